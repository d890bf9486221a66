import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { publicationForTests } from './publication-for-tests.ts';

const { at, write, add, against } = publicationForTests();

describe('against a list', () => {
  test('each address that no longer exists is a problem with its line', async () => {
    add('status: killed');
    write(
      'old.txt',
      '# The old site\nhttps://old.example/2026/11/good\n/2026/11/good/index.html\n/2026/11/storm/\n/2010/01/gone/\n/storm/\n/?p=12\nhttp://[/\n/files/report.pdf\n/shop/bags/\n/uploads/a.jpg\n',
    );
    write('content/redirects.yaml', 'redirects: [{ from: /shop/*, to: /about/ }, { from: /uploads/*, gone: true }]\n');
    expect((await against('old.txt')).map((problem) => problem.split('\n').slice(0, 2).join(''))).toEqual([
      'old.txt:5:1  address-gone  /2010/01/gone/ was published, but no longer exists.',
      'old.txt:6:1  address-gone  /storm/ was published, but no longer exists.',
      'old.txt:7:1  address-gone  /?p=12 was published, but no longer exists.',
      'old.txt:8:1  address-unreadable  "http://[/" is not an address.',
    ]);
  });

  test('an alias answers, and a sitemap is read', async () => {
    write(
      'old.xml',
      '<urlset><url><loc>https://a.example/storm</loc></url>\n<url><loc>https://a.example/x/</loc></url></urlset>',
    );
    expect(await against('old.xml')).toEqual([
      expect.stringContaining('old.xml:2:1  address-gone\n  /x/ was published'),
    ]);
  });

  test('a fragment, and a query that only tracks readers, is no other address', async () => {
    write(
      'old.txt',
      '/2026/11/good/?utm=a\n/2026/11/good/?utm_source=rss&utm_medium=feed\n/2026/11/good/#comments\n/2026/11/good/?fbclid=1#top\n/2026/11/storm/?p=12&utm_source=rss\n',
    );
    expect((await against('old.txt')).map((problem) => problem.split('\n').slice(0, 2).join(''))).toEqual([
      'old.txt:5:1  address-gone  /2026/11/storm/?p=12&utm_source=rss was published, but no longer exists.',
    ]);
  });

  test('a compressed sitemap is unpacked, and a damaged one is refused', async () => {
    const sitemap =
      '<urlset><url><loc>https://a.example/2026/11/good/?utm_source=x</loc></url>\n<url><loc>/x/</loc></url></urlset>';
    writeFileSync(at('old.xml.gz'), gzipSync(sitemap));
    expect(await against('old.xml.gz')).toEqual([expect.stringContaining('old.xml.gz:2:1  address-gone')]);
    writeFileSync(at('bad.xml.gz'), gzipSync(sitemap).subarray(0, 30));
    await expect(against('bad.xml.gz')).rejects.toThrow('bad.xml.gz cannot be unpacked: it is damaged.');
    writeFileSync(at('worse.xml.gz'), Buffer.concat([Buffer.from('x'), gzipSync(sitemap)]));
    await expect(against('worse.xml.gz')).rejects.toThrow('worse.xml.gz cannot be unpacked: it is damaged.');
  });

  test('a file that is no list is refused with the reason', async () => {
    for (const [name, bytes, reason] of [
      ['page.xml', '<!doctype html><title>Not found</title>', 'is a page in HTML and no sitemap.'],
      ['feed.xml', '<rss><channel></channel></rss>', 'is no sitemap: it has no <urlset>.'],
      ['cut.xml', '<urlset><url><loc>/x/</loc></url>', 'ends in the middle of the sitemap'],
      ['empty.xml', '<urlset></urlset>', 'lists no address.'],
      ['empty.txt', '# nothing\n', 'lists no address.'],
      ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'is not text in UTF-8.'],
      ['utf-16.txt', Buffer.from('/a/\n', 'utf16le'), 'is not text in UTF-8.'],
    ] as const) {
      writeFileSync(at(name), bytes);
      await expect(against(name)).rejects.toThrow(`${name} ${reason}`);
    }
  });

  test('a sitemap index is refused with the remedy', async () => {
    write('index.xml', '<sitemapindex></sitemapindex>');
    await expect(against('index.xml')).rejects.toThrow(
      'index.xml is a sitemap index: it lists other sitemaps and no pages.',
    );
  });
});
