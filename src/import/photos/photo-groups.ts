import type { ImportedMedia } from '../import-result.ts';
import { photoKey, plainAddress } from './original-address.ts';
import type { WantedPhoto } from './photos.ts';

/** The copies of one photo: its words, and the addresses under which the export knows it. */
export interface Group {
  media: ImportedMedia['media'];
  addresses: string[];
}

/** The copies of each photo together, with the first words that any of them has. */
export function groupsOf(wanted: readonly WantedPhoto[], origin: string | undefined): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { url, id = url, ...words } of wanted) {
    const address = plainAddress(url, origin);
    if (address === undefined) continue;
    const key = photoKey(address);
    const group = groups.get(key);
    if (group) {
      group.addresses.push(address);
      group.media = { ...words, ...group.media };
    } else groups.set(key, { media: { id, url, ...words }, addresses: [address] });
  }
  return groups;
}
