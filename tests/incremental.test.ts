import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, siteEnvironment } from './built-site.ts';
import { build, fileDigests, makeProject, mustBuild, startBuild } from './project.ts';

const STORY = 'content/articles/2026/11/good.md';
const SECOND = 'content/articles/2026/10/second.md';

let folder: string;

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const edit = (file: string, from: string | RegExp, to: string) => writeFileSync(at(file), read(file).replace(from, to));
const dist = () => fileDigests(at('dist'));
const times = () => new Map([...dist().keys()].map((file) => [file, statSync(at(`dist/${file}`)).mtimeMs]));

interface Report {
  /** Parts of the search index that were made again. */
  indexed?: { part: string; reason: string }[];
  added: { url: string; reason: string }[];
  updated: { url: string; reason: string }[];
  removed: { url: string; reason: string }[];
}
const report = () => JSON.parse(read('.broadsheet/dist/build-report.json')) as Report;

/** A project that was built once; each test has a copy of it, with the times of all files. */
let built: string;

beforeAll(() => {
  built = makeProject();
  folder = built;
  mkdirSync(path.dirname(at(SECOND)), { recursive: true });
  writeFileSync(
    at(SECOND),
    '---\nheadline: The second story\nsection: news\npublished: 2026-10-02T08:00:00-04:00\nbyline: [jane-doe]\ntags: [second]\n---\n\nText.\n',
  );
  mustBuild(folder);
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  execFileSync('cp', ['-a', `${built}/.`, folder]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a build after a build', () => {
  test('that finds nothing new keeps the bytes and the times of every file', () => {
    const [bytes, before] = [dist(), times()];
    const { output } = build(folder);
    expect(output).toMatch(/^0 pages rendered, \d+ reused, 0 removed in \d+\.\d s$/m);
    expect(dist()).toEqual(bytes);
    expect(times()).toEqual(before);
    expect(report()).toEqual({ added: [], updated: [], removed: [] });
  });

  test('that finds a corrected headline prints the story and the lists that show it, and says why', () => {
    const before = times();
    edit(SECOND, 'The second story', 'The corrected story');
    build(folder);
    expect(report().indexed).toEqual([{ part: '2026-01', reason: 'stories' }]);
    const updated = report().updated.map(({ url, reason }) => `${url} ${reason}`);
    expect(updated).toContainEqual(expect.stringMatching(/^\/2026\/10\/second\/ props: .*\bstory\b/));
    expect(updated).toContainEqual(expect.stringMatching(/^\/news\/ props: /));
    expect(updated).toContainEqual(expect.stringMatching(/^\/authors\/jane-doe\/ props: /));
    expect(updated).toContainEqual(expect.stringMatching(/^\/ props: .*\bbands\b/));
    expect(times().get('2026/11/good/index.html')).toBe(before.get('2026/11/good/index.html'));
    expect(read('dist/news/index.html')).toContain('The corrected story');
  });

  test('prints a story that was edited to the same length and got back its old time', async () => {
    // Files that changed less than two seconds ago are read again in any case.
    await pause(2_500);
    utimesSync(at(SECOND), 1_790_000_000, 1_790_000_000);
    await pause(2_500);
    expect(build(folder).output).toMatch(/^0 pages rendered, /m);
    const { size, mtimeMs } = statSync(at(SECOND));
    edit(SECOND, 'The second story', 'The seventh tale');
    utimesSync(at(SECOND), 1_790_000_000, 1_790_000_000);
    expect(statSync(at(SECOND))).toMatchObject({ size, mtimeMs });
    build(folder);
    expect(read('dist/2026/10/second/index.html')).toContain('The seventh tale');
    expect(read('dist/news/index.html')).toContain('The seventh tale');
  });

  test('that finds all files replaced by copies of another time prints nothing', () => {
    const bytes = dist();
    execFileSync('cp', ['-r', at('content'), at('copy')]);
    rmSync(at('content'), { recursive: true });
    renameSync(at('copy'), at('content'));
    expect(build(folder).output).toMatch(/^0 pages rendered, \d+ reused, 0 removed/m);
    expect(dist()).toEqual(bytes);
  });

  test('that finds a deleted story leaves no file and no empty folder of it', () => {
    rmSync(at(SECOND));
    build(folder);
    expect(existsSync(at('dist/2026/10'))).toBe(false);
    expect(existsSync(at('dist/tags/second'))).toBe(false);
    expect(report().removed.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/2026/10/second/', '/tags/second/']),
    );
  });

  test('that finds a story of another year indexes that year alone for search', () => {
    const inYear = (year: string) => [...times()].filter(([file]) => file.startsWith(`search/${year}`));
    const before = inYear('2026');
    expect(before.length).toBeGreaterThan(5);
    const old = SECOND.replace('2026', '2025');
    mkdirSync(path.dirname(at(old)), { recursive: true });
    writeFileSync(at(old), read(SECOND).replace('2026', '2025'));
    build(folder);
    expect(report().indexed).toEqual([{ part: '2025-01', reason: 'new' }]);
    expect(inYear('2026')).toEqual(before);
  });

  test('takes the search index from the shelf when the published one was damaged, and makes it again without one', () => {
    const whole = dist();
    const [meta = ''] = [...whole.keys()].filter((file) => file.endsWith('.pf_meta'));
    for (const shelf of ['kept', 'damaged']) {
      writeFileSync(at(`dist/${meta}`), 'not what was built');
      if (shelf === 'damaged') writeFileSync(at('.broadsheet/search/2026-01.files.json'), 'cut');
      build(folder);
      expect(dist()).toEqual(whole);
    }
  });

  test('that finds the code edited prints every page, and leaves those alone whose bytes stay the same', () => {
    const before = times();
    edit('src/strings/english.ts', 'Topics of this story', 'What this story is about');
    build(folder);
    expect(report().updated.map(({ reason }) => reason)).toContain('code');
    expect(read('dist/2026/10/second/index.html')).toContain('What this story is about');
    expect(times().get('masthead/index.html')).toBe(before.get('masthead/index.html'));
  });

  test('prints a page again that was changed by hand in the published site', () => {
    const whole = dist();
    writeFileSync(at('dist/2026/10/second/index.html'), 'not what was built');
    build(folder);
    expect(dist()).toEqual(whole);
  });

  test('publishes a story when its embargo has passed', () => {
    edit(SECOND, 'headline:', 'embargo: 2026-11-24T08:00:00-05:00\nheadline:');
    build(folder);
    expect(existsSync(at('dist/2026/10/second/index.html'))).toBe(false);
    build(folder, { BUILD_TIME: '2026-11-24T08:00:00-05:00' });
    expect(existsSync(at('dist/2026/10/second/index.html'))).toBe(true);
  });

  test.each(['.broadsheet/dist/site.json', '.broadsheet/ledger/articles-2026-10.json'])(
    'does not trust %s when it is damaged',
    (file) => {
      const whole = dist();
      const bytes = readFileSync(at(file));
      writeFileSync(at(file), bytes.subarray(0, bytes.length - 20));
      expect(build(folder).status).toBe(0);
      expect(dist()).toEqual(whole);
      edit(file, /second/g, 'secund');
      expect(build(folder).status).toBe(0);
      expect(dist()).toEqual(whole);
    },
  );

  test('explains why a page was printed or kept', () => {
    const run = (address: string) =>
      spawnSync(path.join(ROOT, 'node_modules/.bin/node'), ['src/cli/build.ts', '--explain', address], {
        cwd: folder,
        encoding: 'utf8',
        env: siteEnvironment(),
      }).stdout;
    expect(run('/2026/10/second/')).toContain(
      '/2026/10/second/: reused: its props and the code have not changed since the last',
    );
    edit(SECOND, 'Text.', 'Other text.');
    expect(run('/2026/10/second/')).toContain('/2026/10/second/: props: story');
  });
});

describe('what somebody else has put into the published site', () => {
  /** Everything in the published site, with empty folders and links. */
  const everything = () =>
    readdirSync(at('dist'), { recursive: true, withFileTypes: true })
      .map((entry) => {
        const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'link';
        return `${kind} ${path.relative(at('dist'), path.join(entry.parentPath, entry.name))}`;
      })
      .sort();

  test('is not in the next site, nor in any later one', () => {
    const [bytes, whole] = [dist(), everything()];
    // A hidden file, a folder with a file that cannot be written, an empty folder, links.
    writeFileSync(at('dist/.stray'), 'stray');
    mkdirSync(at('dist/stray/deep'), { recursive: true });
    writeFileSync(at('dist/stray/deep/read-only.txt'), 'stray', { mode: 0o400 });
    mkdirSync(at('dist/2026/10/empty'));
    symlinkSync('/etc/hostname', at('dist/2026/host.txt'));
    symlinkSync(at('content/sections'), at('dist/sections'));
    // A folder and a link in place of pages, a file in place of a folder.
    rmSync(at('dist/masthead/index.html'));
    mkdirSync(at('dist/masthead/index.html/deep'), { recursive: true });
    writeFileSync(at('dist/masthead/index.html/deep/stray.txt'), 'stray');
    rmSync(at('dist/news/index.html'));
    symlinkSync(at('dist/index.html'), at('dist/news/index.html'));
    rmSync(at('dist/2026/10/second'), { recursive: true });
    writeFileSync(at('dist/2026/10/second'), 'stray');
    for (const build of ['first', 'second']) {
      expect(mustBuild(folder), build).toMatch(/pages rendered/);
      expect(everything(), build).toEqual(whole);
      expect(dist(), build).toEqual(bytes);
    }
  });

  test('replaces a page no longer than until the next build, also with the length and time of the page', () => {
    const bytes = dist();
    const page = at('dist/2026/10/second/index.html');
    const { mtime } = statSync(page);
    writeFileSync(page, readFileSync(page, 'utf8').replace('The second story', 'The altered tale'));
    utimesSync(page, mtime, mtime);
    for (const build of ['first', 'second']) {
      mustBuild(folder);
      expect(dist(), build).toEqual(bytes);
    }
  });
});

describe('a build that finds in public/', () => {
  test('a file turned into a folder and a folder into a file publishes both', () => {
    mkdirSync(at('public/folder'));
    writeFileSync(at('public/folder/map.txt'), 'A map.');
    writeFileSync(at('public/file'), 'A file.');
    mustBuild(folder);
    rmSync(at('public/folder'), { recursive: true });
    writeFileSync(at('public/folder'), 'A file now.');
    rmSync(at('public/file'));
    mkdirSync(at('public/file'));
    writeFileSync(at('public/file/map.txt'), 'A map now.');
    mustBuild(folder);
    expect(read('dist/folder')).toBe('A file now.');
    expect(read('dist/file/map.txt')).toBe('A map now.');
  });

  test('a file with the name of a folder of the site says so and publishes nothing', () => {
    const whole = dist();
    writeFileSync(at('public/news'), 'No section.');
    const { status, output } = build(folder);
    expect(status).toBe(1);
    expect(output).toContain('public/news cannot be published: news would have to be both a file and a folder');
    expect(dist()).toEqual(whole);
  });
});

describe('any build', () => {
  test('gives the same bytes in every time zone and locale, and as plain `astro build`', () => {
    const whole = dist();
    for (const environment of [
      { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' },
      { TZ: 'America/New_York', LANG: 'ar' },
    ]) {
      rmSync(at('dist'), { recursive: true });
      rmSync(at('.broadsheet'), { recursive: true });
      expect(build(folder, environment).status).toBe(0);
      expect(dist()).toEqual(whole);
    }
    rmSync(at('dist'), { recursive: true });
    rmSync(at('.broadsheet'), { recursive: true });
    const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
    const environment = siteEnvironment();
    const plain = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), [astro, 'build'], {
      cwd: folder,
      env: environment,
    });
    expect(plain.status).toBe(0);
    expect(dist()).toEqual(whole);
  });

  test('stops with a word when another one is running', async () => {
    const first = startBuild(folder);
    const ended = new Promise((resolve) => first.once('exit', resolve));
    while (!existsSync(at('.broadsheet/lock'))) await new Promise((resolve) => setTimeout(resolve, 20));
    // Held, so that it is still running when the second one comes to the lock.
    const group = -(first.pid ?? 0);
    process.kill(group, 'SIGSTOP');
    const second = build(folder);
    process.kill(group, 'SIGCONT');
    expect(second.status).toBe(1);
    expect(second.output).toContain(`Another build of this project is running (process ${first.pid})`);
    expect(await ended).toBe(0);
  });

  test('that fails leaves no lock, and the site as it was', () => {
    const whole = dist();
    edit(STORY, 'headline:', 'headlien:');
    expect(build(folder).status).toBe(1);
    expect(dist()).toEqual(whole);
    expect(readdirSync(at('.broadsheet'))).not.toContain('lock');
  });

  test('says in plain words that the disk is full, and leaves the site as it was', ({ skip }) => {
    const whole = dist();
    const disk = at('.broadsheet/dist');
    rmSync(disk, { recursive: true });
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]);
    skip(mounted.status !== 0, 'a disk of 300 kB cannot be mounted here');
    try {
      const { status, output } = build(folder);
      expect(status).toBe(1);
      expect(output).toMatch(/The disk is full: .* Make room and build again\./);
      expect(dist()).toEqual(whole);
    } finally {
      spawnSync('umount', [disk]);
    }
    expect(build(folder).status).toBe(0);
  });
});
