import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { article, auditOf, changed, front, rulesIn, STORY_PAGE, withText } from './site-for-tests.ts';

test('a good site has no problem', async () => {
  expect(await auditOf({})).toEqual([]);
});

test('a photo that the host makes of one of the site is there', async () => {
  expect(await auditOf(changed('/photos/b.jpg', '/cdn-cgi/image/width=960,format=auto/photos/b.jpg'))).toEqual([]);
  expect(await auditOf(changed('/photos/b.jpg', '/.netlify/images?url=%2Fphotos%2Fb.jpg&amp;w=960'))).toEqual([]);
});

test.each<[rule: string, what: string, files: Record<string, string | Buffer>]>([
  ['link-dead', 'a link', withText('<a href="/nowhere/">x</a>')],
  ['link-dead', 'a relative link', withText('<a href="../nowhere/">x</a>')],
  ['link-dead', 'a whole address', withText('<a href="https://ledger.example/nowhere/">x</a>')],
  ['link-dead', 'a photo of another width', changed('/photos/b.jpg', '/photos/gone.jpg')],
  [
    'link-dead',
    'the original of a photo that Cloudflare converts',
    changed('/photos/b.jpg', '/cdn-cgi/image/width=960/photos/gone.jpg'),
  ],
  ['link-dead', 'a script', changed('/_astro/site.js', '/_astro/gone.js')],
  [
    'link-dead',
    'a canonical address',
    changed(
      'canonical" href="https://ledger.example/2026/11/storm/"',
      'canonical" href="https://ledger.example/gone/"',
    ),
  ],
  ['link-dead', 'a form', withText('<form action="/nowhere/"></form>')],
  ['link-dead', 'a redirect', withText('<meta http-equiv="refresh" content="0;url=/nowhere/">')],
  ['link-dead', 'a picture of a style sheet', { 'dist/_astro/site.css': "a { background: url('/photos/gone.jpg') }" }],
  ['link-dead', 'a picture of a style element', withText('<style>a { background: url(/photos/gone.jpg) }</style>')],
  [
    'link-dead',
    'an address in a sitemap',
    { 'dist/sitemaps/pages.xml': '<urlset xmlns="x"><url><loc>https://ledger.example/gone/</loc></url></urlset>' },
  ],
  ['link-dead', 'an address that is none', withText('<a href="https://">x</a>')],
  ['link-detour', 'a link without its slash', withText('<a href="/2026/11/storm">x</a>')],
  ['anchor-missing', 'an id of the page', withText('<a href="#gone">x</a>')],
  ['anchor-missing', 'an id of another page', withText('<a href="/#gone">x</a>')],
  ['link-unsafe', 'a script as address', withText('<a href="javascript:alert(1)">x</a>')],
  ['link-unsafe', 'a script in capitals', withText('<a href="JaVaScript:alert(1)">x</a>')],
  ['picture-size', 'a picture without a height', changed(' height="320"', '')],
  ['picture-alt', 'a picture without alt text', changed(' alt="A pier"', '')],
  ['json-ld-broken', 'JSON that ends too early', changed(']}</script>', '</script>')],
  ['json-ld-field', 'an article without a headline', changed('"headline":"Storm",', '')],
  ['json-ld-field', 'a person without a name', changed('"name":"Jane Doe",', '')],
  ['json-ld-field', 'a date that is none', changed('2026-11-23T06:30:00-05:00', 'yesterday')],
  [
    'json-ld-link',
    'an address in the JSON-LD',
    changed(`"url":"https://ledger.example/"`, `"url":"https://ledger.example/gone/"`),
  ],
  ['json-ld-missing', 'a story without JSON-LD', changed(/<script type="application[\s\S]*?<\/script>/, '')],
  ['xml-broken', 'a feed that is cut short', { 'dist/rss.xml': '<rss version="2.0"><channel>' }],
  ['xml-broken', 'a sitemap with a bare ampersand', { 'dist/sitemaps/pages.xml': '<urlset>a & b</urlset>' }],
  ['json-broken', 'a JSON Feed that is cut short', { 'dist/feed.json': '{"version":' }],
  [
    'feed-invalid',
    'a JSON Feed without a title',
    { 'dist/feed.json': '{"version":"https://jsonfeed.org/version/1.1","items":[]}' },
  ],
  ['machine-path', 'the folder of the project', withText('<p>{{root}}/src/pages/index.astro</p>')],
  ['machine-path', 'a file address', { 'dist/_astro/site.js': 'import("file:///srv/x.js")' }],
  ['machine-address', 'a local server', withText('<a href="http://localhost:4321/about/">x</a>')],
  ['machine-address', 'a local server in a script', { 'dist/_astro/site.js': 'fetch("http://127.0.0.1:4321/x")' }],
  ['value-missing', 'a value that was not there', withText('<p>By undefined</p>')],
  ['page-weight', 'a heavy story', withText(`<!--${randomBytes(15_000).toString('base64')}-->`)],
  ['page-weight', 'a heavy front page', front(randomBytes(31_000).toString('base64'))],
  ['script-weight', 'a heavy script', { 'dist/_astro/site.js': `"${randomBytes(6000).toString('base64')}"` }],
])('%s is reported for %s', async (rule, _, files) => {
  expect(await rulesIn(files)).toEqual([rule]);
});

describe('what editors write themselves is no trace of a machine:', () => {
  test.each(['http://localhost:8080/', 'file:///etc/hosts', 'undefined'])('%s', async (words) => {
    const written = {
      'content/articles/2026/11/storm.md': article('tags: [pier]', `A column on ${words} and the web.`),
    };
    expect(await rulesIn({ ...written, ...withText(`<p>A column on ${words} and the web.</p>`) })).toEqual([]);
  });

  test('but a link to their own machine is a mistake', async () => {
    const written = { 'content/articles/2026/11/storm.md': article('tags: [pier]', '[here](http://localhost:4321/)') };
    expect(await rulesIn({ ...written, ...withText('<a href="http://localhost:4321/">here</a>') })).toEqual([
      'machine-address',
    ]);
  });
});

test.each([
  ['content/articles/2026/11/storm.md', 'the story', article('tags: [pier]', 'See [this](/nowhere/).')],
  [
    'content/comments/2026/11/storm.yaml',
    'a comment',
    'comments:\n  - { id: aaaa, name: Ann, time: 2026-11-23T10:00:00Z, text: "See [this](/nowhere/)." }\n',
  ],
])('a dead link is named in %s if it is written in %s', async (file, _, text) => {
  const [problem, ...others] = await auditOf({ [file]: text, ...withText('<a href="/nowhere/">this</a>') });
  expect(problem).toMatchObject({ rule: 'link-dead', file, line: text.split('/nowhere/')[0]?.split('\n').length });
  expect(others).toEqual([]);
});

test('addresses that a host redirects, and those of other sites, are not dead', async () => {
  const redirects = { 'dist/_redirects': '/old/ /2026/11/storm/ 301\n/tag/* /tags/:splat 301\n' };
  const links =
    '<a href="/old/">x</a><a href="/tag/storm/">x</a><a href="https://example.org/x">x</a><a href="mailto:a@b.c">x</a>';
  expect(await rulesIn({ ...redirects, ...withText(links) })).toEqual([]);
  expect(await rulesIn(withText(links))).toEqual(['link-dead', 'link-dead']);
});

test('a mistake on many pages is listed once, with their number, and with its place in the first', async () => {
  const page = STORY_PAGE.replace('</body>', '\n<a href="/nowhere/">x</a></body>');
  const copies = ['a', 'b', 'c'].map((name) => [`dist/2026/11/${name}/index.html`, page] as const);
  const problems = await auditOf(Object.fromEntries(copies));
  expect(problems).toMatchObject([{ rule: 'link-dead', file: 'dist/2026/11/a/index.html', column: 1 }]);
  expect(problems[0]?.what).toContain('The same is in 2 other files.');
  expect(problems[0]?.line).toBe(page.split('\n').length);
});

test('comments and scripts hold no links', async () => {
  const html = '<!-- <a href="/nowhere/"> --><script type="text/plain"><a href="/nowhere/"></script>';
  expect(await rulesIn(withText(html))).toEqual([]);
});

test('a page of a former address and a piece of a page need no JSON-LD', async () => {
  const piece = { 'dist/news/latest.html': '<li><a href="/2026/11/storm/">Storm</a></li>' };
  expect(await rulesIn(piece)).toEqual([]);
});

test('an address of the letters server that only this machine knows is a mistake in the setting, named once', async () => {
  const lettersServer = 'http://127.0.0.1:4380';
  const problems = await auditOf(withText(`<form action="${lettersServer}/letters"></form>`), { lettersServer });
  expect(problems.filter(({ rule, file }) => rule === 'machine-address' && file.startsWith('content/'))).toMatchObject([
    { file: 'content/publication.yaml', what: expect.stringContaining('`letters.server` is "http://127.0.0.1:4380"') },
  ]);
});
