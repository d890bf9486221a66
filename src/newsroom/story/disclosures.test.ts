import { expect, test } from 'vitest';
import { disclosureTexts, hasPaidLinks } from './disclosures.ts';
import { articleForTests } from '../newsroom-for-tests.ts';

test('disclosures stand in one order and once, however the story lists them', () => {
  const texts = disclosureTexts(articleForTests({ disclosures: ['sponsored', 'ai', 'sponsored'] }), 'en-US');
  expect(texts).toEqual([expect.stringContaining('artificial intelligence'), expect.stringContaining('sponsor')]);
  expect(disclosureTexts(articleForTests({}), 'en-US')).toEqual([]);
});

test.each([
  ['affiliate', true],
  ['sponsored', true],
  ['ai', false],
] as const)('links of a story that is marked %s: paid for, %s', (disclosure, paid) => {
  expect(hasPaidLinks(articleForTests({ disclosures: [disclosure] }))).toBe(paid);
});
