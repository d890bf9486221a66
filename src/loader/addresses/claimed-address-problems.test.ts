import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameAddresses } from '../../newsroom/site/addresses.ts';
import { readContent } from '../content-loader.ts';

const STORY = 'content/articles/2026/11/storm.md';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-addresses-'));
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
  nameAddresses({});
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

const story = (...fields: string[]) =>
  `---\n${['headline: A storm', 'section: news', 'published: 2026-11-23T06:30:00-05:00', ...fields].join('\n')}\n---\n\nText.\n`;

/** Place, rule and words of each problem. */
async function found(): Promise<string[]> {
  const { problems } = await readContent(project);
  return problems.map(({ file, line, column, rule, what }) => `${file}:${line}:${column} ${rule} ${what}`);
}

const aliases = (...list: string[]) => story(`tags: [coast]`, `aliases: ${JSON.stringify(list)}`);

describe('an alias is refused, with its place,', () => {
  test.each([
    ['a page', '/about', 'content/pages/about.md'],
    ['a section', '/news/', 'content/sections/news.yaml'],
    ['a page of the site', '/masthead/', 'a page of the site itself'],
    ['the front page', '/', 'a page of the site itself'],
    ['the front page by its file', '/index.html', 'a page of the site itself'],
    ['a page by its file', '/about/index.html', 'content/pages/about.md'],
    ['the story', '/2026/11/storm/', 'this story already'],
    ['a draft', '/2026/11/draft', 'content/articles/2026/11/draft.md'],
    ['a topic', '/tags/coast/', 'the list coast'],
    ['a month', '/2026/11/', 'the list 2026/11'],
    ['a further page of a list', '/news/2/', 'a page of /news/'],
    ['a page of comments', '/2026/11/storm/comments/2/', `a page of /2026/11/storm/comments/`],
    ['a history', '/2026/11/storm/history/', `a page of ${STORY}`],
    ['a file of the site, where it would be a folder', '/service-worker.js', 'a file of the site itself'],
    ['a file for hosts', '/_headers', 'a file of the site itself'],
    ['a file for programs', '/robots.txt', 'a file for programs'],
    ['a feed', '/rss.xml', 'a feed of /'],
    ['a feed of a section', '/news/atom.xml/', 'a feed of /news/'],
    ['something below a feed', '/feed.json/old/', 'a feed of /'],
    ['an asset', '/_astro/style.css', 'a file of the site itself'],
    ['a sealed picture', '/photos/a-0123456789abcdef-960.jpg', 'a picture of the site'],
    ['a file in public/', '/map.pdf', 'public/map.pdf'],
    ['something below a file in public/', '/map.pdf/x/', 'public/map.pdf'],
  ])('at the address of %s: %s', async (_, alias, owner) => {
    write(STORY, aliases('/free/', alias));
    write('content/articles/2026/11/draft.md', story('status: draft'));
    write('content/pages/about.md', '---\ntitle: About\ndescription: Us\n---\n\nText.\n');
    write('public/map.pdf', 'A map.');
    expect(await found()).toEqual([expect.stringMatching(/^content\/articles\/2026\/11\/storm\.md:6:20 alias-taken /)]);
    expect((await found())[0]).toContain(owner);
  });

  test.each([
    ['/Case/', '/case/'],
    ['/caf\u00E9/', '/cafe\u0301/'],
    ['/CAF\u00C9/', '/cafe%CC%81/'],
    ['/old', '/old/'],
    ['/straße/', '/stra%C3%9Fe'],
    ['/old.html', '/old.html/more/'],
    ['/old.html/more/', '/old.html'],
  ])('when it is one with another on many disks: %s and %s', async (one, other) => {
    write(STORY, aliases(one));
    write('content/articles/2026/11/wind.md', aliases(other));
    expect(await found()).toEqual([
      expect.stringMatching(/^content\/articles\/2026\/11\/wind\.md:6:11 alias-taken .* an alias of .*storm\.md/),
    ]);
  });

  test('when a page differs from it only in case', async () => {
    write(STORY, aliases('/News/'));
    expect((await found())[0]).toContain('content/sections/news.yaml');
  });

  test.each(['/old/con/', '/aux.html', '/com1/', `/${'x'.repeat(300)}/`, '/a./', '/a%20/b/'])(
    'when no file can have its name on some system: %.20s',
    async (alias) => {
      write(STORY, aliases(alias));
      expect(await found()).toEqual([expect.stringMatching(/storm\.md:6:11 wrong-value /)]);
    },
  );
});

test.each([
  '/tags/',
  '/news/page/2/',
  '/2019/11/storm/',
  '/photos/2019/',
  '/search/label/x/',
  '/feeds/posts/',
  '/10:30/',
])('an alias where nothing is or will be is good: %s', async (alias) => {
  write(STORY, aliases(alias));
  expect(await found()).toEqual([]);
});

