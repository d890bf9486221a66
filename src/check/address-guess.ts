import { nearestWord } from '../lib/text/nearest-word.ts';

/** Guesses which address a wrong one was meant to be; returns undefined when no known address is similar. */
export type AddressGuesser = (path: string) => string | undefined;

/** Known addresses, indexed by the parts that a wrong address may share with them. */
interface Directory {
  bySlug: Map<string, string>;
  byFolder: Map<string, string[]>;
}

/**
 * Creates a guesser for a set of known addresses. It prefers the same last word in another folder, because a story is
 * often looked for in the wrong month, and falls back to the nearest address of the same month, because comparing with
 * 100,000 addresses takes too long.
 */
export function addressGuesser(addresses: Iterable<string>): AddressGuesser {
  let directory: Directory | undefined;
  return (path) => {
    // Most sites have no dead link and need no index.
    directory ??= directoryOf(addresses);
    return directory.bySlug.get(slugOf(path)) ?? nearestWord(path, directory.byFolder.get(folderOf(path)) ?? []);
  };
}

function directoryOf(addresses: Iterable<string>): Directory {
  const directory: Directory = { bySlug: new Map(), byFolder: new Map() };
  for (const address of addresses) {
    if (address === '/') continue;
    // The number of a page is not a word to search for.
    if (/[a-z]{3}/.test(slugOf(address))) directory.bySlug.set(slugOf(address), address);
    const siblings = directory.byFolder.get(folderOf(address));
    if (siblings) siblings.push(address);
    else directory.byFolder.set(folderOf(address), [address]);
  }
  return directory;
}

function folderOf(path: string): string {
  return /^\/\d{4}\/\d\d\//.test(path) ? path.slice(0, 9) : '';
}

function slugOf(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? '';
}
