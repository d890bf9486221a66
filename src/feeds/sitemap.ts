import { encodedPath } from '../lib/site-path.ts';
import { utcInstant } from '../lib/time/utc-instant.ts';
import { xmlElement, xmlText } from '../lib/xml/xml-text.ts';
import type { ListedSitemap, SitemapEntry } from '../newsroom/machines/sitemap.ts';

/** The namespace of sitemaps, https://www.sitemaps.org/protocol.html. */
export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE_NAMESPACE = 'http://www.google.com/schemas/sitemap-image/1.1';

/**
 * A sitemap with the pictures of its pages
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps). It has neither `changefreq`
 * nor `priority`, which search engines ignore.
 * @param origin of the site, without a slash at its end
 */
export function sitemapXml(origin: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, changed, pictures }) =>
    xmlElement(
      'url',
      {},
      [
        location(origin, url),
        lastmod(changed),
        ...pictures.map((path) => xmlElement('image:image', {}, element('image:loc', address(origin, path)))),
      ].join(''),
    ),
  );
  return document('urlset', { xmlns: SITEMAP_NAMESPACE, 'xmlns:image': IMAGE_NAMESPACE }, urls);
}

/** The index of the sitemaps. */
export function sitemapIndexXml(origin: string, sitemaps: readonly ListedSitemap[]): string {
  const listed = sitemaps.map(({ url, changed }) =>
    xmlElement('sitemap', {}, location(origin, url) + lastmod(changed)),
  );
  return document('sitemapindex', { xmlns: SITEMAP_NAMESPACE }, listed);
}

/** An XML document whose root contains elements, one per line. */
export function document(root: string, attributes: Record<string, string>, children: readonly string[]): string {
  const lines = children.length === 0 ? '' : `\n${children.join('\n')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(root, attributes, lines)}\n`;
}

/** The `<loc>` of a page. */
export function location(origin: string, path: string): string {
  return element('loc', address(origin, path));
}

/** An element that holds text. */
export function element(name: string, text: string): string {
  return xmlElement(name, {}, xmlText(text));
}

function lastmod(changed: number | undefined): string {
  return changed === undefined ? '' : element('lastmod', utcInstant(changed));
}

/** The whole address, percent-encoded as sitemaps require. */
function address(origin: string, path: string): string {
  return origin + encodedPath(path);
}
