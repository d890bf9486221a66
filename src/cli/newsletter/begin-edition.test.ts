import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFile } from '../../loader/content-reading.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { NEW } from '../commands/new.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { editionOptions } from '../story/new-options.ts';
import type { Ask } from '../terminal/question.ts';
import { beginEdition } from './begin-edition.ts';

/** Thursday noon in New York. */
const NOW = Date.parse('2026-11-26T12:00:00-05:00');
const MEMO = 'name: Morning Memo\npitch: Start\nfrequency: Weekdays\nprovider: { kind: buttondown, username: memo }\n';
const WEEKDAYS =
  'auto: [{ from: 2026-11-02, days: [monday, tuesday, wednesday, thursday, friday], at: "06:00", stories: 2 }]\n';
const FRIDAY = 'content/newsletters/memo/2026-11-27.md';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-edition-'));
  write('content/publication.yaml', FILE_KINDS.publication.examples.minimal);
  write('content/sections/news.yaml', 'name: News\n');
  write('content/newsletters/memo.yaml', MEMO + WEEKDAYS);
  story('before', '2026-11-26 05:00');
  story('first', '2026-11-26 07:00');
  story('second', '2026-11-26 08:00');
  story('tonight', '2026-11-26 20:00');
  story('later', '2026-11-27 07:00');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function story(slug: string, published: string): void {
  const fields = `headline: "The ${slug}: news"\nsection: news\npublished: ${published}\nbyline: [{ name: Ann }]\n`;
  write(`content/articles/2026/11/${slug}.md`, `---\n${fields}---\n\nText.\n`);
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

async function begin(argv: readonly string[], ask?: Ask) {
  const options = editionOptions(readCommandLine(NEW, argv));
  if (!options) throw new Error('These are the options of a story.');
  return beginEdition(root, options, NOW, ask);
}

test('a new edition is a draft for the next day of its newsletter, with the stories that come out until then', async () => {
  expect(await begin(['--edition'])).toEqual({ file: FRIDAY, address: '/newsletters/memo/2026-11-27/' });
  expect(read(FRIDAY)).toBe(`---
subject: "The tonight: news"
stories:
  - 2026/11/tonight # The tonight: news
  - 2026/11/second # The second: news
  # - 2026/11/first # The first: news
# auto: {} # fills it up with the latest stories, to 2
status: draft
---

`);
  const { reading } = await readFile(root, 'editions', 'memo/2026-11-27');
  expect(reading.ok).toBe(true);
});

test('its subject line, day and status are options, and its newsletter has an id and a name', async () => {
  const given = ['--edition', 'Morning Memo', 'What #1 means', '--date', '2026-11-30', '--publish'];
  expect((await begin(given)).file).toBe('content/newsletters/memo/2026-11-30.md');
  const text = read('content/newsletters/memo/2026-11-30.md');
  expect(text).toContain('subject: "What #1 means"\nstories:\n  - 2026/11/later #');
  expect(text).not.toContain('status');
});

test('a newsletter without a rule has its next edition today, at the time that it is when the usual one is past', async () => {
  write('content/newsletters/memo.yaml', MEMO);
  expect((await begin(['--edition', 'memo'])).file).toBe('content/newsletters/memo/2026-11-26.md');
  const text = read('content/newsletters/memo/2026-11-26.md');
  expect(text).toContain('  - 2026/11/second #');
  expect(text).toContain("time: '12:00'\n");
  expect(text).not.toMatch(/auto|tonight/);
});

test('at a terminal, asks which newsletter, and proposes a subject line', async () => {
  write('content/newsletters/weekend.yaml', MEMO.replace('Morning Memo', 'Weekend'));
  const asked: string[] = [];
  const answers = ['week', 'weekend', ''];
  const { file } = await begin(['--edition'], (question) => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? '');
  });
  expect(file).toBe('content/newsletters/weekend/2026-11-26.md');
  expect(asked).toEqual([
    'Newsletters: memo (Morning Memo), weekend (Weekend)\nNewsletter: ',
    expect.stringMatching(/There is no newsletter "week".*\nNewsletter: $/),
    'Subject line [The second: news]: ',
  ]);
  await expect(begin(['--edition'])).rejects.toThrow('Add --edition with a newsletter, one of memo');
});

test.each([
  [['--edition', 'meno'], 'There is no newsletter "meno"; did you mean memo?'],
  [['--edition', '--date', '2026-02-30'], 'The day of an edition "2026-02-30" '],
  [['--edition', '--date', 'tomorrow'], 'The day of an edition "tomorrow" '],
  [
    ['--edition', '--date', '2026-11-26'],
    'The edition of 2026-11-26 came out by the rule of memo, at 2026-11-26 06:00.',
  ],
  [['--edition', '--section', 'news'], '--section is about a story, and --edition writes an edition.'],
  [['--edition', '--wire', 'Gale'], '--wire is about a story'],
  [['--edition', 'memo', 'One', '--headline', 'Two'], 'There are two headlines'],
])('%j is refused, and nothing is written', async (argv, words) => {
  await expect(begin(argv)).rejects.toThrow(words);
  expect(existsSync(path.join(root, 'content/newsletters/memo'))).toBe(false);
});

test('an edition that is there stays as it is', async () => {
  write(FRIDAY, '---\nsubject: Mine\n---\n');
  await expect(begin(['--edition'])).rejects.toThrow(`${FRIDAY} is there already, and stays as it is.`);
  expect(read(FRIDAY)).toBe('---\nsubject: Mine\n---\n');
});

test('a paper without newsletters, and a day without news, say what is missing', async () => {
  rmSync(path.join(root, 'content/articles'), { recursive: true });
  await expect(begin(['--edition'])).rejects.toThrow('Add the subject line in quotation marks');
  expect((await begin(['--edition', 'memo', 'Nothing new'])).file).toBe(FRIDAY);
  expect(read(FRIDAY)).not.toContain('stories:');
  rmSync(path.join(root, 'content/newsletters'), { recursive: true });
  await expect(begin(['--edition'])).rejects.toThrow('There is no newsletter.');
});
