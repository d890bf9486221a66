import type { Element } from 'hast';

/**
 * Marks a link that leaves the site, for the style sheet and for search engines.
 * @param isPaid adds `rel=sponsored`, which Google requires for paid links
 *   (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links)
 */
export function markExternal(link: Element, origin: string, isPaid: boolean): void {
  const href = String(link.properties['href'] ?? '');
  if (!/^(?:https?:)?\/\//i.test(href) || originOf(href, origin) === origin) return;
  link.properties['rel'] = isPaid ? ['external', 'sponsored'] : ['external'];
}

function originOf(href: string, base: string): string | undefined {
  return URL.parse(href, base)?.origin;
}
