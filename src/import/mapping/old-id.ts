import { digest } from '../../lib/digest.ts';
import { LONGEST_NAME } from '../../lib/file-name.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { withoutAccents } from '../../lib/text/without-accents.ts';
import { identifier, tag } from '../../schema/fields.ts';

/** Bytes of an id: what a name may have, less an extension and a number. */
const LONGEST_ID = LONGEST_NAME - '-999.yaml'.length;
/** Bytes that are left of a longer one. */
const LONGEST_CUT = 100;

/** The slug of an old address, which may be percent-encoded. */
export function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}

/**
 * An id as files and addresses have it, as near to the old one as possible.
 * @param slug the part of the old address
 * @param name what is tried when the slug has letters that no id can have
 * @param noun the beginning of the id when neither can be written in Latin letters: `story`
 */
export function idOf(slug: string, name: string, noun: string, language: string): string {
  const decoded = decodedSlug(slug);
  const candidates = [slug, decoded, plain(decoded), slugOf(decoded, language), slugOf(name, language)].map((id = '') =>
    fitting(id),
  );
  const found = candidates.find((candidate) => identifier.safeParse(candidate).success);
  return found ?? `${noun}-${digest(`${slug}\n${name}`).slice(0, 8)}`;
}

/** The id of a topic, which may have letters of any script. */
export function topicOf(slug: string, name: string, language: string): string {
  const decoded = decodedSlug(slug).toLowerCase();
  const candidates = [slug, decoded, plain(decoded), plain(name.toLowerCase())].map((text) =>
    fitting(text.normalize('NFC')),
  );
  return candidates.find((candidate) => tag.safeParse(candidate).success) ?? idOf(slug, name, 'topic', language);
}

/** An id whose file has a name that is short enough, also with a number at its end: a long one is cut, and ends with its digest. */
function fitting(id: string): string {
  if (bytesOf(id) <= LONGEST_ID) return id;
  let cut = '';
  let bytes = 0;
  for (const letter of id) {
    bytes += bytesOf(letter);
    if (bytes > LONGEST_CUT) break;
    cut += letter;
  }
  return `${cut.replace(/-+$/, '')}-${digest(id).slice(0, 8)}`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Letters, digits and single hyphens. Latin letters lose their accents. */
function plain(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** An id that nothing else has: `name`, or `name-2` and so on. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
