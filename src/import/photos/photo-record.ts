import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../cache/whole-file.ts';

/** Where the photos of an earlier import are, by what all copies of one have in common. In `import/`, which is committed. */
export const PHOTO_RECORD = 'import/photos.json';

const record = z.record(z.string(), z.strictObject({ path: z.string(), digest: z.string() }));

/** A photo that an import has written: its path from `content/`, and the digest of its bytes then. */
export type PhotoRecord = z.output<typeof record>;

/** Reads what earlier imports have written; nothing when there was none. */
export function readPhotoRecord(root: string): PhotoRecord {
  const file = path.join(root, PHOTO_RECORD);
  if (!existsSync(file)) return {};
  const read = record.safeParse(parsed(readFileSync(file, 'utf8')));
  return read.success ? read.data : {};
}

export function writePhotoRecord(root: string, entries: PhotoRecord): void {
  writeWhole(path.join(root, PHOTO_RECORD), `${JSON.stringify(entries, undefined, 1)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
