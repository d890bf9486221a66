import { existsSync, renameSync, rmSync } from 'node:fs';
import type { SitePlace } from '../../cache/build-folder.ts';
import { readManifest } from '../site-manifest.ts';
import { removeStray } from '../stray.ts';
import { moveFiles } from './file-moves.ts';

/*
 * The steps by which the next site takes the place of the published one. A kill between any two of them is mended by
 * `healSwap` at the start of the next build:
 *
 *   1. next.json is written: the spare is now the whole next site
 *   2. published → old
 *   3. spare → published
 *   4. next.json → site.json
 *   5. old → spare
 *
 * Between 2 and 3 there is no published folder, for as long as a rename takes: Node has no call that exchanges two.
 * A folder that cannot be renamed gets the files of the spare one by one instead (`file-moves.ts`).
 */

/** Publishes the site in the spare folder, whose manifest is `next.json`; the published one becomes the spare. */
export function swapSites(place: SitePlace): void {
  if (place.isInPlace) {
    moveAll(place);
    return;
  }
  const { published, spare, old } = place;
  if (existsSync(published)) renameSync(published, old);
  renameSync(spare, published);
  finish(place);
}

/** Completes a swap that was interrupted, or reverts it when it had not started. */
export function healSwap(place: SitePlace): void {
  const { published, spare, old, nextManifest } = place;
  if (place.isInPlace) {
    if (existsSync(nextManifest)) moveAll(place);
    return;
  }
  if (existsSync(nextManifest)) {
    if (!existsSync(old) && existsSync(published)) {
      // Interrupted before step 2; or a first build after step 3, which has nothing to lose but time.
      rmSync(nextManifest);
      return;
    }
    if (!existsSync(published)) renameSync(spare, published);
    finish(place);
  } else if (existsSync(old)) {
    if (existsSync(published)) renameOver(old, spare);
    else renameSync(old, published);
  }
}

/** The manifest is there only when the spare was whole, so that moving can always go on. */
function moveAll(place: SitePlace): void {
  const next = readManifest(place.nextManifest, place.manifest);
  if (next?.isWhole) {
    moveFiles(place, [...next.files.keys()]);
    renameSync(place.nextManifest, place.manifest);
  } else rmSync(place.nextManifest, { force: true });
}

function finish({ spare, old, manifest, nextManifest }: SitePlace): void {
  renameSync(nextManifest, manifest);
  if (existsSync(old)) renameOver(old, spare);
}

function renameOver(from: string, to: string): void {
  removeStray(to);
  renameSync(from, to);
}
