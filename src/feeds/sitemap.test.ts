import { describe, expect, test } from 'vitest';
import { sitemapIndexXml, sitemapXml } from './sitemap.ts';
import { sitemapProblems } from './sitemap-schema-for-tests.ts';

const ORIGIN = 'https://ledger.example';
const CHANGED = Date.parse('2026-11-23T06:30:00-05:00');

describe('a sitemap', () => {
  test('has the address of each page, when it last changed in UTC, and its pictures', async () => {
    const xml = sitemapXml(ORIGIN, [
      { url: '/2026/11/storm/', changed: CHANGED, pictures: ['/photos/pier-1.jpg', '/photos/sea-2.jpg'] },
      { url: '/about/', pictures: [] },
    ]);
    expect(xml).toContain(
      '<url><loc>https://ledger.example/2026/11/storm/</loc><lastmod>2026-11-23T11:30:00Z</lastmod>' +
        '<image:image><image:loc>https://ledger.example/photos/pier-1.jpg</image:loc></image:image>' +
        '<image:image><image:loc>https://ledger.example/photos/sea-2.jpg</image:loc></image:image></url>',
    );
    expect(xml).toContain('<url><loc>https://ledger.example/about/</loc></url>');
    expect(await sitemapProblems(xml)).toEqual([]);
  });

  test('percent-encodes what may not stand in an address, and escapes what means something in XML', async () => {
    const xml = sitemapXml(ORIGIN, [{ url: '/about/', pictures: ['/photos/Café & "Söhne".jpg'] }]);
    expect(xml).toContain('/photos/Caf%C3%A9%20&amp;%20%22S%C3%B6hne%22.jpg');
    expect(await sitemapProblems(xml)).toEqual([]);
  });

  test('of 50,000 pages with the longest names that there can be stays below 50 MB', async () => {
    const name = 'x'.repeat(250);
    const pages = Array.from({ length: 50_000 }, (_, index) => ({
      url: `/2026/11/${name.slice(0, 245)}${String(index).padStart(5, '0')}/`,
      changed: CHANGED,
      pictures: [],
    }));
    expect(Buffer.byteLength(sitemapXml(ORIGIN, pages))).toBeLessThan(50_000_000);
  });
});

describe('the index of sitemaps', () => {
  test('says when a page in each last changed', async () => {
    const xml = sitemapIndexXml(ORIGIN, [
      { url: '/sitemaps/2026-11.xml', changed: CHANGED },
      { url: '/sitemaps/pages.xml' },
    ]);
    expect(xml).toContain(
      '<sitemap><loc>https://ledger.example/sitemaps/2026-11.xml</loc><lastmod>2026-11-23T11:30:00Z</lastmod></sitemap>',
    );
    expect(await sitemapProblems(xml)).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const url = '<loc>https://ledger.example/</loc>';
  const set = (inner: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inner}</urlset>`;

  test.each([
    ['an address without an origin', set('<url><loc>/about/</loc></url>')],
    ['an address with a letter that is not ASCII', set('<url><loc>https://ledger.example/über/</loc></url>')],
    ['a time without seconds', set(`<url>${url}<lastmod>2026-11-23T11:30Z</lastmod></url>`)],
    ['one page twice', set(`<url>${url}</url><url>${url}</url>`)],
    ['a page without an address', set('<url><lastmod>2026-11-23</lastmod></url>')],
    ['a picture without an address', set(`<url>${url}<image:image/></url>`)],
  ])('%s', async (_, xml) => {
    expect(await sitemapProblems(xml)).not.toEqual([]);
  });
});
