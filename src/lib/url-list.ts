/** An address of a list, and its line, from 1. */
export interface ListedUrl {
  url: string;
  line: number;
}

/** The `<loc>` of a page in a sitemap; the addresses of its pictures have a prefix. */
const LOC = /<loc>\s*([^<]*?)\s*<\/loc>/g;
const ENTITIES: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** A file that is no list of pages: a sitemap index, which lists other sitemaps, a page, other XML, or a part of a sitemap. */
export type NoUrlList = 'index' | 'page' | 'xml' | 'cut';

/**
 * Reads the addresses of a sitemap, or of a text with one per line, where `#` begins a comment.
 * @returns what the file is instead, when it is no such list
 */
export function parseUrlList(text: string): ListedUrl[] | NoUrlList {
  if (!text.trimStart().startsWith('<')) return parseLines(text);
  if (/<sitemapindex[\s>]/.test(text)) return 'index';
  if (/<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return 'page';
  if (!/<(?:\w+:)?urlset[\s>/]/.test(text)) return 'xml';
  if (!/<\/(?:\w+:)?urlset\s*>|<(?:\w+:)?urlset[^<>]*\/>/.test(text)) return 'cut';
  let [line, counted] = [1, 0];
  return Array.from(text.matchAll(LOC), ({ index, 1: url = '' }) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
    counted = index;
    return { url: withoutEntities(url), line };
  });
}

function parseLines(text: string): ListedUrl[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const url = written.trim();
    return url === '' || url.startsWith('#') ? [] : [{ url, line: index + 1 }];
  });
}

function withoutEntities(text: string): string {
  return text.replaceAll(/&(amp|apos|gt|lt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
}
