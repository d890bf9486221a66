import { describe, expect, test } from 'vitest';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import { contentForTests } from './content-for-tests.ts';
import { deadLinks } from './dead-link.ts';
import { siteAddresses } from '../site-addresses.ts';

const NOW = Date.parse('2026-12-01T00:00:00Z');
const FILE = 'content/articles/2026/11/a.md';

/** The findings for a link in a story that is public since November. */
function findings(link: string, source: NonNullable<Parameters<typeof contentForTests>[0]>['stories'] = {}) {
  const content = contentForTests({
    stories: {
      '2026/11/a': { body: { links: [link] }, ...source['2026/11/a'] },
      '2026/11/storm': { aliases: ['/old/storm/'] },
      '2026/11/draft': { status: 'draft' },
      '2026/11/killed': { status: 'killed' },
      '2026/12/later': { published: '2026-12-24T06:00:00Z' },
      '2026/11/held': { embargo: '2026-12-02T06:00:00Z' },
    },
    pages: { about: {} },
    redirects: [
      { from: '/about-us/', to: '/about/' },
      { from: '/shop/*', to: 'https://shop.example/*' },
      { from: '/gone/*', gone: true },
    ],
  });
  const newsroom = openNewsroom(content, NOW);
  const addresses = siteAddresses({ content, newsroom, publicFiles: ['map.pdf'], unreadable: [] });
  const anchorsOf = (file: string) => (file.includes('/pages/') ? undefined : new Set(['main', 'what-next']));
  return deadLinks({ content, addresses, now: NOW, anchorsOf });
}

test.each([
  '/2026/11/storm/',
  '/2026/11/storm/?a=b',
  'https://ledger.example/2026/11/storm/',
  '/about/',
  '/news/',
  '/map.pdf',
  '/2026/11/storm/#what-next',
  '/2026/11/storm/#',
  '#what-next',
  '#top',
  '/news/#main',
  '/about/#anything',
  '/2026/11/storm/history/',
  'https://other.example/2026/11/nothing/',
])('%s is good', (link) => {
  expect(findings(link)).toEqual([]);
});

test.each([
  '/2026/11/nothing/',
  '/abuot/',
  'https://ledger.example/nothing/',
  '/2026/11/nothing/history/',
  '/news/history/',
  '/map.pdf/',
])('there is nothing at %s: an error', (link) => {
  expect(findings(link)).toMatchObject([{ rule: 'link-dead', severity: 'error', file: FILE, at: { link } }]);
});

test('a dead link comes with a guess: the same name in another month, or a near one', () => {
  expect(findings('/2026/10/storm/')[0]?.what).toContain('did you mean `/2026/11/storm/`?');
  expect(findings('/2026/11/strom/')[0]?.what).toContain('did you mean `/2026/11/storm/`?');
  expect(findings('/abuot/')[0]?.what).toContain('did you mean `/about/`?');
  expect(findings('/2026/11/quite-another-thing/')[0]?.what).not.toContain('did you mean');
});

test.each(['#waht-next', '/2026/11/storm/#waht-next'])('%s leads to no heading: an error with a guess', (link) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'anchor-missing', severity: 'error', file: FILE, at: { link } });
  expect(finding?.what).toContain('did you mean `#what-next`?');
});

test.each([
  ['/2026/11/storm', '/2026/11/storm/'],
  ['/2026/11/storm#what-next', '/2026/11/storm/#what-next'],
  ['/2026/11/storm/index.html', '/2026/11/storm/'],
  ['http://ledger.example/2026/11/storm/', '/2026/11/storm/'],
  ['https://www.ledger.example/about/', '/about/'],
  ['/old/storm/', '/2026/11/storm/'],
  ['/old/storm', '/2026/11/storm/'],
  ['/about-us', '/about/'],
  ['/shop/bags/', 'https://shop.example/bags'],
])('%s goes by a detour: a warning that says %s', (link, right) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-detour', severity: 'warning', at: { link } });
  expect(finding?.fix).toBe(`Write ${right}`);
});

test.each([
  ['www.example.com', 'https://www.example.com'],
  ['example.com/a?b=c', 'https://example.com/a?b=c'],
  ['ledger.example/2026/11/storm/', 'https://ledger.example/2026/11/storm/'],
  ['/www.example.com/', 'https://www.example.com/'],
  ['https:/example.com/', 'https://example.com/'],
  ['desk@example.com', 'mailto:desk@example.com'],
])('%s has no scheme: an error that says %s', (link, right) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-dead', severity: 'error', file: FILE, at: { link } });
  expect(finding?.fix).toBe(`Write ${right}`);
});

test.each([
  ['storm', '/2026/11/a/storm', '/2026/11/storm/'],
  ['./storm/', '/2026/11/a/storm/', '/2026/11/storm/'],
  ['storm.md', '/2026/11/a/storm.md', '/2026/11/storm/'],
  ['../10/storm.md', '/2026/11/10/storm.md', '/2026/11/storm/'],
  ['draft', '/2026/11/a/draft', '/2026/11/draft/'],
  ['strom', '/2026/11/a/strom', '/2026/11/storm/'],
  ['about', '/2026/11/a/about', '/about/'],
])('%s is looked for at %s: an error that guesses %s', (link, path, near) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-dead', severity: 'error', file: FILE, at: { link } });
  expect(finding?.what).toBe(`There is nothing at ${path}, where \`${link}\` leads; did you mean \`${near}\`?`);
  expect(finding?.fix).toBe(`Write ${near} if that is what you mean, or delete the link.`);
});

