import { expect, test } from 'vitest';
import { kindOf } from './content-kinds.ts';

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
