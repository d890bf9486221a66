import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../cache/whole-file.ts';
import { digest } from '../../lib/digest.ts';
import type { PhotoWords } from '../../lib/photo/photo-words.ts';
import type { Note } from '../note.ts';
import { makePhoto } from './photo-making.ts';

/** What is known of the file of an old photo. */
export type PhotoFacts =
  { digest: string; made: string; ending: string; words: PhotoWords; notes: Note[] } | { leftOut: string };

const FILE = '.broadsheet/import/photo-facts.json';
/** Raised when the same bytes would give other facts. */
const REVISION = 1;

/**
 * Reads old photos and keeps what was found, by path, size and time, because to read every pixel of an archive takes minutes. An
 * import that was stopped, and the next run, go on with it.
 */
export class PhotoFactsShelf {
  readonly #file: string;
  readonly #known: Map<string, PhotoFacts>;
  #news = 0;

  constructor(root: string) {
    this.#file = path.join(root, FILE);
    this.#known = new Map(Object.entries(readShelf(this.#file)));
  }

  /** The facts of a file on this machine. */
  async of(file: string): Promise<PhotoFacts> {
    const { size, mtimeMs } = statSync(file);
    const key = `${size} ${mtimeMs} ${file}`;
    const known = this.#known.get(key);
    if (known) return known;
    const bytes = readFileSync(file);
    const photo = await makePhoto(bytes);
    const facts: PhotoFacts =
      'leftOut' in photo
        ? photo
        : {
            digest: digest(bytes),
            made: digest(photo.bytes),
            ending: photo.ending,
            words: photo.words,
            notes: photo.notes,
          };
    this.#known.set(key, facts);
    if (++this.#news % 200 === 0) this.save();
    return facts;
  }

  save(): void {
    if (this.#news === 0) return;
    const photos = Object.fromEntries(this.#known);
    writeWhole(this.#file, JSON.stringify({ revision: REVISION, photos }));
  }
}

function readShelf(file: string): Record<string, PhotoFacts> {
  if (!existsSync(file)) return {};
  try {
    const { revision, photos } = JSON.parse(readFileSync(file, 'utf8'));
    return revision === REVISION ? photos : {};
  } catch {
    return {};
  }
}
