import { nearestWord } from '../lib/text/nearest-word.ts';

/** Guesses which address a wrong one stands for; undefined when none is near. */
export type AddressGuesser = (path: string) => string | undefined;

/** Addresses by what a wrong one may have in common with them. */
interface Directory {
  bySlug: Map<string, string>;
  byFolder: Map<string, string[]>;
}

/**
 * A guesser that knows some addresses. It takes the same last word in another folder (a story is often looked for in the
 * wrong month), else the nearest address of the same month, because comparing with 100,000 takes too long.
 */
export function addressGuesser(addresses: Iterable<string>): AddressGuesser {
  let directory: Directory | undefined;
  return (path) => {
    // Most sites have no dead link, and need no directory.
    directory ??= directoryOf(addresses);
    return directory.bySlug.get(slugOf(path)) ?? nearestWord(path, directory.byFolder.get(folderOf(path)) ?? []);
  };
}

function directoryOf(addresses: Iterable<string>): Directory {
  const directory: Directory = { bySlug: new Map(), byFolder: new Map() };
  for (const address of addresses) {
    if (address === '/') continue;
    // The number of a page is no word to look for.
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
