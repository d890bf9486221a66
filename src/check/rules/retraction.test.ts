import { expect, test } from 'vitest';
import type { Article } from '../../schema/article.ts';
import { contentForTests } from './content-for-tests.ts';
import { unexplainedRetractions } from './retraction.ts';

const NOW = Date.parse('2026-11-25T12:00:00-05:00');
const entry = (kind: 'retraction' | 'correction') => ({ date: '2026-11-24T06:30:00-05:00', kind, text: 'A' }) as const;
const found = (status: Article['status'], ...corrections: ReturnType<typeof entry>[]) =>
  unexplainedRetractions(contentForTests({ stories: { '2026/11/a': { status, corrections } } }), NOW);

test('a retracted story has to say when and why', () => {
  expect(found('retracted')).toMatchObject([
    {
      rule: 'retraction-unexplained',
      severity: 'error',
      at: { field: ['status'] },
      fix: 'Add `corrections: [{ date: 2026-11-25 12:00, kind: retraction, text: What was wrong. }]`.',
    },
  ]);
  expect([found('retracted', entry('retraction')), found('retracted', entry('correction'))]).toEqual([[], []]);
});

test('a retraction needs the status that goes with it', () => {
  expect(found('published', entry('correction'), entry('retraction'))).toMatchObject([
    { rule: 'retraction-status', at: { field: ['corrections', 1, 'kind'] } },
  ]);
  expect(found('killed', entry('retraction'))).toEqual([]);
});
