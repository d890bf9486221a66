import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLedger } from './content-ledger.ts';
import { readContent } from './content-loader.ts';

const STORY = 'content/articles/2026/11/good.md';
const ID = '2026/11/good';
/** Milliseconds after which a file that changed gets a stamp. */
const SETTLED = 2100;

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-loader-'));
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const at = (file: string) => path.join(project, file);
const headlineIn = (ledger: ReturnType<typeof readLedger>) => {
  const frontMatter = ledger.articles.get(ID)?.data['frontMatter'] as { headline?: string } | undefined;
  return frontMatter?.headline;
};

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
  // As if it had been there for an hour: a file that changed just now is read again in any case.
  const then = new Date(Date.now() - 3_600_000);
  utimesSync(at(file), then, then);
}
const edit = (from: string, to: string) => write(STORY, readFileSync(at(STORY), 'utf8').replace(from, to));

test('good content is read, and kept on disk', async () => {
  const { ledger, problems } = await readContent(project);
  expect(problems).toEqual([]);
  expect([...ledger.articles.keys()]).toEqual([ID]);
  expect(headlineIn(readLedger(project))).toBe(headlineIn(ledger));
});

test('nothing is kept on disk while anything is wrong, so that the problem is found again', async () => {
  edit('section:', 'sectoin:');
  const first = await readContent(project);
  expect(first.problems.map(({ rule }) => rule)).toContain('unknown-field');
  expect(() => readdirSync(at('.broadsheet/ledger'))).toThrow('ENOENT');
  expect((await readContent(project)).problems).toEqual(first.problems);
});

test('what was good before stays on disk while anything is wrong', async () => {
  await readContent(project);
  const kept = readLedger(project);
  edit('headline: ', 'headlien: ');
  write('content/articles/2026/11/new.md', readFileSync(at(STORY), 'utf8').replace('headlien', 'headline'));
  expect((await readContent(project)).problems).not.toEqual([]);
  expect(readLedger(project)).toEqual(kept);
  rmSync(at('content/articles/2026/11/new.md'));
  edit('headlien: ', 'headline: The ');
  const { ledger, problems } = await readContent(project);
  expect(problems).toEqual([]);
  expect(headlineIn(ledger)).toMatch(/^The /);
  expect(headlineIn(readLedger(project))).toBe(headlineIn(ledger));
});

test('a problem between files is found although no file changed, and a deleted file is forgotten', async () => {
  await readContent(project);
  rmSync(at('content/authors/jane-doe.yaml'));
  const { problems } = await readContent(project);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toContain(`${STORY} author-missing`);
  rmSync(at(STORY));
  rmSync(at('content/mastheads'), { recursive: true });
  cpSync('tests/fixtures/content-small/mastheads', at('content/mastheads'), { recursive: true });
  expect((await readContent(project)).ledger.articles.size).toBe(0);
});

test('what is read of a file that did not change equals what was read of it first, in the order of the files', async () => {
  for (const name of ['2026/11/after', '2026/10/z', '2027/01/a'])
    write(`content/articles/${name}.md`, readFileSync(at(STORY), 'utf8'));
  const first = await readContent(project);
  const second = await readContent(project);
  expect(second.ledger).toEqual(first.ledger);
  expect([...second.ledger.articles.keys()]).toEqual([...first.ledger.articles.keys()]);
  write('content/articles/2026/11/between.md', readFileSync(at(STORY), 'utf8'));
  rmSync(at('content/articles/2026/10/z.md'));
  const { ledger } = await readContent(project);
  expect([...ledger.articles.keys()]).toEqual(['2026/11/after', '2026/11/between', ID, '2027/01/a']);
  expect([...readLedger(project).articles.keys()]).toEqual([...ledger.articles.keys()]);
  rmSync(at('content/articles/2026/11/after.md'));
  await readContent(project);
  expect([...readLedger(project).articles.keys()]).toEqual(['2026/11/between', ID, '2027/01/a']);
});

