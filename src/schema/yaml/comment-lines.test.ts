import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { commentFile } from '../comments/comment-file.ts';
import { mergeComments, type NewComment } from './comment-lines.ts';

const ANN: NewComment = { id: 'annlee01', name: 'Ann Lee', time: '2026-11-26T20:15:00-05:00', text: 'One.\n\n> Two.' };
const SAM: NewComment = {
  id: 'samortiz',
  name: 'Sam Ortiz',
  time: '2026-11-26T21:00:00-05:00',
  text: '- "No": #1',
  parent: 'annlee01',
};

const FILE = `# The road. Read by HC.
comments:
  # A regular.
  - id: h7d2m1zz
    name: 'Jo   Poole'   # as printed
    time: 2026-11-26 18:00
    text: |
      First
        of all.

  - { id: p4w8n6ts, time: 2026-11-26 19:00, status: removed }
`;

test('the first comments make a file', () => {
  expect(mergeComments(undefined, [SAM, ANN])).toBe(`comments:
  - id: annlee01
    name: Ann Lee
    time: 2026-11-26T20:15:00-05:00
    text: |
      One.

      > Two.
  - id: samortiz
    name: Sam Ortiz
    time: 2026-11-26T21:00:00-05:00
    text: |
      - "No": #1
    parent: annlee01
`);
});

test('new comments come after those that are there, of which no byte changes', () => {
  const merged = mergeComments(FILE, [SAM, ANN]);
  expect(merged.startsWith(FILE)).toBe(true);
  expect(merged.slice(FILE.length)).toBe(mergeComments(undefined, [SAM, ANN]).replace('comments:\n', ''));
});

test.each([
  ['without indentation', (text: string) => text.replaceAll(/^ {2}/gm, '')],
  ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['without a last line end', (text: string) => text.trimEnd()],
  ['with a note at its end', (text: string) => `${text}# end\n`],
])('a file %s keeps its form', (_, change) => {
  const before = change(FILE);
  const merged = mergeComments(before, [ANN]);
  expect(merged.startsWith(before)).toBe(true);
  expect(idsIn(merged)).toEqual(['h7d2m1zz', 'p4w8n6ts', 'annlee01']);
  expect(merged.replaceAll('\r\n', '').includes('\r')).toBe(false);
  expect(/[^\r]\n/.test(merged)).toBe(!before.includes('\r\n'));
});

test.each([
  ['a list on one line', 'comments: [{ id: aaaa, time: 2026-11-26, status: removed }] # note\n'],
  ['JSON', '{"comments":[{"id":"aaaa","time":"2026-11-26","status":"removed"}]}'],
  ['an end of the document', 'comments:\n  - id: aaaa\n    time: 2026-11-26\n    status: removed\n...\n'],
  ['an empty list', 'comments: []\n'],
])('%s gets the comment, too', (_, before) => {
  const merged = mergeComments(before, [ANN]);
  expect(idsIn(merged)).toEqual([...idsIn(before), 'annlee01']);
  if (before.includes('#')) expect(merged).toContain('# note');
});

test('nothing changes when nothing is new, also when an editor has changed the words', () => {
  const edited = mergeComments(undefined, [ANN]).replace('Two', 'Three').replace('Ann Lee', 'A. L.');
  expect(mergeComments(edited, [ANN])).toBe(edited);
  expect(mergeComments(FILE, [])).toBe(FILE);
});

describe('a comment that was removed elsewhere', () => {
  test('loses its words and keeps its place', () => {
    const file = mergeComments(FILE, [ANN, SAM]);
    const merged = mergeComments(file, [{ id: 'annlee01', time: ANN.time, status: 'removed' }]);
    expect(merged).toBe(
      file
        .replace('    name: Ann Lee\n', '')
        .replace('    text: |\n      One.\n\n      > Two.\n', '    status: removed\n'),
    );
  });

  test('also where it is the last, and where its fields are on one line', () => {
    const file = `${FILE}  - id: samortiz\n    time: 2026-11-26 20:00\n    name: Sam\n    text: No.\n`;
    expect(mergeComments(file, [{ id: 'samortiz', time: SAM.time, status: 'removed' }])).toBe(
      `${FILE}  - id: samortiz\n    time: 2026-11-26 20:00\n    status: removed\n`,
    );
    const flow = '# note\ncomments:\n  - { id: samortiz, name: Sam, time: 2026-11-26, text: No }\n';
    const merged = mergeComments(flow, [{ id: 'samortiz', time: SAM.time, status: 'removed' }]);
    expect(parse(merged)).toEqual({ comments: [{ id: 'samortiz', time: '2026-11-26', status: 'removed' }] });
    expect(merged).toContain('# note');
  });

  test('is not added when it was never there with words', () => {
    const gone: NewComment = { id: 'annlee01', time: ANN.time, status: 'removed' };
    expect(mergeComments(mergeComments(FILE, [gone]), [gone])).toBe(mergeComments(FILE, [gone]));
  });
});

test('any text comes back from the file as it was', () => {
  const comments = NASTY_STRINGS.map((text, index) => ({
    ...ANN,
    id: `nasty${index}`,
    name: text.slice(0, 80).replaceAll(/\s+/g, ' '),
    text: ` ${text}\n\n  ${text}`,
  }));
  const merged = mergeComments(FILE, comments);
  const { comments: read } = parse(merged) as { comments: typeof comments };
  expect(read.slice(2).map(({ name }) => name)).toEqual(comments.map(({ name }) => name));
  for (const { id, text } of comments) expect(read.find((entry) => entry.id === id)?.text.trim(), id).toBe(text.trim());
  expect(merged.startsWith(FILE)).toBe(true);
});

test('what is no file of comments is not touched', () => {
  expect(() => mergeComments('letters:\n  - a\n', [ANN])).toThrow('no list `comments`');
});

test('the build accepts what is written', () => {
  expect(commentFile.safeParse(parse(mergeComments(undefined, [ANN, SAM]))).success).toBe(true);
});

function idsIn(text: string): string[] {
  return (parse(text) as { comments: { id: string }[] }).comments.map(({ id }) => id);
}
