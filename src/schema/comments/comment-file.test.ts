import { expect, test } from 'vitest';
import { FILE_KINDS } from '../kinds.ts';
import { MOST_CHARACTERS } from './letter-fields.ts';
import { mistakesOf } from '../wording/mistakes-for-tests.ts';
import { readFields } from '../yaml/yaml-fields.ts';

function read(yaml: string) {
  return readFields(FILE_KINDS.comments, { file: 'content/comments/2026/11/storm.yaml', firstLine: 1, yaml });
}

const mistakesIn = (yaml: string) => mistakesOf(read(yaml));

/** A comment on one line. */
function entry(id: string, fields = ''): string {
  return `  - { id: ${id}, name: Ann, time: 2026-11-26T20:00:00Z, text: Yes.${fields} }\n`;
}

test.each([
  ['comments: []\n', '1:11 wrong-value `comments` lists no comment.'],
  [
    `comments:\n${entry('Ann-1')}`,
    '2:11 wrong-value `id` in entry 1 of `comments`: "Ann-1" is not the id of a comment.',
  ],
  [
    `comments:\n${entry('annlee')}${entry('annlee')}`,
    '3:11 wrong-value `id` in entry 2 of `comments`: "annlee" is the id of another comment, too.',
  ],
  [
    `comments:\n${entry('annlee')}${entry('samo', ', parent: anlee')}`,
    '3:76 wrong-value `parent` in entry 2 of `comments`: "anlee" is the id of no comment in this file.',
  ],
  [
    `comments:\n${entry('annlee', ', parent: annlee')}`,
    '2:78 wrong-value `parent` in entry 1 of `comments` leads in a circle: the comment is an answer to itself.',
  ],
  [`comments:\n  - { id: annlee, time: 2026-11-26T20:00:00Z, text: Yes. }\n`, 'missing'],
  [`comments:\n  - { id: annlee, time: 2026-11-26T20:00:00Z, name: Ann }\n`, 'missing'],
  [
    `comments:\n${entry('annlee', ', author: jane-doe')}`,
    '`author` in entry 1 of `comments` cannot be combined with `name`.',
  ],
  [`comments:\n${entry('annlee', ', status: hidden')}`, '`status`'],
  [`comments:\n${entry('annlee', ', image: x.png')}`, 'is not a field of entry 1'],
  [
    `comments:\n  - { id: annlee, name: Ann, time: 2026-11-26T20:00:00Z, text: "a\\u202Eb" }\n`,
    'turns the order of letters around',
  ],
  [`comments:\n  - { id: annlee, name: Ann, time: 2026-11-26T20:00:00Z, text: "\\0" }\n`, 'cannot be printed'],
  [
    `comments:\n  - { id: annlee, name: ${'A'.repeat(81)}, time: 2026-11-26T20:00:00Z, text: a }\n`,
    'has more than 80 characters',
  ],
  [
    `comments:\n  - { id: annlee, name: Ann, time: 2026-11-26T20:00:00Z, text: ${'a'.repeat(MOST_CHARACTERS.text + 1)} }\n`,
    'has more than 10,000 characters',
  ],
])('a file with a mistake is refused at its place: %#', (yaml, mistake) => {
  expect(mistakesIn(yaml).join('\n')).toContain(mistake);
});

test('a circle through several comments is found once for each of them, and not for those that lead to it', () => {
  const yaml = `comments:\n${entry('aaaa', ', parent: bbbb')}${entry('bbbb', ', parent: cccc')}${entry('cccc', ', parent: aaaa')}${entry('dddd', ', parent: aaaa')}`;
  expect(mistakesIn(yaml).map((mistake) => mistake.split(':')[0])).toEqual(['2', '3', '4']);
});

test('5,000 answers in a chain are read', () => {
  const idOf = (index: number) => `comment${index}`;
  const answers = Array.from({ length: 4999 }, (_, index) => entry(idOf(index + 1), `, parent: ${idOf(index)}`));
  expect(
    mistakesIn(`comments:
${entry(idOf(0))}${answers.join('')}`),
  ).toEqual([]);
});

test('what was removed needs neither name nor text', () => {
  expect(mistakesIn('comments:\n  - { id: annlee, time: 2026-11-26T20:00:00Z, status: removed }\n')).toEqual([]);
});
