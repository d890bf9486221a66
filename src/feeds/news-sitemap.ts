import { intl } from '../lib/intl.ts';
import { utcInstant } from '../lib/time/utc-instant.ts';
import { xmlElement } from '../lib/xml/xml-text.ts';
import type { Story } from '../newsroom/newsroom.ts';
import type { Publication } from '../schema/publication.ts';
import { document, element, location, SITEMAP_NAMESPACE } from './sitemap.ts';

const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

/**
 * The sitemap of the latest stories for Google News, possibly without any
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 * @param origin of the site, without a slash at its end
 */
export function newsSitemapXml(origin: string, publication: Publication, stories: readonly Story[]): string {
  const urls = stories.map(({ url, epoch, article: { headline, lang = publication.lang } }) => {
    const name = element('news:name', publicationName(publication.name));
    const news = [
      xmlElement('news:publication', {}, name + element('news:language', newsLanguage(lang))),
      element('news:publication_date', utcInstant(epoch)),
      element('news:title', headline),
    ];
    return xmlElement('url', {}, location(origin, url) + xmlElement('news:news', {}, news.join('')));
  });
  return document('urlset', { xmlns: SITEMAP_NAMESPACE, 'xmlns:news': NEWS_NAMESPACE }, urls);
}

/** The publication's name in Google News, which leaves out text in parentheses. */
function publicationName(name: string): string {
  const without = name
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return without === '' ? name : without;
}

/** ISO 639, except for Chinese: Google requires `zh-cn` for simplified and `zh-tw` for traditional characters. */
function newsLanguage(language: string): string {
  const { language: code, script } = intl(Intl.Locale, language).maximize();
  if (code !== 'zh') return code;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
