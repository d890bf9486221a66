import { stringsOf, type Strings } from '../../strings/strings.ts';
import type { Newsroom } from '../newsroom.ts';
import { allSignups } from '../story/newsletter.ts';
import { answerAddress, ANSWERS, REFUSALS, type Answer, type AnsweredForm, type Refusal } from './answer.ts';
import { siteView, type HeadView, type SiteView } from './site.ts';

/** A page that answers a form. */
export interface AnswerPage {
  /** The last part of its path: `check-mail`. */
  id: string;
  site: SiteView;
  head: HeadView;
  title: string;
  /** What happened, and what the reader can do. */
  paragraphs: string[];
  /** Why the form may have been refused. */
  reasons: { id: string; title: string; text: string }[];
  /** The address for readers to whom it happens again; only where something failed. */
  email?: string;
}

type Words = Strings['answers'];

/** The title and the first sentence of each answer, by folder and name. */
const TEXTS: { [Form in AnsweredForm]: Record<Answer<Form>, (words: Words) => Words['signedUp']> } = {
  newsletters: {
    thanks: (words) => words.signedUp,
    'check-mail': (words) => words.signupCheckMail,
    sorry: (words) => words.signupFailed,
  },
  letters: {
    received: (words) => words.received,
    'check-mail': (words) => words.letterCheckMail,
    confirmed: (words) => words.confirmed,
    sorry: (words) => words.letterFailed,
  },
};

const REASONS: Record<Refusal<AnsweredForm>, keyof Words['reasons']> = {
  empty: 'empty',
  'too-long': 'tooLong',
  'too-many': 'tooMany',
  closed: 'closed',
  links: 'links',
  address: 'address',
  broken: 'broken',
};

/**
 * The answers that the site has: those to signups where a newsletter has a form, and those to letters and comments where
 * the publication has a letters server.
 */
export function answerPages<Form extends AnsweredForm>(form: Form, newsroom: Newsroom): AnswerPage[] {
  if (!isAnswered(form, newsroom)) return [];
  const site = siteView(newsroom);
  const { email } = newsroom.publication.letters;
  return ANSWERS[form].map((id) => pageOf(form, id as Answer<Form>, site, email));
}

function isAnswered(form: AnsweredForm, newsroom: Newsroom): boolean {
  return form === 'newsletters'
    ? Object.values(allSignups(newsroom)).some(({ form }) => form)
    : newsroom.publication.letters.server !== undefined;
}

function pageOf<Form extends AnsweredForm>(form: Form, id: Answer<Form>, site: SiteView, email: string): AnswerPage {
  const words = stringsOf(site.language).answers;
  const { title, text } = TEXTS[form][id](words);
  const isRefusal = id === 'sorry';
  const reasons = isRefusal ? REFUSALS[form] : [];
  return {
    id,
    site,
    head: { title, description: text, canonical: answerAddress(form, id), kind: 'website', noindex: true },
    title,
    paragraphs: [text, ...(id === 'check-mail' ? [words.spam] : []), isRefusal ? words.kept : words.back],
    reasons: reasons.map((reason) => ({ id: reason, ...words.reasons[REASONS[reason]] })),
    ...(isRefusal && { email }),
  };
}
