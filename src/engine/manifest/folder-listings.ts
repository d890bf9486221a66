import { lstatSync } from 'node:fs';
import path from 'node:path';
import { sealedShelf } from '../../cache/sealed-shelf.ts';
import { CLOCK_STEP } from '../../cache/file-stamp.ts';

/** A folder on disk. */
export interface FolderState {
  /** False for anything else that is in its place. */
  isFolder: boolean;
  /** Its inode and the time of its last change, which is the last time at which an entry came or went, in nanoseconds. */
  stamp: string;
  /** False when it was changed a moment ago, and may change again without another stamp. */
  isSettled: boolean;
}

/**
 * The files that folders of the mirror were seen to have, so that a folder which has not changed since is not read again. The listings
 * are in parts like those of the manifest.
 */
export interface FolderListings {
  open(part: string): ListingPart;
  /** Forgets the parts that were not opened. */
  close(): void;
}

/** The listings of a part. */
export interface ListingPart {
  /** True when a folder with this stamp was seen with just these files. */
  isKnown(folder: string, listing: string, stamp: string): boolean;
  /** @param state of the folder just before its files were listed */
  learn(folder: string, listing: string, state: FolderState): void;
  /** Writes what was learned; folders of which nobody has asked are forgotten. */
  close(): void;
}

/** A folder has two stamps, because the published folder and the spare take turns. */
const SITES = 2;

/** Opens the listings beside a manifest. */
export function openListings(manifest: string): FolderListings {
  /** Each folder with what is known of it: its stamps in lines, an empty line, its files in lines. */
  const shelf = sealedShelf<string[]>(path.join(path.dirname(manifest), 'listings'));
  const opened = new Set<string>();
  return {
    close: () => shelf.retain(opened),
    open(part) {
      opened.add(part);
      const before = inPairs(shelf.read(part) ?? []);
      const now = new Map<string, string>();
      let isNew = false;
      return {
        isKnown(folder, listing, stamp) {
          const known = before.get(folder);
          const end = known?.indexOf('\n\n') ?? -1;
          if (!known || known.length !== end + 2 + listing.length || !known.endsWith(listing)) return false;
          now.set(folder, known);
          return stampsIn(known).includes(stamp);
        },
        learn(folder, listing, { stamp, isSettled }) {
          if (!isSettled) return;
          const others = stampsIn(now.get(folder) ?? '').filter((other) => other !== stamp);
          now.set(folder, `${[stamp, ...others].slice(0, SITES).join('\n')}\n\n${listing}`);
          isNew = true;
        },
        close() {
          if (isNew || now.size !== before.size) shelf.write(part, [...now].flat());
        },
      };
    },
  };
}

function inPairs(texts: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < texts.length; at += 2) pairs.set(texts[at] ?? '', texts[at + 1] ?? '');
  return pairs;
}

function stampsIn(known: string): string[] {
  const end = known.indexOf('\n\n');
  return end < 0 ? [] : known.slice(0, end).split('\n');
}

/**
 * Looks at a folder; undefined where there is nothing.
 * @param now milliseconds since 1970
 */
export function folderState(folder: string, now: number): FolderState | undefined {
  const stat = lstatSync(folder, { bigint: true, throwIfNoEntry: false });
  return (
    stat && {
      isFolder: stat.isDirectory(),
      stamp: `${stat.ino}-${stat.ctimeNs}`,
      isSettled: now - Number(stat.ctimeMs) > CLOCK_STEP,
    }
  );
}

/** The inode in the stamp of a file. */
export function inodeOf(stamp: string): string {
  const begin = stamp.indexOf('-') + 1;
  return stamp.slice(begin, stamp.indexOf('-', begin));
}
