import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BuildError } from '../../cache/build-error.ts';
import { parseUrlList } from '../../lib/url-list.ts';
import { politeFetch } from '../photos/polite-fetch.ts';

/** Sitemaps that one index can lead to. */
const MOST_SITEMAPS = 2000;
/** A sitemap has at most 50 MB (https://www.sitemaps.org/protocol.html), compressed or not. */
const LARGEST = 50_000_000;
const LOC = /<loc>\s*([^<]*?)\s*<\/loc>/g;

/**
 * Reads the addresses of a sitemap, of every sitemap that an index names, or of a text with one address on each line.
 * @param source a file, or an address on the web
 * @throws BuildError when it cannot be read
 */
export async function sitemapUrls(source: string): Promise<string[]> {
  const isWeb = /^https?:\/\//i.test(source);
  const host = isWeb ? new URL(source).hostname.replace(/^www\./, '') : '';
  // Whoever calls the command has chosen the host; what the sitemap names must be on it.
  const fetch = politeFetch({ hosts: [host], mayBePrivate: true, limits: { bytes: LARGEST, files: MOST_SITEMAPS } });
  const read = async (place: string): Promise<string> => {
    if (!isWeb) {
      if (!existsSync(place)) throw new BuildError(`There is no sitemap ${place}.`);
      return plainText(readFileSync(place));
    }
    const answer = await fetch(place);
    if ('leftOut' in answer) throw new BuildError(`The sitemap ${place} cannot be read. ${answer.leftOut}`);
    return plainText(answer.bytes);
  };
  const urls = new Set<string>();
  const open = [source];
  const seen = new Set(open);
  for (let place = open.shift(); place !== undefined; place = open.shift()) {
    const text = await read(place);
    const list = parseUrlList(text);
    if (Array.isArray(list)) {
      for (const { url } of list) urls.add(url);
      continue;
    }
    if (list !== 'index') throw new BuildError(`${place} is not a sitemap or a list of addresses.`);
    for (const [, named = ''] of text.matchAll(LOC)) {
      const next = isWeb ? named.replaceAll('&amp;', '&') : besideFile(place, named);
      if (seen.has(next)) continue;
      if (seen.size >= MOST_SITEMAPS) throw new BuildError(`${source} names more than ${MOST_SITEMAPS} sitemaps.`);
      seen.add(next);
      open.push(next);
    }
  }
  return [...urls];
}

/** The sitemap of an index that was saved beside it, by the last part of its address. */
function besideFile(index: string, url: string): string {
  return path.join(path.dirname(index), path.basename(URL.parse(url)?.pathname ?? url));
}

function plainText(bytes: Uint8Array): string {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : Buffer.from(bytes)).toString('utf8');
}
