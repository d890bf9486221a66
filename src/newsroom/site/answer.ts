import { addressOf, nameOf } from './addresses.ts';

/**
 * The static pages that answer a form, by the folder that they are in. A service or the letters server redirects to them
 * after a form was posted.
 */
export const ANSWERS = {
  newsletters: ['thanks', 'check-mail', 'sorry'],
  letters: ['received', 'check-mail', 'confirmed', 'sorry'],
} as const;

/** What a form was for: a newsletter, or a letter or comment. */
export type AnsweredForm = keyof typeof ANSWERS;

/** The page that answers a form of one sort. */
export type Answer<Form extends AnsweredForm> = (typeof ANSWERS)[Form][number];

/** Why a form was refused. The page `sorry` has a section with this id for each. */
export const REFUSALS = {
  newsletters: ['too-many', 'address', 'broken'],
  letters: ['empty', 'too-long', 'too-many', 'closed', 'links', 'address', 'broken'],
} as const;

/** A reason to refuse a form of one sort. */
export type Refusal<Form extends AnsweredForm> = (typeof REFUSALS)[Form][number];

/** The path of an answer: `/letters/received/`, or `/cartas/recibido/` in the words of the publication. */
export function answerAddress<Form extends AnsweredForm>(form: Form, answer: Answer<Form>): string {
  return addressOf(form === 'newsletters' ? 'signupAnswer' : 'letterAnswer', nameOf(answer));
}

/** The path of the answer to a refused form, at the section with the reason: `/letters/sorry/#too-long`. */
export function refusalAddress<Form extends AnsweredForm>(form: Form, reason: Refusal<Form>): string {
  return `${answerAddress(form, 'sorry')}#${reason}`;
}
