import { expect, test } from 'vitest';
import { kindOf, KINDS } from './content-kinds.ts';

test.each([
  ['topics/covid-19.yaml', 'covid-19'],
  ['topics/台風.yaml', '台風'],
  ['topics/كأس-العالم.yaml', 'كأس-العالم'],
  ['topics/\u0440\u0430\u0438\u0306\u043e\u043d.yaml', '\u0440\u0430\u0439\u043e\u043d'],
])('the file %s names the topic %s', (file, id) => {
  expect(kindOf(file)).toEqual({ kind: 'topics', id });
});

test.each(['topics/Covid.yaml', 'topics/café.yaml', 'topics/a b.yaml', 'topics/a/b.yaml', 'authors/台風.yaml'])(
  'the file %s names nothing',
  (file) => {
    expect(kindOf(file)).toBeUndefined();
  },
);

test('a live story is read with the moments of its updates, by the newsroom’s clock', async () => {
  const readStory = async (type: string) => {
    const fields = `headline: Vote\nsection: news\ntype: ${type}\npublished: 2026-11-17 18:30`;
    const text = `---\n${fields}\n---\n\n## 9:48 pm B\n\nText.\n\n## 18:34 A\n\nText.\n`;
    const file = 'content/articles/2026/11/vote.md';
    const reading = await KINDS.articles.read(file, new TextEncoder().encode(text), { timeZone: 'America/New_York' });
    return reading.ok ? reading.value.updates : reading.problems;
  };
  expect(await readStory('live')).toEqual(['2026-11-17T21:48:00-05:00', '2026-11-17T18:34:00-05:00']);
  expect(await readStory('news')).toBeUndefined();
});
