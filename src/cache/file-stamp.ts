import { lstatSync, type BigIntStats } from 'node:fs';

/** Milliseconds of the coarsest clock that a file system has (FAT). */
export const CLOCK_STEP = 2000;

/**
 * A stamp that shows, without reading a file, that it has not changed: size, inode, and both times in nanoseconds. Size
 * and modification time are not enough: git-restore-mtime, `rsync --times`, Docker and Nix set that time, even on a
 * file with new text of the same length. Programs cannot set the time of the last status change (`ctime`).
 * A file with another stamp may still have the same content, for example after `cp -a` or in a restored cache. A stamp
 * only saves reading the file; a digest of the content decides.
 * @returns undefined where there is no plain file
 */
export function fileStamp(file: string): string | undefined {
  const stat = statPlain(file);
  return stat && stampOf(stat);
}

/**
 * The stamp of a file that is about to be read; undefined for a file that changed less than two seconds ago, which may
 * change again without a visible change of its times.
 * @param now milliseconds since 1970
 */
export function settledStamp(file: string, now: number): string | undefined {
  const stat = statPlain(file);
  return stat && now - Number(stat.ctimeMs) > CLOCK_STEP ? stampOf(stat) : undefined;
}

function statPlain(file: string): BigIntStats | undefined {
  try {
    const stat = lstatSync(file, { bigint: true });
    return stat.isFile() ? stat : undefined;
  } catch {
    // There is no file, or there is a file or a circular link where one of its folders should be.
    return undefined;
  }
}

function stampOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  // Both times are the same for most files, and a ledger holds many stamps.
  const modified = mtimeNs === ctimeNs ? '' : `-${mtimeNs}`;
  return `${size}-${ino}${modified}-${ctimeNs}`;
}
