import { expect, test } from 'vitest';
import { compileBody } from '../../markdown/compile.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import { keyPointsOf } from './key-points.ts';

function pointsOf(markdown: string) {
  const { parts } = compileBody(markdown, {
    file: 'content/articles/2026/11/vote.md',
    firstLine: 1,
    language: 'en-US',
    words: ENGLISH_WORDS,
    origin: 'https://ledger.example',
    pictures: {},
    live: { published: '2026-11-17T18:30:00-05:00', timeZone: 'America/New_York' },
  });
  return keyPointsOf(parts);
}

test('the key points of a live story are its updates in bold, with their times and in their order', () => {
  const body =
    '## 9:48 pm **Budget *passes***\n\nText.\n\n## 9:20 p.m. A vote\n\nText.\n\n### 8:05 p.m. **Lobby & roof**\n';
  expect(pointsOf(body)).toEqual([
    {
      id: '9-48-pm-budget-passes',
      words: 'Budget passes',
      time: '<time datetime="2026-11-17T21:48:00-05:00">9:48 p.m.</time>',
    },
    {
      id: '8-05-p-m-lobby-roof',
      words: 'Lobby &#x26; roof',
      time: '<time datetime="2026-11-17T20:05:00-05:00">8:05 p.m.</time>',
    },
  ]);
});

test('where every update is in bold, none is more important than another', () => {
  expect(pointsOf('## 9:48 p.m. **A**\n\n## 9:20 p.m. **B**\n')).toEqual([]);
  expect(pointsOf('## 9:48 p.m. A\n')).toEqual([]);
});
