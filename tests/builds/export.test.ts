import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldedWords } from '../../src/import/body/folded-words.ts';
import { DEMO, ROOT } from '../demo-project.ts';
import { fileDigests, makeCleanProject, siteEnvironment } from '../project.ts';

/** A copy of the demo, and a paper that it moves into. */
let demo = '';
let paper = '';
const WORDPRESS = 'export/wordpress';

beforeAll(() => {
  demo = makeCleanProject(path.join(DEMO, 'content'));
  paper = makeCleanProject();
  run(demo, 'export', 'wordpress');
  const publication = path.join(paper, 'content/publication.yaml');
  const text = readFileSync(publication, 'utf8').replace(/^timeZone: .*$/m, 'timeZone: America/New_York');
  writeFileSync(publication, text.replace(/^url: .*$/m, 'url: https://again.example'));
  const exported = path.join(demo, WORDPRESS);
  run(
    paper,
    'import',
    'wordpress',
    path.join(exported, 'wordpress.xml'),
    '--uploads',
    path.join(exported, 'uploads'),
    '--write',
  );
}, 300_000);
afterAll(() => {
  for (const folder of [demo, paper]) rmSync(folder, { recursive: true, force: true });
});

/** Runs a command that must succeed. */
function run(project: string, command: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/node'),
    [`src/cli/${command}.ts`, ...words],
    { cwd: project, encoding: 'utf8', env: siteEnvironment() },
  );
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Front matter and body of every story of a project, by its path. */
function storiesOf(project: string): Map<string, { fields: Record<string, unknown>; body: string }> {
  const folder = path.join(project, 'content/articles');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.md'));
  return new Map(
    files.sort().map((file) => {
      const [, yaml = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path.join(folder, file), 'utf8')) ?? [];
      return [file.replaceAll(path.sep, '/'), { fields: parse(yaml, { schema: 'core' }), body: body.trim() }];
    }),
  );
}

/** Fields in which the same story may be written in two ways: a time by the newsroom's clock or with its offset. */
function comparable(fields: Record<string, unknown>): Record<string, unknown> {
  const { guid: _, published, updated, photo, photos, ...others } = fields;
  const moment = (time: unknown) => (time === undefined ? undefined : clock(String(time)));
  // A photo beside its story moves to content/photos.
  const named = (each: unknown) => ({ ...Object(each), src: path.basename(String(Object(each).src)) });
  return {
    ...others,
    published: moment(published),
    updated: moment(updated),
    ...(photo !== undefined && { photo: named(photo) }),
    ...(Array.isArray(photos) && { photos: photos.map(named) }),
  };
}

function clock(time: string): string {
  if (!/[Z+-]\d*:?\d*$/.test(time.slice(16))) return time.slice(0, 16);
  return new Date(time).toLocaleString('sv-SE', { timeZone: 'America/New_York' }).slice(0, 16);
}

test('a paper that leaves for WordPress and comes back has the same stories, field by field', () => {
  const [before, after] = [storiesOf(demo), storiesOf(paper)];
  for (const [file, { fields }] of before)
    expect(comparable(after.get(file)?.fields ?? {}), file).toEqual(comparable(fields));
});

test('it has the same texts, but for charts, which come back as tables', () => {
  const [before, after] = [storiesOf(demo), storiesOf(paper)];
  const withFile = [...before].filter(([, { body }]) => /^:::?chart.*\.csv/m.test(body)).map(([file]) => file);
  const changed = [...before].filter(([file, { body }]) => after.get(file)?.body !== body).map(([file]) => file);
  expect(changed).toEqual(withFile);
});

test('it has the same comments, with their ids, answers and picks, but for those that were removed', () => {
  const commentsIn = (project: string, file: string) => {
    const text = readFileSync(path.join(project, 'content/comments', file), 'utf8');
    const all = parse(text, { schema: 'core' }).comments as Record<string, unknown>[];
    const shown = all.filter(({ status }) => status !== 'removed');
    const ids = new Set(shown.map(({ id }) => id));
    return shown.map(({ id, name, author, parent, pick, text: words }) => ({
      ...{ id, name, author, pick, words: foldedWords(String(words)) },
      parent: ids.has(parent) ? parent : undefined,
    }));
  };
  for (const file of ['2026/10/noon-horn-vote.yaml', '2026/11/arabic-reading-hour.yaml'])
    expect(commentsIn(paper, file)).toEqual(commentsIn(demo, file));
});

