import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { BROKEN, DIRECTIVE, GOOD, story, type Broken } from './broken-files.ts';
import { build as buildProject, makeProject, siteEnvironment } from '../project.ts';

let project: string;
/** The site as it was published before anything broke. */
let published: ReturnType<typeof site>;
/** The page of its one story. */
let html: string;

const build = () => buildProject(project, { NO_COLOR: '1' });

beforeAll(() => {
  project = makeProject();
  const { status, output } = build();
  if (status !== 0) throw new Error(`The small publication does not build:\n${output}`);
  published = site();
  html = Buffer.from(published.get('2026/11/good/index.html')?.bytes ?? '', 'latin1').toString();
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Every file of the published site with its bytes and the instant at which it was written. */
function site(): Map<string, { bytes: string; written: number }> {
  const dist = path.join(project, 'dist');
  return new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => {
        const written = statSync(file).mtimeMs;
        return [path.relative(dist, file), { bytes: readFileSync(file, 'latin1'), written }];
      }),
  );
}

/** The site without the instants. */
const bytesOf = (files: ReturnType<typeof site>) => [...files].map(([file, { bytes }]) => [file, bytes]);

function write({ file, content }: Broken): void {
  writeFileSync(path.join(project, file), content);
}

/** What the output says of one file: its place and rule, then everything up to the next file. */
function reportOn(file: string, output: string): { line: number; rule: string; text: string } | undefined {
  const start = output.indexOf(`${file}:`);
  if (start < 0) return undefined;
  const [first = '', ...rest] = output.slice(start).split('\n');
  const place = /:(\d+):\d+ {2}(\S+)/.exec(first);
  const next = rest.findIndex((line) => line.trim() === '');
  return { line: Number(place?.[1]), rule: place?.[2] ?? '', text: rest.slice(0, next).join('\n') };
}

describe('the small publication', () => {
  test('is published whole when nothing is wrong with it', () => {
    const files = [...published.keys()];
    for (const file of ['index.html', '2026/11/good/index.html', 'news/index.html', 'about/index.html', '404.html'])
      expect(files).toContain(file);
    expect(files.filter((file) => file.endsWith('.avif')).length).toBeGreaterThan(0);
    expect(html).toContain('A good story');
  });

  test('has no id twice, with a signup in the text', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(html.match(/<form/g)).toHaveLength(1);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has an empty value for a vacant role', () => {
    expect(html).toMatch(/<dt[^>]*>Publisher<\/dt><dd class="vacant"[^>]*><\/dd>/);
    expect(html).not.toMatch(/undefined/);
  });

  test('says of a wire without posts that there are none yet where it is current, and not on a story for good', () => {
    for (const file of ['livewire/index.html', 'index.html', '404.html'])
      expect(published.get(file)?.bytes).toContain('No posts on the wire yet.');
    expect(html).toContain('Latest Livewire');
    expect(html).not.toContain('No posts on the wire yet.');
  });
});

describe('a build of broken content', () => {
  afterEach(() => {
    for (const { file } of [...BROKEN, DIRECTIVE]) rmSync(path.join(project, file), { force: true });
  });

  test('names every broken file with its line, its rule and what is wrong, and publishes nothing', () => {
    const all = [...BROKEN, DIRECTIVE];
    for (const broken of all) write(broken);
    const { status, output } = build();
    expect(status).toBe(1);
    for (const { kind, file, place, rule, message } of all) {
      const report = reportOn(file, output);
      expect(report, `${kind}\n${output}`).toBeDefined();
      expect(report?.rule, kind).toBe(rule);
      expect(report?.line, kind).toBe(place);
      expect(report?.text, kind).toMatch(message);
    }
    expect(output).toMatch(new RegExp(`problems in ${all.length} files\\. Nothing was published\\.`));
    expect(output.length).toBeLessThan(20_000);
    expect(output).not.toMatch(/\n\s+at .*\.(?:js|ts|mjs):\d+/);
    expect(site()).toEqual(published);
  });

  test('names a body with an unknown directive, and publishes nothing', () => {
    write(DIRECTIVE);
    const { status, output } = build();
    expect(status).toBe(1);
    const report = reportOn(DIRECTIVE.file, output);
    expect(report, output).toMatchObject({ line: DIRECTIVE.place, rule: DIRECTIVE.rule });
    expect(report?.text).toMatch(DIRECTIVE.message);
    expect(site()).toEqual(published);
  });

  test('names what is wrong in a story that comes out later, and publishes nothing', () => {
    const body = 'First.\n\nText <b>unclosed.\n\n![A boat](/photos/nothing.jpg)';
    write({ ...DIRECTIVE, content: story(GOOD.replace('2026-11', '2126-11'), body) });
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toContain(`${DIRECTIVE.file}:10:6  html-open`);
    expect(output).toContain(`${DIRECTIVE.file}:12:1  photo-missing`);
    expect(site()).toEqual(published);
  });

  test('blames no story for an author whose file is broken', () => {
    const author = path.join(project, 'content/authors/jane-doe.yaml');
    const good = readFileSync(author);
    writeFileSync(author, 'name: "Jane Doe');
    const { status, output } = build();
    writeFileSync(author, good);
    expect(status).toBe(1);
    expect(reportOn('content/authors/jane-doe.yaml', output)).toMatchObject({ line: 1, rule: 'broken-yaml' });
    expect(output).toContain('1 problem in 1 file.');
  });

  test('names every link in public/ beside what else is wrong, as the check does, and publishes nothing', () => {
    const [wrong] = BROKEN as [Broken];
    const links = ['public/host.txt', 'public/machine'];
    write(wrong);
    symlinkSync('/etc/hostname', path.join(project, 'public/host.txt'));
    symlinkSync('/etc', path.join(project, 'public/machine'));
    try {
      const check = spawnSync(path.join(ROOT, 'node_modules/.bin/node'), ['src/cli/check.ts'], {
        cwd: project,
        encoding: 'utf8',
        env: siteEnvironment({ NO_COLOR: '1' }),
      });
      for (const { status, output } of [build(), { status: check.status, output: check.stdout }]) {
        expect(status, output).toBe(1);
        expect(reportOn(wrong.file, output)?.rule).toBe(wrong.rule);
        for (const link of links) expect(reportOn(link, output), output).toMatchObject({ rule: 'symbolic-link' });
      }
      expect(site()).toEqual(published);
    } finally {
      for (const link of links) rmSync(path.join(project, link));
    }
  });

  test('leaves nothing behind: mended, the publication is built to the same bytes', () => {
    const { status, output } = build();
    expect(status, output).toBe(0);
    expect(bytesOf(site())).toEqual(bytesOf(published));
  });
});
