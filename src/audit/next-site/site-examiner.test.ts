import { expect, test } from 'vitest';
import { found, PIER, problemsOf, withText, withWorker } from './examined-site-for-tests.ts';
import { ORIGIN, page, story, TEXT } from './project-for-tests.ts';

withWorker();

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
  ['machine-path', 'broadsheet-next-', withText('<p title="{{root}}/src/x">x</p>')],
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
  expect(problems.join('\n')).toContain(what);
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