test('every photo comes back with the same bytes, and every page with its text', () => {
  const bytesIn = (project: string) => new Set(fileDigests(path.join(project, 'content')).values());
  const returned = bytesIn(paper);
  const photos = [...fileDigests(path.join(demo, 'content'))].filter(([file]) => /\.(?:jpg|png|webp)$/.test(file));
  expect(photos.filter(([, digest]) => !returned.has(digest)).map(([file]) => file)).toEqual([]);
  const page = readFileSync(path.join(paper, 'content/pages/ethics.md'), 'utf8');
  expect(page).toContain(readFileSync(path.join(demo, 'content/pages/ethics.md'), 'utf8').split('---\n')[2]?.trim());
});

test('a text that was edited in WordPress comes back as it was edited', () => {
  const edited = path.join(demo, 'edited.xml');
  const file = path.join(demo, WORDPRESS, 'wordpress.xml');
  writeFileSync(edited, readFileSync(file, 'utf8').replace('<p>LARKFIELD, Maine — For 26 years', '<p>For 27 years'));
  const again = makeCleanProject();
  const publication = path.join(again, 'content/publication.yaml');
  writeFileSync(publication, readFileSync(publication, 'utf8').replace(/^url: .*$/m, 'url: https://again.example'));
  run(again, 'import', 'wordpress', edited, '--uploads', path.join(demo, WORDPRESS, 'uploads'), '--write');
  const story = readFileSync(path.join(again, 'content/articles/2024/12/plow-routes.md'), 'utf8');
  expect(story).toContain('\nFor 27 years');
  rmSync(again, { recursive: true });
}, 120_000);

test.each(['wordpress', 'markdown', 'ninjs', 'json'])(
  'an export as %s is the same each time',
  (form) => {
    const [first, second] = ['first', 'second'].map((name) => path.join(demo, 'export', `${form}-${name}`)) as [
      string,
      string,
    ];
    run(demo, 'export', form, '--to', first);
    run(demo, 'export', form, '--to', second);
    expect(fileDigests(second)).toEqual(fileDigests(first));
    expect(fileDigests(first).size).toBeGreaterThan(30);
  },
  60_000,
);

test('nothing of a killed story is public in what WordPress imports, and drafts stay drafts', () => {
  const project = makeCleanProject();
  const folder = path.join(project, 'content/articles/2026/11');
  mkdirSync(folder, { recursive: true });
  const story = (name: string, status: string) =>
    writeFileSync(
      path.join(folder, `${name}.md`),
      `---\nheadline: ${name}\nsection: news\npublished: 2026-11-20T06:30:00-05:00\n${status}---\n\nWords of ${name}.\n`,
    );
  story('killed-one', 'status: killed\nupdated: 2026-11-21T06:30:00-05:00\n');
  story('draft-one', 'status: draft\n');
  story('later-one', 'embargo: 2030-01-01T06:30:00-05:00\n');
  run(project, 'export', 'wordpress');
  const xml = readFileSync(path.join(project, WORDPRESS, 'wordpress.xml'), 'utf8');
  const statusOf = (name: string) =>
    /<wp:status><!\[CDATA\[(\w+)/.exec(xml.slice(xml.indexOf(`<wp:post_name><![CDATA[${name}`)))?.[1];
  expect(['killed-one', 'draft-one', 'later-one'].map(statusOf)).toEqual(['private', 'draft', 'future']);
  rmSync(project, { recursive: true });
});

test('Markdown has the front matter that other generators read, and no block that only Broadsheet knows', () => {
  const to = path.join(demo, 'export/plain');
  run(demo, 'export', 'markdown', '--to', to);
  const files = [...fileDigests(path.join(to, 'content')).keys()];
  for (const file of files) {
    const text = readFileSync(path.join(to, 'content', file), 'utf8');
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    expect(parse(yaml), file).toHaveProperty('title');
    expect(body, file).not.toMatch(/^:{2,}[a-z]/m);
    for (const [, photo = ''] of body.matchAll(/!\[[^\]]*\]\((\/[^\s)]+)/g))
      expect(existsSync(path.join(to, 'static', decodeURI(photo))), `${file}: ${photo}`).toBe(true);
  }
});
