import { expect, test } from 'vitest';
import { parseUrlList } from './url-list.ts';

test('a sitemap lists its pages with their lines, and not their pictures', () => {
  const sitemap = `<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://paper.example/a/</loc><image:image><image:loc>https://paper.example/a.jpg</image:loc></image:image></url>
<url>
  <loc>
    https://paper.example/b/?x=1&amp;y=2
  </loc>
</url><url><loc>https://paper.example/c/</loc></url>
</urlset>`;
  expect(parseUrlList(sitemap)).toEqual([
    { url: 'https://paper.example/a/', line: 3 },
    { url: 'https://paper.example/b/?x=1&y=2', line: 5 },
    { url: 'https://paper.example/c/', line: 8 },
  ]);
});

test('a text lists one address on each line, with remarks and empty lines between', () => {
  expect(parseUrlList('# old pages\n\n/a/\r\n  https://paper.example/b/  \n')).toEqual([
    { url: '/a/', line: 3 },
    { url: 'https://paper.example/b/', line: 4 },
  ]);
});

test.each([
  ['index', '<sitemapindex xmlns="x"><sitemap><loc>https://a.example/1.xml</loc></sitemap>'],
  ['page', '<!DOCTYPE html>\n<html><body><a href="/a/">A</a></body></html>'],
  ['page', '<html lang="en"><head></head></html>'],
  ['xml', '<?xml version="1.0"?><rss><channel><link>https://a.example/</link></channel></rss>'],
  ['cut', '<urlset><url><loc>https://a.example/</loc></url><url><lo'],
])('a file of the kind "%s" is no list of pages', (kind, text) => {
  expect(parseUrlList(text)).toBe(kind);
});
