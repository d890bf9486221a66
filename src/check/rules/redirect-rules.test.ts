import { expect, test } from 'vitest';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import type { RedirectEntry } from '../../schema/redirect.ts';
import { placedRedirects } from '../placed-redirect.ts';
import { siteAddresses } from '../site-addresses.ts';
import { contentForTests } from './content-for-tests.ts';
import { redirectPlaces } from './redirect-place.ts';
import { redirectTargets } from './redirect-target.ts';

const CONTENT = {
  stories: {
    '2026/11/storm': { tags: ['coast'], aliases: ['/storm/'] },
    '2026/11/draft': { status: 'draft' as const },
    '2026/11/killed': { status: 'killed' as const, aliases: ['/killed/'] },
  },
  pages: { about: {} },
};

/** The findings, as rule and text. */
function findings(redirects: RedirectEntry[], inPublication: RedirectEntry[] = []): string[] {
  const content = contentForTests({ ...CONTENT, redirects, publication: { redirects: inPublication } });
  const newsroom = openNewsroom(content, Date.parse('2026-12-01T00:00:00Z'));
  const addresses = siteAddresses({ content, newsroom, publicFiles: ['map.pdf'], unreadable: [] });
  const placed = placedRedirects(content);
  return [...redirectPlaces(placed, content, addresses), ...redirectTargets(placed, content, addresses)].map(
    ({ rule, what, fix, file, at }) => {
      expect(at).toMatchObject({ field: ['redirects', expect.any(Number), expect.stringMatching(/^(?:from|to)$/)] });
      return `${file.replace('content/', '')} ${rule}: ${what} → ${fix}`;
    },
  );
}

const one = (from: string, to?: string): string =>
  findings([to === undefined ? { from, gone: true } : { from, to }])[0] ?? '';

test.each([
  ['/about-us/', '/about/'],
  ['/feed', '/rss.xml'],
  ['/category/*', '/*/'],
  ['/tag/*', '/tags/*/'],
  ['/feeds/posts/*', '/rss.xml'],
  ['/shop/*', 'https://shop.example/*?from=paper#top'],
  ['/*/amp/', '/*/'],
  ['/search.php', '/search/?q=storm'],
  ['/old-notice/', '/2026/11/killed/'],
  ['/wp-content/uploads/*', undefined],
])('nothing is wrong with %s → %s', (from, to) => {
  expect(one(from, to)).toBe('');
});

test.each([
  ['/2026/11/*', '/2026/11/, the address of the archive of 2026/11 and 3 more'],
  ['/*', '/, the address of '],
  ['/n*', '/news-sitemap.xml, the address of a sitemap and 4 more'],
  ['/*.pdf', '/map.pdf, the address of public/map.pdf'],
  ['/photos/*', 'addresses of the site itself: /photos/<photo>'],
  ['/series/*', 'addresses of the site itself: /series/<series>/'],
  ['/*.avif', 'addresses of the site itself: /icons/<icon>'],
  ['/_astro/*', 'addresses of the site itself: /_astro/'],
])('a pattern %s that covers pages is an error', (from, covered) => {
  expect(one(from)).toContain(`redirect-covers: \`${from}\` covers ${covered}`);
});

test('a pattern that is listed twice is an error at the second, wherever it is', () => {
  expect(findings([{ from: '/a/*', gone: true }], [{ from: '/a/*', to: '/news/' }])).toEqual([
    'redirects.yaml redirect-twice: `/a/*` is already redirected in content/publication.yaml. → Delete one of them.',
  ]);
});

test.each([
  ['/a/', '/a/', '/a/ → /a/'],
  ['/a/*', '/a/b/*', '/a/* → /a/b/* → /a/b/b/*'],
  ['/a/*', '/a/', '/a/* → /a/'],
  ['/a/', 'https://ledger.example/a', '/a/ → /a'],
])('%s → %s leads in a circle, which is an error', (from, to, way) => {
  expect(one(from, to)).toContain(`redirect-loop: \`${from}\` leads in a circle: ${way}`);
});

test('a circle of several redirects is an error in each of them', () => {
  const circle = [
    { from: '/a/', to: '/b/' },
    { from: '/b/', to: '/c/x/' },
    { from: '/c/*', to: '/a/' },
  ];
  expect(findings(circle).map((text) => text.split(' ')[1])).toEqual(Array(3).fill('redirect-loop:'));
});

test('a chain is a warning that names the end', () => {
  const chain = [
    { from: '/a/', to: '/b/' },
    { from: '/b/*', to: '/storm' },
  ];
  expect(findings(chain)).toEqual([
    'redirects.yaml redirect-chain: `/a/` leads to /b/, which leads on: /storm → /2026/11/storm/. → Write `to: /2026/11/storm/`.',
    'redirects.yaml redirect-chain: `/b/*` leads to /storm, which leads on: /2026/11/storm/. → Write `to: /2026/11/storm/`.',
  ]);
  expect(one('/a/', '/about#team')).toContain('Write `to: /about/#team`.');
});

test.each([
  ['/a/', '/abuot/', 'where nothing is'],
  ['/a/', 'https://ledger.example/nothing/', 'leads to /nothing/, where nothing is'],
  ['/a/*', '/tags/sport-*/', 'the site has no such address'],
])('%s → %s leads to nothing, which is an error', (from, to, text) => {
  expect(one(from, to)).toContain('redirect-dead: ');
  expect(one(from, to)).toContain(text);
});

test('a target that is marked as gone is an error, and one that is not public yet a warning', () => {
  expect(
    findings([
      { from: '/a/', to: '/b/' },
      { from: '/b/', gone: true },
    ])[0],
  ).toContain('which is marked as gone');
  expect(one('/a/', '/2026/11/draft/')).toContain('redirect-not-public: ');
});
