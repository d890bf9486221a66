import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../lib/digest.ts';
import { foldedPath } from '../../lib/file-name.ts';
import { readPhotoRecord, type PhotoRecord } from './photo-record.ts';

/** Gives photos their names: one for the same bytes, the former one to a photo of an earlier import, and to no two others the same. */
export class PhotoNames {
  readonly record: PhotoRecord;
  readonly #root: string;
  readonly #byDigest = new Map<string, string>();
  readonly #taken = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
    this.record = readPhotoRecord(root);
    for (const [key, { path: taken }] of Object.entries(this.record)) this.#taken.set(foldedPath(taken), key);
  }

  nameOf(photo: { key: string; place: string; ending: string; made: string; digest: string }): string {
    const name = this.#byDigest.get(photo.digest) ?? this.record[photo.key]?.path ?? this.#freeName(photo);
    this.#byDigest.set(photo.digest, name);
    this.#taken.set(foldedPath(name), photo.key);
    return name;
  }

  #freeName({ key, place, ending, made }: { key: string; place: string; ending: string; made: string }): string {
    for (const tail of ['', `-${made.slice(0, 4)}`, `-${made}`]) {
      const name = `${place}${tail}.${ending}`;
      if ((this.#taken.get(foldedPath(name)) ?? key) !== key) continue;
      const file = path.join(this.#root, 'content', name);
      if (!existsSync(file) || digest(readFileSync(file)) === made) return name;
    }
    return `${place}-${made}-${digest(key)}.${ending}`;
  }
}
