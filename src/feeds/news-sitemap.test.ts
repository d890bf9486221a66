import { describe, expect, test } from 'vitest';
import { newsSitemapStories } from '../newsroom/machines/news-sitemap.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { newsSitemapXml } from './news-sitemap.ts';
import { sitemapProblems } from './sitemap-schema-for-tests.ts';

function xmlOf(content: ContentForTests): string {
  const newsroom = newsroomForTests({ now: '2026-11-23T12:00:00Z', ...content });
  return newsSitemapXml('https://ledger.example', newsroom.publication, newsSitemapStories(newsroom));
}

const story = { id: '2026/11/storm', published: '2026-11-23T06:30:00-05:00' };
const languageOf = (lang: string) => /<news:language>(.*?)</.exec(xmlOf({ stories: [{ ...story, lang }] }))?.[1];

describe('the news sitemap', () => {
  test('tells of a story what Google asks for', async () => {
    const xml = xmlOf({ stories: [{ ...story, headline: '"Storm" & sea <3' }] });
    expect(xml).toContain('<loc>https://ledger.example/2026/11/storm/</loc>');
    expect(xml).toContain('<news:name>The Ledger</news:name><news:language>en</news:language>');
    expect(xml).toContain('<news:publication_date>2026-11-23T11:30:00Z</news:publication_date>');
    expect(xml).toContain('<news:title>“Storm” &amp; sea &lt;3</news:title>');
    expect(await sitemapProblems(xml)).toEqual([]);
  });

  test('is empty and valid when nothing has come out for two days', async () => {
    const xml = xmlOf({ stories: [{ ...story, published: '2026-11-01T00:00:00Z' }] });
    expect(xml).not.toContain('<url>');
    expect(await sitemapProblems(xml)).toEqual([]);
  });

  test('leaves what is in parentheses out of the name, as Google News does', () => {
    const xml = xmlOf({ stories: [story], publication: { name: 'The Ledger (subscription)' } });
    expect(xml).toContain('<news:name>The Ledger</news:name>');
  });

  test.each([
    ['en-US', 'en'],
    ['ar', 'ar'],
    ['zh', 'zh-cn'],
    ['zh-Hans', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
  ])('writes the language %s as %s', (language, written) => {
    expect(languageOf(language)).toBe(written);
  });
});
