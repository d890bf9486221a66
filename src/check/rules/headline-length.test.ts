import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { longHeadlines } from './headline-length.ts';

const findings = (fields: { headline?: string; socialHeadline?: string }) =>
  longHeadlines(contentForTests({ stories: { '2026/11/a': fields } }));

test('a headline of more than 110 characters is a warning with its length', () => {
  expect(findings({ headline: 'x'.repeat(110) })).toEqual([]);
  expect(findings({ headline: '😀'.repeat(110) })).toEqual([]);
  const [finding] = findings({ headline: 'x'.repeat(111) });
  expect(finding).toMatchObject({ rule: 'headline-length', severity: 'warning', at: { field: ['headline'] } });
  expect(finding?.what).toContain('111 characters; more than 110');
});

test('a social headline may have 70 characters, as cards show them', () => {
  expect(findings({ socialHeadline: 'x'.repeat(70) })).toEqual([]);
  expect(findings({ socialHeadline: 'x'.repeat(71) })).toMatchObject([{ at: { field: ['socialHeadline'] } }]);
});
