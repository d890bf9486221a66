import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryForTests, type RepositoryForTests } from '../../src/git/repository-for-tests.ts';
import { build, fileDigests, makeProject, mustBuild, type BuildOutcome } from '../project.ts';

const WANTED = 'history: true\n';
const STORIES = 'content/articles/2026/11';
const BRIDGE = 'dist/2026/11/bridge/history/index.html';

let folder: string;
let repository: RepositoryForTests;
let first: BuildOutcome;

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

/** The words of a page, without markup. */
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

function story(headline: string, body: string, fields = ''): string {
  return `---\nheadline: ${headline}\nsection: news\npublished: 2026-11-21T08:00:00-05:00\n${fields}---\n\n${body}\n`;
}

beforeAll(() => {
  folder = makeProject();
  appendFileSync(at('content/publication.yaml'), WANTED);
  repository = repositoryForTests(folder);
  const bridge = 'The bridge is open to all traffic.\n\nIt cost a million.';
  const correction =
    'corrections:\n  - { date: 2026-11-22T10:00:00-05:00, kind: correction, text: It cost two million. }\n';
  const embargo = 'embargo: 2026-11-23T08:00:00-05:00\n';
  repository.commit('2026-11-20T10:00:00-05:00', {
    '.gitignore': '/*\n!/content\n',
    [`${STORIES}/bridge.md`]: story('Bridge opens', 'Zebradraft is what we hear.', 'status: draft\n'),
    [`${STORIES}/secret.md`]: story('Zebraheadline', 'Zebraembargo was the first word.', embargo),
    [`${STORIES}/unripe.md`]: story('Unripe', 'Zebraunripe.', 'status: draft\n'),
    [`${STORIES}/killed.md`]: story('Killed', 'Zebrakilled.'),
  });
  repository.commit('2026-11-21T08:05:00-05:00', {
    [`${STORIES}/bridge.md`]: story('Bridge opens', bridge),
    [`${STORIES}/secret.md`]: story('Budget is out', 'The budget is out.', embargo),
    [`${STORIES}/unripe.md`]: story('Unripe', 'Zebrariper.', 'status: draft\n'),
    [`${STORIES}/killed.md`]: story('Killed', 'Zebrakilled anew.'),
  });
  repository.commit('2026-11-22T10:00:00-05:00', {
    [`${STORIES}/bridge.md`]: story('Bridge opens', bridge.replace('a million', 'two million'), correction),
    [`${STORIES}/killed.md`]: story('Killed', 'Gone.', 'status: killed\n'),
  });
  repository.commit('2026-11-23T09:00:00-05:00', {
    [`${STORIES}/secret.md`]: story('Budget is out', 'The city budget is out.', embargo),
  });
  first = build(folder);
  if (first.status !== 0) throw new Error(first.output);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the history of a story', () => {
  test('shows the words that were removed and added, and the correction', () => {
    const text = textOf(read(BRIDGE));
    expect(text).toContain('First published Nov. 21, 2026, 8 a.m. EST');
    expect(text).toContain('Version saved Nov. 22, 2026, 10 a.m. EST');
    expect(text).toMatch(/… 1 paragraph unchanged … It cost \[removed: a ?\] \[added: two ?\] million\./);
    expect(text).toMatch(/Corrections \[added: Correction, Nov\. 22, 2026: It cost two million\. ?\]/);
    expect(read(BRIDGE)).toContain('<meta name="robots" content="noindex">');
  });

  test('begins with the end of an embargo', () => {
    const text = textOf(read('dist/2026/11/secret/history/index.html'));
    expect(text).toContain('First version on record, published as scheduled Nov. 23, 2026, 8 a.m. EST');
    expect(text).toContain('The [added: city ] budget is out.');
  });

  test('has no page when nothing has changed', () => {
    const pages = globSync('dist/**/history/index.html', { cwd: folder }).sort();
    expect(pages).toEqual([BRIDGE, 'dist/2026/11/secret/history/index.html']);
  });

  test('tells no word of a draft, of an embargoed or of a killed version, in any file of the output', () => {
    const files = [...fileDigests(at('dist')).keys()];
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const bytes = readFileSync(at(`dist/${file}`), 'latin1');
      expect(bytes, file).not.toMatch(/zebra|that nobody may see|editor@small/i);
    }
  });

  test('is not worked out again while there is no new commit, and goes on with one that comes', () => {
    const kept = () => [...fileDigests(at('.broadsheet/history'))];
    const times = () => kept().map(([file]) => statSync(at(`.broadsheet/history/${file}`)).mtimeMs);
    const [before, written] = [kept(), times()];
    expect(before.map(([file]) => file)).toEqual(['commits.json', 'stories/2026-11.json']);
    expect(build(folder).output).toMatch(/^\d pages rendered, \d+ reused, 0 removed/m);
    expect(kept()).toEqual(before);
    expect(times()).toEqual(written);
    repository.commit('2026-11-23T09:10:00-05:00', {
      [`${STORIES}/bridge.md`]: read(`${STORIES}/bridge.md`).replace('all traffic', 'cars'),
    });
    build(folder);
    expect(textOf(read(BRIDGE))).toMatch(/open to \[removed: all traffic ?\] \[added: cars ?\]/);
  });
});

test('a shallow clone says that it lacks the beginning, and claims no date for it', () => {
  const clone = mkdtempSync(path.join(tmpdir(), 'broadsheet-clone-'));
  execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${folder}`, clone], { stdio: 'pipe' });
  const shallow = makeProject(path.join(clone, 'content'));
  cpSync(path.join(clone, '.git'), path.join(shallow, '.git'), { recursive: true });
  try {
    const output = mustBuild(shallow);
    expect(output).toContain('this is a shallow clone');
    const text = textOf(readFileSync(path.join(shallow, 'dist/2026/11/secret/history/index.html'), 'utf8'));
    expect(text).toMatch(/Versions before Nov\. 23, 2026, 9(?::10)? a\.m\. EST are not available\./);
    expect(text).not.toMatch(/First published|saved Nov/);
  } finally {
    for (const made of [clone, shallow]) rmSync(made, { recursive: true, force: true });
  }
});

test('without git there are no history pages, and a line says why; where nobody asked for them, git is not asked', () => {
  const bare = makeProject();
  try {
    const plain = build(bare);
    expect(plain.status, plain.output).toBe(0);
    expect(plain.output).not.toContain('git');
    expect(existsSync(path.join(bare, '.broadsheet/history'))).toBe(false);
    appendFileSync(path.join(bare, 'content/publication.yaml'), WANTED);
    const output = mustBuild(bare);
    expect(output).toMatch(/The stories have no history pages: not a git repository/);
    expect(globSync('dist/**/history/', { cwd: bare })).toEqual([]);
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
});
