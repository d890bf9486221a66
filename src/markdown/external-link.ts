import type { Element } from 'hast';

/** Marks a link that leaves the site, for the style sheet and for search engines. */
export function markExternal(link: Element, origin: string): void {
  const href = String(link.properties['href'] ?? '');
  if (!/^(?:https?:)?\/\//i.test(href) || originOf(href, origin) === origin) return;
  link.properties['rel'] = ['external'];
}

function originOf(href: string, base: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).origin : undefined;
}
