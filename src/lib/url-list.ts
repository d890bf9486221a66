/** An address of a list, and its line, from 1. */
export interface ListedUrl {
  url: string;
  line: number;
}

/** The `<loc>` of a page in a sitemap; the addresses of its pictures have a prefix. */
const LOC = /<loc>\s*([^<]*?)\s*<\/loc>/g;
const ENTITIES: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/**
 * Reads the addresses of a sitemap, or of a text with one per line, where `#` begins a comment.
 * @returns undefined for a sitemap index, which lists other sitemaps and no pages
 */
export function parseUrlList(text: string): ListedUrl[] | undefined {
  if (!text.trimStart().startsWith('<')) return parseLines(text);
  if (/<sitemapindex[\s>]/.test(text)) return undefined;
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
