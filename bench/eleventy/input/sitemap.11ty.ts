import { isoInstant } from '../parts/ap-time.ts';
import type { SiteData } from '../parts/site.ts';

export const data = { eleventyExcludeFromCollections: true, permalink: '/sitemap.xml' };

/** The addresses of all stories and lists. */
export function render({ publication: { origin }, collections }: SiteData): string {
  const stories = collections.newsroom[0].stories.map(
    ({ url, date }) => `<url><loc>${origin}${url}</loc><lastmod>${isoInstant(date)}</lastmod></url>\n`,
  );
  const lists = collections.listPages.map(({ url }) => `<url><loc>${origin}${url}</loc></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${stories.join('')}${lists.join('')}</urlset>
`;
}
