import { nearestWord } from './nearest-word.ts';

/** Nearly all addresses: a host of several names, and whatever is on it. */
const SOUND = /^https?:\/\/(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:[:/?#]|$)/i;
/** A scheme with its colon and slashes, some of which may be missing or too many. */
const SCHEME = /^\s*([a-z]{2,8})(?:[:;]+[/\\]*|[/\\]{2,})/i;
/** A second scheme, after the first one. */
const SCHEME_AGAIN = /^(https?)(?:(?::|%3a)[/\\]*|[/\\]{2,})(?=.)/i;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;
/** Schemes that are near "http" and mean something else. */
const OTHERS = new Set(['ftp', 'ftps', 'sftp', 'tftp', 'rtsp', 'rtmp', 'nntp', 'smtp', 'tel', 'data', 'file']);

/**
 * Finds what is wrong with the address of another site as it is written: a misspelt scheme, one that is there twice, slashes
 * or dots that are missing or too many. Browsers accept most of them, and find nothing.
 * @param link `https://https://a.example`, `https://example..com`, `http:/a.example`, `htps://a.example`
 * @returns the address that was probably meant, if it can be known; undefined for an address that is well written
 */
export function misspeltAddress(link: string): { meant?: string } | undefined {
  if (SOUND.test(link)) return undefined;
  const [written = '', name = ''] = SCHEME.exec(link) ?? [];
  const scheme = schemeOf(name);
  if (scheme === undefined) return undefined;
  let [whole, rest] = [scheme, link.slice(written.length)];
  for (let again = SCHEME_AGAIN.exec(rest); again; again = SCHEME_AGAIN.exec(rest))
    [whole, rest] = [(again[1] ?? '').toLowerCase(), rest.slice(again[0].length)];
  const [authority = ''] = rest.split(/[/\\?#]/, 1);
  const host = authority.replace(/^.*@/, '').replace(/:\d*$/, '');
  const mended = host.replace(/[.,;]{2,}|[,;]/g, '.').replace(/^[.]+|(?<=\.)\.+$/g, '');
  const meant = `${whole}://${rest.replace(host, mended)}`;
  if (!NUMBER.test(mended) && !/[^.]\.[^.]/.test(mended))
    return meant === link ? {} : { ...(mended !== '' && { meant }) };
  return meant.toLowerCase() === link.trim().toLowerCase() ? undefined : { meant };
}

function schemeOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (OTHERS.has(lower)) return undefined;
  return lower === 'http' || lower === 'https' ? lower : nearestWord(lower, ['https', 'http']);
}
