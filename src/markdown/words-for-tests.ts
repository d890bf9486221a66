import type { BodyWords } from './body-context.ts';

/** The words that go around an English body. */
export const ENGLISH_WORDS: BodyWords = {
  footnotes: 'Footnotes',
  backToReference: 'Back to reference',
  table: 'Table',
  preformatted: 'Preformatted text',
  box: 'More information',
  photoExpired: 'This photo may no longer be shown.',
  dateline: '{CITY}[, {region}][, {day}][ ({agency})] — ',
};
