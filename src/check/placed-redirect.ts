import { encodedPath } from '../lib/site-path.ts';
import type { Content } from '../newsroom/content.ts';
import { isPattern, oldAddress } from '../newsroom/site/site-redirects.ts';
import type { RedirectEntry } from '../schema/redirect.ts';

/** An entry of a list of redirects, with its place. */
export interface PlacedRedirect extends RedirectEntry {
  /** The old address, percent-encoded, or a pattern of addresses with a `*`. */
  address: string;
  /** Path from the project's root. */
  file: string;
  /** Its number in the list of the file, from 0. */
  index: number;
}

/** All entries, in the order of the files. */
export function placedRedirects({ publication, redirects }: Content): PlacedRedirect[] {
  const lists = [...publication.values(), ...redirects.values()];
  return lists.flatMap(({ file, data }) =>
    data.redirects.map((entry, index) => ({
      ...entry,
      address: isPattern(entry.from) ? encodedPath(entry.from) : oldAddress(entry.from),
      file,
      index,
    })),
  );
}
