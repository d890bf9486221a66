import { expect, test } from 'vitest';
import { contentForTests } from '../content-for-tests.ts';
import { dueReviews } from './page-review.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

function findings(reviewBy?: string) {
  const pages = { accessibility: { title: 'Accessibility', ...(reviewBy && { reviewBy }) } };
  return dueReviews(contentForTests({ pages }), NOW).map(({ what }) => what);
}

test('a page whose review is due or will be within 30 days is a warning at its date', () => {
  expect(findings('2026-11-22')).toEqual(['The page was due for a review by 2026-11-22.']);
  expect(findings('2026-11-23')).toEqual(['The page is due for a review today.']);
  expect(findings('2026-11-24')).toEqual(['The page is due for a review by tomorrow.']);
  expect(findings('2026-12-20')).toEqual(['The page is due for a review within 27 days.']);
  expect(findings('2027-01-01')).toEqual([]);
  expect(findings()).toEqual([]);
  const [finding] = dueReviews(contentForTests({ pages: { a: { reviewBy: '2026-01-01' } } }), NOW);
  expect(finding).toMatchObject({ file: 'content/pages/a.md', at: { field: ['reviewBy'] }, severity: 'warning' });
});
