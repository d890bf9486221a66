import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Workers } from '../../cache/workers.ts';
import { leftOut } from '../../engine/edition.ts';
import type { Problem } from '../../lib/problem.ts';
import type { NextSite } from '../../engine/next-site.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import { readContent } from '../../loader/content-loader.ts';
import { examineSite } from './site-examiner.ts';

const ORIGIN = 'https://ledger.example';
const NOW = Date.parse('2026-11-23T12:00:00Z');
const TEXT = 'Waves took the pier in the night, and nobody was hurt.';

const story = (fields: string, body: string) =>
  `---\nheadline: The pier is gone\nsection: news\npublished: 2026-11-23T06:30:00Z\n${fields}---\n\n${body}\n`;
const page = (html: string) =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body><main>${html}</main></body></html>`;

const GOOD: Record<string, string> = {
  'content/publication.yaml':
    'name: The Ledger\ndescription: News\nurl: https://ledger.example\nlang: en\ntimeZone: UTC\ncountry: US\nmasthead: main\nnavigation: [news]\nletters: { email: a@ledger.example }\nredirects: [{ from: /old/, to: / }]\n',
  'content/sections/news.yaml': 'name: News\n',
  'content/mastheads/main.yaml': 'roles: [{ role: Editor }]\n',
  'content/articles/2026/11/pier.md': story('aliases: [/pier/]\n', TEXT),
  'site/index.html': page('<a href="/2026/11/pier/">The pier</a> <a href="/news/">News</a>'),
  'site/news/index.html': page('<a href="../2026/11/pier/">The pier</a>'),
  'site/pier/index.html': page('<a href="/2026/11/pier/">The pier</a>'),
  'site/2026/11/pier/index.html': page(`<a href="/old/">Old</a><p>${TEXT}</p>`),
  'site/_headers':
    "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self' https://count.example; img-src 'self' *.photos.example; form-action 'self'\n",
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  [loadedLedger.value, leftOut.value] = [undefined, undefined];
});

/** The problems of a site that is good except for some files; `undefined` leaves a file out. */
async function problemsOf(
  files: Record<string, string | undefined> = {},
  facts: Partial<Omit<NextSite, 'workers'>> = {},
): Promise<readonly Problem[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-next-'));
  folders.push(root);
  const all = Object.entries({ ...GOOD, ...files }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  for (const [file, text] of all) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text.replaceAll('{{root}}', root));
  }
  loadedLedger.value = (await readContent(root)).ledger;
  expect(loadedLedger.value.publication.size).toBe(1);
  leftOut.value = { now: NOW, held: { counts: { draft: 0, scheduled: 0, embargoed: 0 } }, timeZone: 'UTC' };
  const inSite = all.map(([file]) => file).filter((file) => file.startsWith('site/'));
  const names = inSite.map((file) => file.slice('site/'.length));
  const problems = await examineSite({
    root,
    folder: path.join(root, 'site'),
    files: new Set(names),
    written: names,
    adopted: new Set(),
    hasLostPages: false,
    workers: undefined as unknown as Workers,
    ...facts,
  });
  return problems;
}

/** Each of these problems in one line: its file, its rule and what is wrong. */
async function found(...given: Parameters<typeof problemsOf>): Promise<string[]> {
  return (await problemsOf(...given)).map(({ file, rule, what }) => `${file} ${rule} ${what}`);
}

const PIER = 'site/2026/11/pier/index.html';
const withText = (html: string) => ({ [PIER]: page(`<p>${TEXT}</p>${html}`) });

test('a good site has no problem', async () => {
  expect(await found()).toEqual([]);
});

test.each<[rule: string, what: string, files: Record<string, string | undefined>]>([
  [
    'story-missing',
    'no page at /2026/11/pier/',
    {
      [PIER]: undefined,
      'site/index.html': page('x'),
      'site/news/index.html': page('x'),
      'site/pier/index.html': page('x'),
    },
  ],
  ['story-missing', 'no page at /.', { 'site/index.html': undefined }],
  ['story-empty', '"Waves took the pier in"', { [PIER]: page('<p>Another text.</p>') }],
  [
    'story-empty',
    '"Nobody was hurt when the"',
    {
      'content/articles/2026/11/pier.md': story(
        '',
        '<!-- Ask Ann. -->\n\nNobody was hurt when the pier went.\n\nThe sign `<!--` stayed.',
      ),
      'site/pier/index.html': undefined,
      [PIER]: page('<p>Another text.</p>'),
    },
  ],
  ['story-empty', 'lacks the text', { [PIER]: page(`<script>${TEXT}</script>`) }],
  ['path-unexpected', '/undefined/', { 'site/undefined/index.html': page('x') }],
  ['path-unexpected', '/tags/nothing/', { 'site/tags/nothing/index.html': page('x') }],
  ['path-unexpected', '/leak.txt', { 'site/leak.txt': 'x' }],
  ['link-dead', '"/gone/"', withText('<a href="/gone/">x</a>')],
  ['link-dead', `"${ORIGIN}/gone/"`, withText(`<a href='${ORIGIN}/gone/'>x</a>`)],
  ['link-dead', '"gone/"', withText('<a href=gone/>x</a>')],
  ['link-dead', '"/b.jpg"', withText('<img srcset="/2026/11/pier/ 1x, /b.jpg 2x" alt="">')],
  [
    'link-dead',
    '/cdn-cgi/image/width=720/gone.jpg',
    withText('<img srcset="/cdn-cgi/image/width=720/2026/11/pier/ 1x, /cdn-cgi/image/width=720/gone.jpg 2x" alt="">'),
  ],
  [
    'link-dead',
    '/.netlify/images?url=%2Fgone.jpg',
    withText(
      '<img srcset="/.netlify/images?url=%2F2026%2F11%2Fpier%2F 1x, /.netlify/images?url=%2Fgone.jpg 2x" alt="">',
    ),
  ],
  ['link-unsafe', 'javascript:', withText('<a href="javascript:alert(1)">x</a>')],
  ['link-detour', '/2026/11/pier', withText('<a href="/2026/11/pier">x</a>')],
  ['machine-path', '{{root}}', withText('<p title="{{root}}/src/x">x</p>')],
  ['host-foreign', 'evil.example', withText('<script src="https://evil.example/x.js"></script>')],
  ['host-foreign', 'evil.example', withText('<img alt="a > b" src="//evil.example/x.gif">')],
  ['host-foreign', 'evil.example', withText('<link rel="stylesheet" href="https://evil.example/x.css">')],
  ['host-foreign', 'evil.example', withText('<form action="https://evil.example/"></form>')],
  ['host-foreign', 'evil.example', withText('<iframe src="https://evil.example/"></iframe>')],
  ['host-foreign', 'evil.example', withText('<p style="background: url(https://evil.example/x)">x</p>')],
  ['host-foreign', 'evil.example', { 'site/_astro/x.css': '@import "https://evil.example/x.css";' }],
  [
    'page-weight',
    'bytes',
    withText(
      `<p>${Array.from({ length: 60_000 }, (_, index) => ((index * 7919) % 99_991).toString(36)).join(' ')}</p>`,
    ),
  ],
  [
    'not-public',
    'content/articles/2026/11/secret.md, which is a draft',
    {
      'content/articles/2026/11/secret.md': story(
        'status: draft\n',
        'The mayor knows that it cannot be saved at any price.',
      ),
      'site/feed.json': '{"text":"The mayor knows that it cannot be saved at any price."}',
    },
  ],
  [
    'not-public',
    'a page of content/articles/2026/11/later.md, which is to be published later',
    {
      'content/articles/2026/11/later.md': story('', 'Tomorrow.').replace('11-23T06', '11-24T06'),
      'site/2026/11/later/index.html': page('x'),
    },
  ],
])('%s: %s', async (rule, what, files) => {
  const problems = await found(files);
  expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^\\S+ ${rule} `)));
  expect(problems.join('\n')).toContain(what.replace('{{root}}', folders[0] ?? ''));
});

