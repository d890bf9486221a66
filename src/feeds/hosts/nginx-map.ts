import { decodedPath } from '../../lib/site-path.ts';
import type { Redirect } from '../../newsroom/story/redirects.ts';
import { quoted, quotedExpression } from './nginx-text.ts';

/** The most bytes of a key or value: nginx reads at most 4,096 bytes of a parameter. */
const LONGEST = 2000;
/** The size of a pointer on the servers of today, by which nginx aligns the entries of a hash. */
const POINTER = 8;
/** nginx refuses buckets of 65,536 bytes. */
const LARGEST_BUCKET = 32_768;

/** Addresses in the form in which nginx compares them. */
export interface MapEntry {
  /** Decoded, as in `$uri`. */
  from: string;
  /** What the map gives for it. It may have variables. */
  value: string;
}

/** Entries for a map, and the addresses that a map cannot hold. */
export interface MapEntries {
  entries: MapEntry[];
  others: Redirect[];
}

/**
 * Divides addresses into those that a map can hold and the rest: a `$` in a value begins a variable and cannot be escaped,
 * and long parameters are refused. An address that is not UTF-8 is in neither: nginx compares decoded addresses.
 * @param given the text that the map gives for an address
 */
export function mapEntries(addresses: readonly Redirect[], given: (address: Redirect) => string): MapEntries {
  const entries: MapEntry[] = [];
  const others: Redirect[] = [];
  for (const address of addresses) {
    const from = decodedPath(address.from);
    if (from === undefined) continue;
    const value = given(address);
    const isLong = Buffer.byteLength(from) + Buffer.byteLength(value) > LONGEST;
    if (from.includes('$') || isLong) others.push(address);
    else entries.push({ from, value });
  }
  return { entries, others };
}

/**
 * Two maps that together give the value for exactly `$uri`. The first one finds it in a hash, in the same time for ten
 * addresses and for a hundred thousand, but ignores case. So its values name their address, and of `/Old/` and `/old/` the
 * second one takes the one that was asked for. An address with a line break is in no map, and so cannot forge such a value.
 * @param isVolatile true to look it up again after an internal redirect
 */
export function exactMap(name: string, entries: readonly MapEntry[], isVolatile = false): string[] {
  const byKey = Map.groupBy(entries, ({ from }) => lowerCase(from));
  const settings = ['default "";', ...(isVolatile ? ['volatile;'] : [])];
  const one = String.raw`^(?:[^\n]+\n)*?(?<address>[^\n]+) (?<value>[^\n]+)\n(?:[^\n]+\n)*\k<address>$`
    .replaceAll('address', `${name}_address`)
    .replaceAll('<value', `<${name}_value`);
  return [
    mapBlock('$uri', `${name}_found`, [
      ...settings,
      ...[...byKey].map(([key, some]) => {
        const values = some.map(({ from, value }) => quoted(`${from} ${value}`).slice(1, -1));
        return `${quoted(key)} "${values.join(String.raw`\n`)}";`;
      }),
    ]),
    mapBlock(String.raw`"$${name}_found\n$uri"`, name, [...settings, `${quotedExpression(`~${one}`)} $${name}_value;`]),
  ];
}

/** A `map { }`. */
export function mapBlock(source: string, name: string, lines: readonly string[]): string {
  return `map ${source} $${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

/**
 * The sizes of the hash for all maps: room for twice as many entries, so that few share a bucket, and buckets that hold
 * several of the longest. https://nginx.org/en/docs/hash.html
 */
export function hashSizes(maps: readonly (readonly MapEntry[])[]): string[] {
  const entries = Math.max(0, ...maps.map((map) => map.length));
  const longest = maps.flat().reduce((most, { from }) => Math.max(most, Buffer.byteLength(from)), 0);
  const bucket = 8 * (2 * POINTER + Math.ceil((longest + 2) / POINTER) * POINTER);
  return [
    `map_hash_max_size ${powerOfTwo(Math.max(2048, 2 * entries))};`,
    `map_hash_bucket_size ${Math.min(LARGEST_BUCKET, powerOfTwo(Math.max(512, bucket)))};`,
  ];
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}

/** As nginx does it: only the letters of ASCII. */
function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
