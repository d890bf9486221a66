import { expect, test } from 'vitest';
import { ANSWERS } from '../../newsroom/site/answer.ts';
import { openPaperLanguage, paperLanguages } from './paper-language.ts';

/** Languages whose papers have their own words in addresses. */
const OWN = paperLanguages().filter(
  (language) => openPaperLanguage(language)?.words.addresses['archive'] !== undefined,
);

test.each(OWN)('a new paper that speaks %s has no English word in the addresses of answers', (language) => {
  const addresses: Record<string, string> = openPaperLanguage(language)?.words.addresses ?? {};
  const words = Object.values(ANSWERS)
    .flat()
    .map((answer) => addresses[answer]);
  expect(words).not.toContain(undefined);
  // Two answers in one folder need two addresses.
  for (const answers of Object.values(ANSWERS))
    expect(new Set(answers.map((answer) => addresses[answer])).size).toBe(answers.length);
});
