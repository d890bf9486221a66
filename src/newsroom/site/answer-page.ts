import { stringsOf } from '../../strings/strings.ts';
import type { Newsroom } from '../newsroom.ts';
import { allSignups } from '../story/newsletter.ts';
import { nameOf } from './addresses.ts';
import { answerAddress, ANSWERS, REFUSALS, type Answer, type AnsweredForm } from './answer.ts';
import { answerWords, refusalWords } from './answer-words.ts';
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
  const { title, text } = answerWords(form, id, words);
  const isRefusal = id === 'sorry';
  const reasons = isRefusal ? REFUSALS[form] : [];
  return {
    id: nameOf(id),
    site,
    head: { title, description: text, canonical: answerAddress(form, id), kind: 'website', noindex: true },
    title,
    paragraphs: [text, ...(id === 'check-mail' ? [words.spam] : []), isRefusal ? words.kept : words.back],
    reasons: reasons.map((reason) => ({ id: reason, ...refusalWords(reason, words) })),
    ...(isRefusal && { email }),
  };
}
