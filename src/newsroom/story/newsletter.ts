import { once } from '../../lib/memo.ts';
import type { Newsletter } from '../../schema/newsletter.ts';
import type { Newsroom } from '../newsroom.ts';

/** A form that signs a reader up, as it is posted to the provider. */
export interface SignupView {
  id: string;
  name: string;
  pitch: string;
  frequency: string;
  action: string;
  /** Name of the e-mail field. */
  field: string;
  hidden: { name: string; value: string }[];
  /** Name of the field that only robots fill in, for a provider that looks at it. */
  honeypot?: string;
  /** Language of its words. */
  language: string;
}

/** The signup of a newsletter; undefined where none is offered. */
export function signupView(id: string | false | undefined, newsroom: Newsroom): SignupView | undefined {
  return id === undefined || id === false ? undefined : allSignups(newsroom)[id];
}

/** The signups of all newsletters, by id. */
export const allSignups = once((newsroom: Newsroom): Record<string, SignupView> =>
  Object.fromEntries([...newsroom.newsletters].map(([id, newsletter]) => [id, viewOf(id, newsletter, newsroom)])),
);

function viewOf(id: string, newsletter: Newsletter, { publication: { lang } }: Newsroom): SignupView {
  const { name, pitch, frequency, provider } = newsletter;
  return {
    id,
    name,
    pitch,
    frequency,
    ...formOf(provider),
    language: lang,
  };
}

/** How each provider wants its form, from the embed codes that they hand out. */
function formOf(provider: Newsletter['provider']): Pick<SignupView, 'action' | 'field' | 'hidden' | 'honeypot'> {
  switch (provider.kind) {
    case 'buttondown':
      return {
        action: `https://buttondown.com/api/emails/embed-subscribe/${encodeURIComponent(provider.username)}`,
        field: 'email',
        hidden: [{ name: 'embed', value: '1' }],
      };
    case 'listmonk':
      return {
        action: new URL('/subscription/form', provider.url).href,
        field: 'email',
        hidden: [{ name: 'l', value: provider.list }],
        // The name that listmonk's own form uses.
        honeypot: 'nonce',
      };
    case 'mailchimp': {
      const { searchParams } = new URL(provider.action);
      return {
        action: provider.action,
        field: 'EMAIL',
        hidden: [],
        // Mailchimp rejects what fills in a field of this name.
        honeypot: `b_${searchParams.get('u') ?? ''}_${searchParams.get('id') ?? ''}`,
      };
    }
    case 'form':
      return {
        action: provider.action,
        field: provider.field,
        hidden: Object.entries(provider.hidden).map(([name, value]) => ({ name, value })),
        ...(provider.honeypot !== undefined && { honeypot: provider.honeypot }),
      };
  }
}
