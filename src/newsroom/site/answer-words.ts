import type { Strings } from '../../strings/strings.ts';
import type { Answer, AnsweredForm, Refusal } from './answer.ts';

type Words = Strings['answers'];

/** The words of an answer. */
export type AnswerWords = Words['signedUp'];

/** The title and the first sentence of each answer, by folder and name. */
const TEXTS: { [Form in AnsweredForm]: Record<Answer<Form>, (words: Words) => AnswerWords> } = {
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

/** The title and the text of an answer. */
export function answerWords<Form extends AnsweredForm>(form: Form, answer: Answer<Form>, words: Words): AnswerWords {
  return TEXTS[form][answer](words);
}

/** The title and the text of the reason why a form was refused. */
export function refusalWords(reason: Refusal<AnsweredForm>, words: Words): AnswerWords {
  return words.reasons[REASONS[reason]];
}
