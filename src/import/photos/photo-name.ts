import { digest } from '../../lib/digest.ts';
import { decodedPath } from '../../lib/site-path.ts';
import { nameFault } from '../../lib/file-name.ts';
import { photoName } from '../../schema/wording/refused-address.ts';

/** The year and the month in which WordPress, Ghost and others keep an upload. */
const MONTH = /\/(\d{4}\/(?:0[1-9]|1[0-2]))\/[^/]*$/;
/** Files that stories link to and that browsers open or save; none that could run on the paper's own site. */
const DOCUMENT =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|txt|epub|zip|mp3|m4a|aac|ogg|oga|wav|flac|mp4|m4v|webm|mov|vtt|srt|ics|gpx|kml)$/i;
/** Bytes of UTF-8 of the name, which leaves room for a number. */
const LONGEST = 150;

/**
 * The path of a photo in `content/`, after its old address, without ending: `photos/2020/01/pier`.
 * @param address one from `plainAddress`
 */
export function photoPlace(address: string): string {
  const { pathname } = new URL(address);
  const decoded = decodedPath(pathname) ?? pathname;
  const month = MONTH.exec(decoded)?.[1];
  let name = photoName(`${decoded.replace(/\.\w+$/, '')}.jpg`)
    .replace(/\.jpg$/, '')
    .normalize('NFC');
  while (new TextEncoder().encode(name).length > LONGEST) name = name.slice(0, -1);
  name = name.replace(/^[.]+|[.]+$/g, '').toWellFormed();
  if (!/[\p{L}\p{N}]/u.test(decoded.replace(/^.*\/|\.\w+$/g, ''))) name = `photo-${digest(address).slice(0, 6)}`;
  if (nameFault(name)) name = `photo-${name}`;
  return ['photos', ...(month === undefined ? [] : [month]), name].join('/');
}

/**
 * The place in `public/` of a document that is published as it is, at its old address.
 * @returns undefined for what is no document, or cannot be a file on every system
 */
export function documentPlace(address: string): string | undefined {
  const path = decodedPath(new URL(address).pathname);
  if (path === undefined || !DOCUMENT.test(path)) return undefined;
  const names = path.slice(1).split('/');
  return names.some((name) => name === '' || nameFault(name) !== undefined) ? undefined : `public/${names.join('/')}`;
}
