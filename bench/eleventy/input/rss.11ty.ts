import { htmlText } from '../parts/html-text.ts';
import type { SiteData } from '../parts/site.ts';

const LENGTH = 30;

export const data = { eleventyExcludeFromCollections: true, permalink: '/rss.xml' };

/** The feed of the newest stories. */
export function render({ publication: { name, description, origin }, collections }: SiteData): string {
  const items = collections.newsroom[0].stories.slice(0, LENGTH).map(({ url, date, data: story }) => {
    const address = `${origin}${url}`;
    return `<item><title>${htmlText(story.title)}</title><link>${address}</link><guid>${address}</guid><pubDate>${date.toUTCString()}</pubDate><description>${htmlText(story.description)}</description></item>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${htmlText(name)}</title><link>${origin}/</link><description>${htmlText(description)}</description>
${items.join('')}</channel></rss>
`;
}