test('a dead link in a comment is a warning at the text of the comment', () => {
  const time = '2026-11-24T10:00:00Z';
  const content = contentForTests({
    stories: { '2026/11/a': {} },
    comments: {
      '2026/11/a': [
        {
          id: 'aaaa',
          name: 'Ann',
          time,
          text: 'See [this](/2026/11/a/), https://example.org/ and https://example.org/x.',
        },
        {
          id: 'bbbb',
          name: 'Bob',
          time,
          text: 'And [that](https://ledger.example/gone/), https://ledger.example/nowhere/ or `[x](/code/)`.',
        },
      ],
    },
  });
  const newsroom = openNewsroom(content, NOW);
  const addresses = siteAddresses({ content, newsroom, publicFiles: [], unreadable: [] });
  const found = deadLinks({ content, addresses, now: NOW, anchorsOf: () => undefined });
  const at = { field: ['comments', 1, 'text'] };
  expect(found).toMatchObject([
    { rule: 'link-dead', severity: 'warning', file: 'content/comments/2026/11/a.yaml', at },
    { rule: 'link-dead', severity: 'warning', at, what: expect.stringContaining('/nowhere/') },
  ]);
});

test('the link of a page is resolved against the address of the page', () => {
  const content = contentForTests({ pages: { about: { body: { links: ['ethics', '../ethics/'] } }, ethics: {} } });
  const newsroom = openNewsroom(content, NOW);
  const addresses = siteAddresses({ content, newsroom, publicFiles: [], unreadable: [] });
  const found = deadLinks({ content, addresses, now: NOW, anchorsOf: () => undefined });
  expect(found).toMatchObject([
    { rule: 'link-dead', what: expect.stringContaining('/about/ethics, ') },
    { rule: 'link-relative', fix: 'Write /ethics/' },
  ]);
  expect(found[0]?.what).toContain('did you mean `/ethics/`?');
});

test.each([
  ['../storm/', '/2026/11/storm/'],
  ['../storm/#what-next', '/2026/11/storm/#what-next'],
  ['../../../about/', '/about/'],
  ['?q=1', '/2026/11/a/'],
])('%s works as long as the file stays where it is: a warning that says %s', (link, right) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-relative', severity: 'warning', file: FILE, at: { link } });
  expect(finding?.fix).toBe(`Write ${right}`);
});

test.each(['', ' ', 'mailto:', 'tel:'])('"%s" is a link without an address: an error', (link) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-empty', severity: 'error', file: FILE, at: { link } });
});

test.each([
  ['http://localhost:4321/2026/11/storm/', '/2026/11/storm/'],
  ['http://127.0.0.1:8080/about/#who', '/about/#who'],
  ['//[::1]:4321/', '/'],
])('%s is the dev server: an error that says what to write', (link, right) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-dead', severity: 'error', fix: `Write ${right}` });
});

test.each(['https://', 'http://exa mple.com/'])('%s is no valid URL: an error', (link) => {
  const [finding] = findings(link);
  expect(finding).toMatchObject({ rule: 'link-dead', severity: 'error', what: `\`${link}\` is not an address.` });
});

test.each(['//other.example/', 'HTTPS://OTHER.example/', 'tel:+12075550142', 'MAILTO:desk@example.com'])(
  '%s leads elsewhere, which is not looked up',
  (link) => {
    expect(findings(link)).toEqual([]);
  },
);

test('the page with the rules for letters is looked up like a link', () => {
  const letters = { email: 'letters@ledger.example', policy: '/abuot/' };
  const content = contentForTests({ pages: { about: {} }, publication: { letters } });
  const newsroom = openNewsroom(content, NOW);
  const addresses = siteAddresses({ content, newsroom, publicFiles: [], unreadable: [] });
  const [finding] = deadLinks({ content, addresses, now: NOW, anchorsOf: () => undefined });
  expect(finding).toMatchObject({ rule: 'link-dead', at: { field: ['letters', 'policy'] } });
  expect(finding?.what).toContain('did you mean `/about/`?');
});

describe('a link to a story that is not public', () => {
  test.each([
    ['/2026/11/draft/', 'it is a draft'],
    ['/2026/12/later/', 'it will be published on 2026-12-24 01:00'],
    ['/2026/11/held/', 'it will be published on 2026-12-02 01:00'],
    ['/2026/11/killed/', 'was withdrawn'],
  ])('%s is a warning', (link, words) => {
    const [finding] = findings(link);
    expect(finding).toMatchObject({ rule: 'link-not-public', severity: 'warning', file: FILE });
    expect(finding?.what).toContain(words);
  });

  test('is none when the story that links comes out later still, or is a draft itself', () => {
    const body = { links: ['/2026/12/later/'] };
    expect(findings('/about/', { '2026/11/a': { published: '2026-12-24T06:00:00Z', body } })).toEqual([]);
    expect(findings('/about/', { '2026/11/a': { published: '2026-12-24T05:59:00Z', body } })).toHaveLength(1);
    expect(findings('/about/', { '2026/11/a': { status: 'draft', body } })).toEqual([]);
  });
});

test.each([
  ['https://https://other.example/', 'https://other.example/'],
  ['https://other..example', 'https://other.example'],
  ['http:/other.example', 'http://other.example'],
])('%s, a misspelt address of another site, is an error that says what to write', (link, meant) => {
  expect(findings(link)).toMatchObject([{ rule: 'link-dead', severity: 'error', fix: `Write ${meant}` }]);
});
