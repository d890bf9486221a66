import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from './content-loader.ts';
import { stoppingProblems } from './stopping-problems.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const LATER = 'published: 2026-12-24T00:00:00Z';
const STORY = 'content/articles/2026/11/storm.md';
const OTHER = 'content/articles/2026/11/other.md';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-problems-'));
  for (const name of readdirSync('src')) mkdirSync(path.join(project, 'src', name), { recursive: true });
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, fields: string, body: string): void {
  writeFileSync(path.join(project, file), `---\nheadline: A story\n${fields}\n---\n\n${body}\n`);
}

/** Place and rule of all that stops a build. */
async function found(now = NOW): Promise<string[]> {
  const problems = await stoppingProblems(project, await readContent(project), now);
  return problems.map(({ file, line, column, rule }) => `${path.basename(file)}:${line}:${column} ${rule}`);
}

test('nothing stops a build of good content', async () => {
  write(STORY, `section: news\n${LATER}`, '::newsletter{id=daily}\n\n![A boat](/photos/harbor.jpg)');
  expect(await found()).toEqual([]);
});

test.each([
  ['scheduled', LATER],
  ['under embargo', 'published: 2026-11-20T00:00:00Z\nembargo: 2026-12-24T00:00:00Z'],
])('a mistake in the body of a story that is %s stops the builds before its hour', async (_, fields) => {
  write(STORY, `section: news\n${fields}`, 'Text <b>unclosed.\n\n![A boat](./nothing.jpg)');
  const line = fields.split('\n').length + 6;
  const expected = [`storm.md:${line}:6 html-open`, `storm.md:${line + 2}:1 photo-missing`];
  expect(await found()).toEqual(expected);
  expect(await found(), 'the second time').toEqual(expected);
  write(STORY, `section: news\n${fields}`, 'Text <b>closed</b>.');
  expect(await found(), 'mended').toEqual([]);
});

test.each(['draft', 'killed'])('the body of a story with status %s stops nothing', async (status) => {
  write(STORY, `section: news\n${LATER}\nstatus: ${status}`, 'Text <b>unclosed.');
  expect(await found()).toEqual([]);
  write(OTHER, `section: news\n${LATER}`, 'Text <i>unclosed.');
  expect(await found()).toEqual(['other.md:7:6 html-open']);
});

test('a body that was good is compiled again when what it shows is gone', async () => {
  write(STORY, `section: news\n${LATER}`, '::newsletter{id=weekly}\n\n![A boat](./boat.jpg)');
  const boat = path.join(project, 'content/articles/2026/11/boat.jpg');
  const letter = path.join(project, 'content/newsletters/weekly.yaml');
  const [someLetter = ''] = readdirSync(path.join(project, 'content/newsletters'));
  cpSync(path.join(project, 'content/photos/harbor.jpg'), boat);
  cpSync(path.join(project, 'content/newsletters', someLetter), letter);
  expect(await found()).toEqual([]);
  rmSync(boat);
  expect(await found()).toEqual(['storm.md:9:1 photo-missing']);
  rmSync(letter);
  expect(await found()).toEqual(['storm.md:7:1 newsletter-missing', 'storm.md:9:1 photo-missing']);
});

test('every problem of every file is listed: of its fields, of what they name, and of its body', async () => {
  const photo = 'photo: { src: /photos/harbour.jpg }';
  write(STORY, `section: nwes\nsectoin: news\npublished: 2026-11-20\n${photo}`, ':::pulquote\nNever.\n:::');
  write(OTHER, 'section: news\npublished: 2026-11-20T00:00:00Z', 'Text <b>unclosed.');
  expect(await found()).toEqual([
    'other.md:7:6 html-open',
    'storm.md:3:10 section-missing',
    'storm.md:4:1 unknown-field',
    'storm.md:5:12 wrong-value',
    'storm.md:6:8 missing-field',
    'storm.md:6:15 photo-missing',
    'storm.md:9:1 unknown-directive',
  ]);
});

test('a rule that compares two fields is asked while others are wrong', async () => {
  const times = 'published: 2026-11-20T00:00:00Z\nupdated: 2026-11-19T00:00:00Z';
  write(STORY, `section: news\nsectoin: news\n${times}`, 'Text.');
  expect(await found()).toEqual(['storm.md:4:1 unknown-field', 'storm.md:6:10 time-order']);
});

test('a repeated field hides nothing else, and is not asked for what it names', async () => {
  write(STORY, 'section: news\nsection: nwes\nbyline: [jan-doe]\npublished: 2026-11-20T00:00:00Z\nkiker: A', 'Text.');
  expect(await found()).toEqual([
    'storm.md:4:1 repeated-field',
    'storm.md:5:10 author-missing',
    'storm.md:7:1 unknown-field',
  ]);
});

test('fields that cannot be read at all do not hide the body', async () => {
  write(STORY, 'section: "news', 'Text <b>unclosed.');
  expect(await found()).toEqual(['storm.md:3:10 broken-yaml', 'storm.md:6:6 html-open']);
});

test('nobody is blamed for what a faulty file might have', async () => {
  write(STORY, 'section: news\nphotos: 3\npublished: 2026-11-20T00:00:00Z', '::gallery\n\n::newsletter{id=weekly}');
  writeFileSync(path.join(project, 'content/newsletters/weekly.yaml'), 'nme: Weekly\n');
  expect((await found()).filter((line) => !line.startsWith('weekly.yaml'))).toEqual(['storm.md:4:9 wrong-type']);
});
