import { BuildError } from '../cache/build-error.ts';

/** Major types of CBOR (RFC 8949, section 3.1). */
const TEXT = 3;
const ARRAY = 4;
/** Fields of a page in Pagefind's list of pages: its hash, its number of words, the group of its fragment. */
const PAGE_FIELDS = 3;

/** A page of an index, as Pagefind calls a record. */
interface IndexedPage {
  hash: string;
  words: number;
}

/** The replacement for the hash of a page. */
export interface PageName {
  id: string;
  /** The file that contains the page together with others. */
  group: string;
}

/**
 * Replaces the hashes of the pages of a Pagefind index with short consecutive names: a browser loads all of them before
 * its first search, and hashes do not compress. The names also show which of two results is newer, in any part of the
 * index, which Pagefind cannot tell across merged indexes.
 * @param meta the list of a `.pf_meta` file of Pagefind 1.6, unpacked: CBOR
 * @param nameOf a name for the page at an index, in the order in which the records were added
 * @returns the list with the names, and the hashes that they replace
 * @throws BuildError when the list has another form, which only another release of Pagefind can cause
 */
export function renamePages(meta: Buffer, nameOf: (index: number) => PageName): { meta: Buffer; hashes: string[] } {
  let at = 0;
  const head = (type: number | undefined): number => {
    const first = meta[at++] ?? 0;
    if (type !== undefined && first >> 5 !== type) throw unknownForm();
    const size = first & 31;
    if (size < 24) return size;
    const width = 1 << (size - 24);
    if (width > 4) throw unknownForm();
    const value = meta.readUIntBE(at, width);
    at += width;
    return value;
  };
  const text = () => {
    const length = head(TEXT);
    at += length;
    return meta.toString('utf8', at - length, at);
  };
  head(ARRAY);
  text();
  const start = at;
  const pages: IndexedPage[] = Array.from({ length: head(ARRAY) }, () => {
    if (head(ARRAY) !== PAGE_FIELDS) throw unknownForm();
    const [hash, words] = [text(), head(0)];
    text();
    return { hash, words };
  });
  const renamed = pages.map(({ words }, index) => {
    const { id, group } = nameOf(index);
    return Buffer.concat([cborHead(ARRAY, PAGE_FIELDS), cborText(id), cborHead(0, words), cborText(group)]);
  });
  const parts = [meta.subarray(0, start), cborHead(ARRAY, pages.length), ...renamed, meta.subarray(at)];
  return { meta: Buffer.concat(parts), hashes: pages.map(({ hash }) => hash) };
}

function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([cborHead(TEXT, bytes.length), bytes]);
}

function cborHead(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  const width = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + width);
  bytes[0] = (type << 5) | (24 + Math.log2(width));
  bytes.writeUIntBE(value, 1, width);
  return bytes;
}

function unknownForm(): BuildError {
  return new BuildError('The search index of this release of Pagefind has an unknown format. Use release 1.6.');
}