test.each<[what: string, files: Record<string, string | undefined>]>([
  [
    'hosts that the policy allows',
    withText('<script src="https://count.example/x.js"></script><img src="https://a.photos.example/b.jpg" alt="">'),
  ],
  [
    'links to other sites',
    withText('<a href="https://other.example/x">x</a><link rel="canonical" href="https://other.example/">'),
  ],
  ['addresses in a sample of code', withText('<code>&lt;a href="/nowhere/"&gt;</code>')],
  [
    'an address with the words of the headline of a withdrawn story',
    {
      'content/articles/2026/11/secret.md': story('status: killed\n', 'x').replace(
        /headline: .*/,
        'headline: The mayor sold the pier',
      ),
      ...withText('<a href="https://example.org/the-mayor-sold-the-pier/">x</a>'),
      'site/2026/11/secret/index.html': page('x'),
    },
  ],
  ['words that a public story has, too', { 'content/articles/2026/11/secret.md': story('status: draft\n', TEXT) }],
  ['a month in which only the clock of the newsroom has stories', { 'site/2026/12/index.html': page('x') }],
  ['the thousandth page of a list', { 'site/news/1000/index.html': page('x') }],
  [
    'a mark that a plugin replaces',
    { 'content/articles/2026/11/pier.md': story('', 'Table here'), 'site/pier/index.html': undefined },
  ],
  ['files of public/', { 'site/map.pdf': 'x' }],
  [
    'a story of pictures only',
    {
      'content/articles/2026/11/pier.md': story('', '![Pier](/photos/a.jpg)'),
      'site/pier/index.html': undefined,
      [PIER]: page('x'),
    },
  ],
])('%s are no problem', async (_, files) => {
  expect(await found(files, { adopted: new Set(['map.pdf']) })).toEqual([]);
});

test('a text can cause a dead link, so that it is a warning; only code can name another host, which is an error', async () => {
  const severities = async (html: string) => (await problemsOf(withText(html))).map(({ severity }) => severity);
  expect(await severities('<a href="/gone/">x</a>')).toEqual(['warning']);
  expect(await severities('<script src="https://evil.example/x.js"></script>')).toEqual([undefined]);
});

test('an old page in public/ may load from other hosts and have dead links', async () => {
  const old = { 'site/old/index.html': page('<img src="https://evil.example/x.gif" alt=""><a href="/gone/">x</a>') };
  expect(await found(old, { adopted: new Set(['old/index.html']), hasLostPages: true })).toEqual([]);
  expect(await found(old, { hasLostPages: true })).not.toEqual([]);
});

test('a page that was kept is read only when a page has gone', async () => {
  const files = { 'site/index.html': page('<a href="/gone/">Gone</a>') };
  const kept = { written: ['2026/11/pier/index.html'] };
  expect(await found(files, kept)).toEqual([]);
  expect(await found(files, { ...kept, hasLostPages: true })).toEqual([
    expect.stringMatching(/^site\/index\.html link-dead "\/gone\/"/),
  ]);
});
