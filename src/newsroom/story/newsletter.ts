import { once } from '../../lib/memo.ts';
import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import { signupWay, type SignupForm } from '../newsletters/signup-form.ts';
import type { Newsroom } from '../newsroom.ts';

/** How a reader signs up to a newsletter. */
export interface SignupView {
  id: string;
  name: string;
  pitch: string;
  frequency: string;
  /** Left out for a service that takes no form of another site. */
  form?: SignupForm;
  /** The page of the service on which readers sign up, in place of a form. */
  page?: string;
  /** Language of its words. */
  language: string;
}

/** The signup of a newsletter; undefined where none is offered. */
export function signupView(id: string | false | undefined, newsroom: Newsroom): SignupView | undefined {
  return id === undefined || id === false ? undefined : allSignups(newsroom)[id];
}

/** The signups of all newsletters, by id. */
export const allSignups = once((newsroom: Newsroom): Record<string, SignupView> =>
  Object.fromEntries(
    [...newsroom.newsletters].flatMap(([id, newsletter]) => {
      const view = viewOf(id, newsletter, newsroom);
      return view ? [[id, view]] : [];
    }),
  ),
);

function viewOf(id: string, newsletter: Newsletter, { publication }: Newsroom): SignupView | undefined {
  const { name, pitch, frequency, provider } = newsletter;
  const { url, lang: language, letters } = publication;
  const way = signupWay(provider, { id, origin: new URL(url).origin, language, server: letters.server });
  return way && { id, name, pitch, frequency, ...way, language };
}
