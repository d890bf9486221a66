import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { auditOf, STORY_PAGE } from './site-for-tests.ts';

const STORY = 'dist/2026/11/storm/index.html';
const FRONT = 'dist/index.html';

/** The story's page with a change. */
function changed(from: string | RegExp, to: string): Record<string, string> {
  const page = STORY_PAGE.replace(from, to);
  expect(page).not.toBe(STORY_PAGE);
  return { [STORY]: page };
}

/** The story's page with something more in its text. */
const withText = (html: string) => changed('</body>', `${html}</body>`);

/** A front page of nothing but this. */
const front = (html: string) => ({
  [FRONT]: `<!doctype html><html lang="en"><head><title>Front</title></head><body><p id="news">${html}</p></body></html>`,
});

const article = (fields: string, body: string) => `---\nheadline: The council met in secret about the pier
section: news\npublished: 2026-11-20T08:00:00Z\n${fields}\n---\n\n${body}\n`;
const SECRET = 'The mayor told the harbor committee in private that the pier cannot be saved at any price.';

const rulesIn = async (files: Record<string, string | Buffer>) => (await auditOf(files)).map(({ rule }) => rule);

test('a good site has no problem', async () => {
  expect(await auditOf({})).toEqual([]);
});

test.each<[rule: string, what: string, files: Record<string, string | Buffer>]>([
  ['link-dead', 'a link', withText('<a href="/nowhere/">x</a>')],
  ['link-dead', 'a relative link', withText('<a href="../nowhere/">x</a>')],
  ['link-dead', 'a whole address', withText('<a href="https://ledger.example/nowhere/">x</a>')],
  ['link-dead', 'a photo of another width', changed('/photos/b.jpg', '/photos/gone.jpg')],
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

describe('a story that is not public', () => {
  const content = 'content/articles/2026/11';
  const draft = { [`${content}/secret.md`]: article('status: draft', SECRET) };

  test.each<[place: string, files: Record<string, string | Buffer>]>([
    ['in the text of a page', withText(`<p>${SECRET}</p>`)],
    [
      'with links, other quotation marks and spaces',
      withText(
        `<p>“The <a href="/">mayor</a> told&nbsp;the harbor\ncom<em>mittee</em> in private that the pier — cannot be saved …</p>`,
      ),
    ],
    ['as a headline in a list', front('The council met in secret about the pier')],
    [
      'as the alt text of a picture',
      withText('<img src="/photos/a.jpg" width="1" height="1" alt="The council met in secret about the pier">'),
    ],
    ['in JSON-LD', changed('"headline":"Storm"', '"headline":"The council met in secret about the pier"')],
    [
      'in a JSON file',
      {
        'dist/feed.json': JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'x',
          items: [{ id: '1', content_html: `<p>${SECRET.replace('mayor', '<b>mayor</b>')}</p>` }],
        }).replaceAll('<', '\\u003c'),
      },
    ],
    [
      'between a < and a > of its own',
      withText(
        '<p>1 &lt; 2. The mayor told the harbor committee in private that the pier cannot be saved, 3 &gt; 2.</p>',
      ),
    ],
    [
      'between angle brackets that are no tag',
      withText('<p>x &lt;the mayor told the harbor committee in private that the pier cannot be saved&gt;</p>'),
    ],
    ['after a tag with a > in an attribute', withText(`<p title="a > b">${SECRET}</p>`)],
    [
      'in a feed, with a < of its own before it',
      {
        'dist/feed.json': JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'x',
          items: [{ id: '1', content_html: `<p>1 < 2 ${SECRET.replace('mayor', '<b>mayor</b>')} 3 > 2</p>` }],
        }),
      },
    ],
    ['in a text file', { 'dist/llms.txt': `- [The council met in secret about the pier](/x/)` }],
    [
      'in a file of the search',
      { 'dist/search/2026-01/fragment/a.pf_fragment': gzipSync(`pagefind_dcd{"content":"${SECRET}"}`) },
    ],
  ])('is found %s', async (_, files) => {
    const problems = await auditOf({ ...draft, ...files });
    expect(problems.map(({ rule }) => rule)).toEqual(['not-public']);
    expect(problems[0]?.what).toContain(`${content}/secret.md, which is a draft`);
  });

  test.each([
    ['scheduled', 'to be published later'],
    ['under embargo', 'under embargo'],
    ['withdrawn', 'withdrawn'],
  ])('is found when it is %s', async (_, words) => {
    const fields: Record<string, string> = {
      'to be published later': 'tags: [pier]',
      'under embargo': 'embargo: 2026-11-24T08:00:00Z',
      withdrawn: 'status: killed',
    };
    const text = article(fields[words] ?? '', SECRET);
    const scheduled = words.startsWith('to be') ? text.replace('2026-11-20', '2026-11-24') : text;
    const problems = await auditOf({ [`${content}/secret.md`]: scheduled, ...withText(`<p>${SECRET}</p>`) });
    expect(problems.map(({ rule, what }) => `${rule} ${what}`)).toEqual([expect.stringContaining(words)]);
  });

  test('has no page', async () => {
    const page = STORY_PAGE.replaceAll('/storm/', '/secret/');
    const problems = await auditOf({ ...draft, 'dist/2026/11/secret/index.html': page });
    expect(problems.map(({ what }) => what)).toEqual([
      `The site has a page of ${content}/secret.md, which is a draft.`,
    ]);
  });

  test('is found in writing without spaces', async () => {
    const japanese = '市議会は桟橋の修理費を来年度の予算に計上しないことを決めた。';
    const files = { [`${content}/secret.md`]: article('status: draft', japanese), ...withText(`<p>${japanese}</p>`) };
    expect(await rulesIn(files)).toEqual(['not-public']);
  });

  test('may have words that a public story has, too', async () => {
    const shared = { [`${content}/storm.md`]: article('tags: [pier]', SECRET) };
    expect(await rulesIn({ ...draft, ...shared, ...withText(`<p>${SECRET}</p>`) })).toEqual([]);
  });

  test.each([
    ['the address of a page', withText('<a href="/2026/11/storm/?the-council-met-in-secret-about-the-pier">x</a>')],
    [
      'a web address in the text',
      withText('<p>See https://example.org/the-council-met-in-secret-about-the-pier/.</p>'),
    ],
    ['an address in a text file', { 'dist/llms.txt': '- [Storm](/2026/11/the-council-met-in-secret-about-the-pier/)' }],
    ['the names of classes', withText('<p class="the council met in secret about the pier">x</p>')],
  ])('is not found in %s', async (_, files) => {
    expect((await rulesIn({ ...draft, ...files })).filter((rule) => rule === 'not-public')).toEqual([]);
  });

  test.each(['Skip to the content', 'This story has been retracted', 'About this publication'])(
    'with the headline "%s" is not found in what pages say of themselves',
    async (headline) => {
      const files = {
        [`${content}/secret.md`]: article('status: draft', 'x').replace(/headline: .*/, `headline: ${headline}`),
      };
      expect(await rulesIn({ ...files, ...withText(`<p>${headline}</p>`) })).toEqual([]);
    },
  );

  test('is not found in words that many stories have', async () => {
    expect(
      await rulesIn({ ...draft, ...withText('<p>The council met. The mayor told the harbor committee.</p>') }),
    ).toEqual([]);
  });
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