test('a redirect is held to the same, wherever it is listed', async () => {
  write(STORY, aliases('/storm/'));
  const from = ['/Storm/', '/service-worker.js', '/a/', '/A', '/nul', '/index.html', '/news/*'];
  write('content/redirects.yaml', `redirects:\n${from.map((text) => `  - { from: ${text}, to: / }\n`).join('')}`);
  const places = async () => (await found()).map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(await places()).toEqual(['content/redirects.yaml:6:13 wrong-value']);
  write(
    'content/redirects.yaml',
    readFileSync(path.join(project, 'content/redirects.yaml'), 'utf8').replace('/nul', '/b'),
  );
  expect(await places()).toEqual(
    ['2:13 redirect-taken', '3:13 redirect-taken', '5:13 redirect-twice', '7:13 redirect-taken'].map(
      (place) => `content/redirects.yaml:${place}`,
    ),
  );
});

test.each([
  ['/about', 'content/pages/about.md'],
  ['/news/', 'content/sections/news.yaml'],
  ['/map.pdf', 'public/map.pdf'],
  ['/2026/11/storm/', STORY],
  ['/2026/11/good', 'content/articles/2026/11/good.md'],
  ['/robots.txt', 'a file for programs'],
  ['/rss.xml', 'a feed of /'],
  ['/old', `an alias of ${STORY}`],
])('a redirect from %s, which is in use even of a withdrawn story, names %s', async (from, owner) => {
  write(STORY, story('status: killed', 'aliases: [/old/]'));
  write('public/map.pdf', 'A map.');
  write('content/redirects.yaml', `redirects: [{ from: ${from}, to: / }]\n`);
  const [problem = '', ...others] = await found();
  expect(problem).toMatch(/^content\/redirects\.yaml:1:21 redirect-taken `.*` is taken: /);
  expect(problem).toContain(owner);
  expect(others).toEqual([]);
});

test('a file in public/ has no address of the site, in any case and under any name of a file or folder', async () => {
  const files = [
    'Robots.TXT',
    'service-worker.js',
    'news',
    'tags',
    'feed.json/x.txt',
    '404.html',
    'con.txt',
    'index.html',
  ];
  for (const file of files) write(`public/${file}`, 'Ours.');
  expect((await found()).map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual(
    [
      'content/sections/news.yaml:1:1 address-taken',
      ...files.filter((file) => !['news', 'con.txt'].includes(file)).map((file) => `public/${file}:1:1 address-taken`),
      'public/con.txt:1:1 unusable-name',
    ].sort(),
  );
});

test('a file in public/ may be beside the pages, and may replace an icon', async () => {
  for (const file of [
    'favicon.svg',
    '_headers',
    '_redirects',
    'news.html',
    '2026/11/storm/map.svg',
    'ads.txt',
    'about/x.txt',
  ])
    write(`public/${file}`, 'Ours.');
  expect(await found()).toEqual([]);
});

test.each([
  ['content/sections/con.yaml', 'name: Con\n'],
  ['content/topics/nul.yaml', 'name: Nul\n'],
  ['content/authors/aux.yaml', 'name: Aux\n'],
  ['content/newsletters/com1.yaml', undefined],
  ['content/pages/prn.md', '---\ntitle: A\ndescription: B\n---\n\nText.\n'],
  ['content/articles/2026/11/lpt9.md', story()],
  [`content/articles/2026/11/${'x'.repeat(220)}.md`, story()],
])('a file whose name some systems cannot have is named: %.40s', async (file, text) => {
  const daily = 'content/newsletters/daily.yaml';
  if (text === undefined) cpSync(path.join(project, daily), path.join(project, file));
  else write(file, text);
  expect((await found()).map((line) => line.split(' ').slice(0, 2).join(' '))).toContain(`${file}:1:1 unusable-name`);
});

test.each(['tags: [nul]', 'series: { id: con, part: 1 }'])(
  'an id that becomes an address is held to the same: %s',
  async (field) => {
    write(STORY, story(field));
    expect(await found()).toEqual([expect.stringMatching(/storm\.md:5:\d+ wrong-value /)]);
  },
);

test('so is a word of the newsroom’s own in the addresses of the site', async () => {
  const file = 'content/publication.yaml';
  write(file, `${readFileSync(path.join(project, file), 'utf8')}addresses: { archive: con }\n`);
  expect(await found()).toEqual([expect.stringMatching(/^content\/publication\.yaml:\d+:\d+ wrong-value /)]);
});

test('two photos whose names differ only in case are named', async () => {
  cpSync(path.join(project, 'content/photos/harbor.jpg'), path.join(project, 'content/photos/Harbor.jpg'));
  expect(await found()).toContainEqual(expect.stringMatching(/^content\/photos\/harbor\.jpg:1:1 address-taken /));
});
