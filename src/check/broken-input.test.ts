import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblems, type Problem } from '../lib/problem.ts';
import { bodyProblems } from '../loader/body-problems.ts';
import { timeProblems } from '../loader/time-problems.ts';
import { readContent } from '../loader/content-loader.ts';

/**
 * Every mistake that an editor has made or could make, and what the site says to it: a folder for each case, with the
 * broken files and with `expected.txt`. `UPDATE=1 npx vitest run --project unit broken-input` rewrites what is said; read
 * every difference as an editor who has never heard of YAML before you keep it.
 */
const FIXTURES = path.resolve('tests/fixtures/broken-input');
const EXPECTED = 'expected.txt';
/** The instant of the build. */
const NOW = Date.parse('2026-11-25T12:00:00Z');
const isUpdate = process.env['UPDATE'] === '1';

/** The publication over which the broken files are laid. */
const PUBLICATION = path.resolve('tests/fixtures/content-small');

/** Where the files of a case go. The folder `content` of a case is laid over the publication as it is. */
const PLACES: Record<string, string> = {
  content: 'content',
  'author.yaml': 'content/authors/ann-roe.yaml',
  'feed.yaml': 'content/feeds/radio.yaml',
  'front.yaml': 'content/fronts/home.yaml',
  'masthead.yaml': 'content/mastheads/desk.yaml',
  'newsletter.yaml': 'content/newsletters/weekend.yaml',
  'page.md': 'content/pages/ethics.md',
  'publication.yaml': 'content/publication.yaml',
  'section.yaml': 'content/sections/sport.yaml',
  'story.md': 'content/articles/2026/11/storm.md',
};

/** Input that a repository cannot or should not hold, by the name of its case. */
const MADE: Record<string, (project: string) => void> = {
  // Ignored by many people's git.
  'file-backup-of-an-editor': (project) =>
    writeFileSync(path.join(project, 'content/articles/2026/11/storm.md~'), '---\nheadline: Storm\n---\n'),
  'file-symbolic-link': (project) =>
    symlinkSync('/etc/hostname', path.join(project, 'content/articles/2026/11/storm.md')),
  'content-is-a-symbolic-link': (project) => {
    renameSync(path.join(project, 'content'), path.join(project, 'stories'));
    symlinkSync('stories', path.join(project, 'content'));
  },
  'folder-symbolic-links': (project) => {
    for (const folder of ['comments', 'photos', 'brand', 'authors']) {
      rmSync(path.join(project, 'content', folder), { recursive: true, force: true });
      symlinkSync('/etc', path.join(project, 'content', folder));
    }
  },
  'publication-symbolic-link': (project) => {
    renameSync(path.join(project, 'content/publication.yaml'), path.join(project, 'settings.yaml'));
    symlinkSync('../settings.yaml', path.join(project, 'content/publication.yaml'));
  },
  'publication-named-pipe': (project) => {
    rmSync(path.join(project, 'content/publication.yaml'));
    execFileSync('mkfifo', [path.join(project, 'content/publication.yaml')]);
  },
  'file-named-pipe': (project) => execFileSync('mkfifo', [path.join(project, 'content/photos/pipe.jpg')]),
  'public-symbolic-links': (project) => {
    const folder = path.join(project, 'public');
    mkdirSync(path.join(folder, 'reports'), { recursive: true });
    writeFileSync(path.join(folder, 'map.txt'), 'A map.');
    symlinkSync('/etc/hostname', path.join(folder, 'x.txt'));
    symlinkSync('map.txt', path.join(folder, 'map-of-today.txt'));
    symlinkSync('/etc', path.join(folder, 'reports/2026'));
    symlinkSync('nowhere', path.join(folder, '.well-known'));
    execFileSync('mkfifo', [path.join(folder, 'reports/pipe')]);
    writeFileSync(path.join(project, 'content/sections/sport.yaml'), 'nmae: Sport\n');
  },
  'public-is-a-symbolic-link': (project) => symlinkSync('/etc', path.join(project, 'public')),
  'public-is-a-file': (project) => writeFileSync(path.join(project, 'public'), 'No folder.'),
  'file-line-of-one-megabyte': (project) => {
    const story = path.join(project, 'content/articles/2026/11/storm.md');
    writeFileSync(story, `---\nheadline: Storm\n---\n\n${'word '.repeat(200_000)}\n`);
  },
  'publication-missing': (project) => rmSync(path.join(project, 'content/publication.yaml')),
};

const CASES = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-broken-'));
  // What is known of content holds for the code that has read it; here nothing is known, and no code need be there.
  for (const name of readdirSync('src')) mkdirSync(path.join(folder, 'src', name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project with the good publication and the broken files of a case. */
function projectOf(name: string): string {
  const project = path.join(folder, name);
  cpSync(PUBLICATION, path.join(project, 'content'), { recursive: true });
  symlinkSync(path.join(folder, 'src'), path.join(project, 'src'));
  for (const file of readdirSync(path.join(FIXTURES, name)).filter((entry) => entry !== EXPECTED)) {
    const place = PLACES[file];
    if (place === undefined)
      throw new Error(`${name}/${file} has no place: it can be ${Object.keys(PLACES).join(', ')}`);
    mkdirSync(path.dirname(path.join(project, place)), { recursive: true });
    cpSync(path.join(FIXTURES, name, file), path.join(project, place), { recursive: true });
  }
  MADE[name]?.(project);
  return project;
}

/** Everything that is wrong with a project: with its files and with the bodies in them. */
async function problemsOf(project: string): Promise<Problem[]> {
  const known = await readContent(project);
  return [...known.problems, ...timeProblems(project, known, NOW), ...(await bodyProblems(project, known))];
}

test('there are many cases, and each has its files or is made', () => {
  expect(CASES.length).toBeGreaterThan(300);
  expect(Object.keys(MADE).filter((name) => !CASES.includes(name))).toEqual([]);
});

test('the publication over which they are laid has no problem', async () => {
  const project = path.join(folder, 'publication');
  cpSync(PUBLICATION, path.join(project, 'content'), { recursive: true });
  symlinkSync(path.join(folder, 'src'), path.join(project, 'src'));
  expect(await problemsOf(project)).toEqual([]);
});

describe.each(CASES)('%s', (name) => {
  let problems: Problem[];
  beforeAll(async () => {
    problems = await problemsOf(projectOf(name));
  });

  test('is reported in full', () => {
    const expected = path.join(FIXTURES, name, EXPECTED);
    const actual = `${formatProblems(problems)}\n`;
    if (isUpdate) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
  });

  test('is reported with its place and the remedy, in the words of the newsroom', () => {
    expect(problems).not.toEqual([]);
    for (const { what, why = '', fix = '', line, column, excerpt = '' } of problems) {
      const said = [what, why, fix].join(' ');
      expect(what).toMatch(/\S/);
      expect(fix, what).toMatch(/\S/);
      expect(said).not.toMatch(/undefined|null\b|NaN|\[object|Invalid input|regex|string\b|boolean|array|\bzod\b/i);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column - 1).toBeLessThanOrEqual(excerpt.length);
    }
  });
});