test('a file that did not change is not judged again, unless what it refers to has gone', async () => {
  write('content/articles/2026/10/old.md', readFileSync(at(STORY), 'utf8'));
  await readContent(project);
  edit('published:', 'related: [2026/10/old]\npublished:');
  edit('headline: ', 'headline: The ');
  await setTimeout(SETTLED);
  const { ledger, problems } = await readContent(project);
  expect(problems).toEqual([]);
  expect(headlineIn(ledger)).toMatch(/^The /);
  const part = at('.broadsheet/ledger/articles-2026-11.json');
  const written = statSync(part, { bigint: true }).mtimeNs;
  await readContent(project);
  expect(statSync(part, { bigint: true }).mtimeNs).toBe(written);
  rmSync(at('content/articles/2026/10/old.md'));
  const { problems: found } = await readContent(project);
  expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`${STORY} story-missing`]);
});

test('the name of a new file is judged', async () => {
  await readContent(project);
  write('content/articles/2026/10/aux.md', readFileSync(at(STORY), 'utf8'));
  const { problems } = await readContent(project);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/articles/2026/10/aux.md unusable-name',
  ]);
});

test('a file where nothing is read from, and a link in public/, are problems; a README is none', async () => {
  write('content/README.md', 'For editors.');
  write('content/storm.md', 'A storm.');
  write('content/articles/storm.md', 'A storm.');
  const { problems } = await readContent(project);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/articles/storm.md file-misplaced',
    'content/storm.md file-misplaced',
  ]);
});

test('the language is the one of the country, and a story that names it is in no other', async () => {
  const publication = readFileSync(at('content/publication.yaml'), 'utf8');
  const write = (lang: string) =>
    writeFileSync(
      at('content/publication.yaml'),
      publication.replace(/^lang: .*$/m, `lang: ${lang}`).replace(/^country: .*$/m, 'country: GB'),
    );
  edit('published:', 'lang: en\npublished:');
  const languages = async () => {
    const { ledger } = await readContent(project);
    const story = ledger.articles.get(ID)?.data.frontMatter.lang;
    return [ledger.publication.get('publication')?.data.lang, story];
  };
  write('en');
  expect(await languages()).toEqual(['en-GB', undefined]);
  write('fr');
  expect(await languages()).toEqual(['fr', 'en']);
});

test('a time without an offset is another instant when the newsroom moves to another zone, in files that did not change', async () => {
  edit('published: 2026-11-23T06:30:00-05:00', 'published: 2026-11-23 06:30');
  const published = async () => (await readContent(project)).ledger.articles.get(ID)?.data.frontMatter.published;
  expect(await published()).toBe('2026-11-23T06:30:00-05:00');
  const publication = readFileSync(at('content/publication.yaml'), 'utf8');
  write('content/publication.yaml', publication.replace('America/New_York', 'Europe/Madrid'));
  expect(await published()).toBe('2026-11-23T06:30:00+01:00');
});

test('the zone is known although something else is wrong with the publication', async () => {
  edit('published: 2026-11-23T06:30:00-05:00', 'published: 2026-11-01 01:30');
  write('content/publication.yaml', `nmae: A\n${readFileSync(at('content/publication.yaml'), 'utf8')}`);
  const { problems } = await readContent(project);
  expect(problems.map(({ rule, what }) => `${rule} ${what}`)).toContainEqual(
    expect.stringContaining('shown twice by the clock of America/New_York'),
  );
});

test('many files, which worker threads read, are read as few are, with the problems of one among them', async () => {
  const text = readFileSync(at(STORY), 'utf8');
  const { ledger: few } = await readContent(project);
  for (let number = 0; number < 400; number++) write(`content/articles/2026/10/story-${number}.md`, text);
  write('content/articles/2026/10/faulty.md', text.replace('section:', 'sectoin: .inf\nsection:'));
  const { ledger, problems, faulty } = await readContent(project);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/articles/2026/10/faulty.md unknown-field',
  ]);
  expect(faulty.articles.map(({ sound }) => sound?.['section'])).toEqual(['news']);
  expect(ledger.articles.size).toBe(401);
  const { data } = ledger.articles.get(ID) ?? {};
  expect(ledger.articles.get('2026/10/story-7')?.data).toEqual(data);
  expect(data).toEqual(few.articles.get(ID)?.data);
});
