import { expect, test } from 'vitest';
import { shownChanges } from './change-lines.ts';

const [OLD, NEW, COMMENTS, FRONT] = [
  'content/articles/2026/11/a.md',
  'content/articles/2026/12/b.md',
  'content/comments/2026/11/a.yaml',
  'content/fronts/home.yaml',
];

test('an edit is shown with the lines around it, and places that are far from each other apart', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].join('\n');
  const [shown] = shownChanges([{ file: OLD, before, after: before.replace('a', 'A').replace('i', 'I') }]);
  expect(shown?.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'removed a',
    'added A',
    'same b',
    'same c',
    'gap ',
    'same g',
    'same h',
    'removed i',
    'added I',
  ]);
});

test('a file that is written elsewhere is shown as moved, with what changed in it', () => {
  const shown = shownChanges([
    { file: OLD, before: 'a\n', after: undefined },
    { file: NEW, before: undefined, after: 'a\nalias\n' },
    { file: COMMENTS, before: 'c\n', after: undefined },
    { file: COMMENTS.replace('11/a', '12/b'), before: undefined, after: 'c\n' },
    { file: FRONT, before: 'pin\n', after: 'other\n' },
  ]);
  expect(shown.map(({ file, movedTo, lines }) => [file, movedTo, lines.length])).toEqual([
    [OLD, NEW, 2],
    [COMMENTS, 'content/comments/2026/12/b.yaml', 0],
    [FRONT, undefined, 2],
  ]);
});
