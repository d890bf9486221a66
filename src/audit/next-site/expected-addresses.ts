import { urlOf } from '../built-site.ts';

const INDEX = '/index.html';
/** Names that mean the same in an address and on disk: no escapes, no dots at their beginning, nothing that a photo engine reads. */
const PLAIN = /^\/(?!cdn-cgi\/)(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;

/** The files that a site is to have, by address. */
export interface ExpectedAddresses {
  add(file: string): void;
  hasFile(file: string | undefined): boolean;
  /** True for the address of one of the files, written in the simplest way: `/news/`, `https://ledger.example/news/`. */
  hasWritten(address: string): boolean;
}

/** Opens an empty set. */
export function expectedAddresses(origin: string): ExpectedAddresses {
  const addresses = new Set<string>();
  const begin = `${origin}/`;
  return {
    add: (file) => void addresses.add(entryOf(file)),
    hasFile: (file) => file !== undefined && addresses.has(entryOf(file)),
    hasWritten: (address) =>
      addresses.has(address) || (address.startsWith(begin) && addresses.has(address.slice(origin.length))),
  };
}

/** The address of a file, or what no address is written as. */
function entryOf(file: string): string {
  const url = file.endsWith(INDEX) ? `/${file.slice(0, 1 - INDEX.length)}` : urlOf(file);
  return PLAIN.test(url) ? url : `\0${file}`;
}
