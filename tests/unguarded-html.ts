import { decodedReferences } from '../src/audit/html-tag.ts';

/**
 * All HTML in a feed, as a reader of feeds puts it into a page of its own. In RSS only the text and the description of an
 * item are HTML, and in Atom the text of an entry. Everything else is plain text:
 * https://www.rssboard.org/rss-profile#data-types-characterdata
 */
export function htmlInFeed(text: string): string {
  if (/^\s*\{/.test(text))
    return [...text.matchAll(/"content_html":\s*("(?:[^"\\]|\\.)*")/g)]
      .map(([, html = '""']) => String(JSON.parse(html)))
      .join('<hr>');
  const [, ...items] = text.split(/<(?:item|entry)\b/);
  return [...items.join('').matchAll(/<(content:encoded|content|description)\b[^>]*>([^<]*)<\/\1>/g)]
    .map(([, , html = '']) => decodedReferences(html))
    .join('<hr>');
}

/** A page as it would be if texts came into it as they are. */
export function unescaped(html: string): string {
  return html.replaceAll(/&(?:lt|#60|#x3c);/gi, '<').replaceAll(/&(?:quot|#34|#x22);/gi, '"');
}
