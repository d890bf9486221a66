import { expect, test } from 'vitest';
import type { Article } from '../../schema/article.ts';
import { contentForTests } from './content-for-tests.ts';
import { liveEnds } from './live-end.ts';

const NOW = Date.parse('2026-11-25T12:00:00-05:00');

function findings(fields: Partial<Article>) {
  const story = { published: '2026-11-20T18:00:00-05:00', ...fields };
  return liveEnds(contentForTests({ stories: { '2026/11/a': story } }), NOW);
}

test('a live story without an update for two days is asked for the end of its coverage', () => {
  const [finding, ...others] = findings({ type: 'live', updated: '2026-11-23T11:59:00-05:00' });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'live-end', severity: 'warning', at: { field: ['type'] } });
  expect(finding?.fix).toBe('Write when the coverage ended: `ended: 2026-11-23 11:59`.');
});

test.each<[string, Partial<Article>]>([
  ['was updated since', { type: 'live', updated: '2026-11-24T12:00:00-05:00' }],
  ['says when it ended', { type: 'live', ended: '2026-11-20T22:00:00-05:00' }],
  ['is a draft', { type: 'live', status: 'draft' }],
  ['is of another type', { type: 'news' }],
  ['was withdrawn', { type: 'live', status: 'killed' }],
  ['was withdrawn and says when it ended', { type: 'news', status: 'killed', ended: '2026-11-20T22:00:00-05:00' }],
])('a story that %s is right', (_, fields) => {
  expect(findings(fields)).toEqual([]);
});

test('the end of a coverage is for live stories only', () => {
  expect(findings({ type: 'news', ended: '2026-11-20T22:00:00-05:00' })).toMatchObject([
    { rule: 'live-end', at: { field: ['ended'] }, fix: 'Delete the line, or write `type: live`.' },
  ]);
});
