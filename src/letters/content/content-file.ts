import { readPlainFile } from '../../cache/plain-file.ts';

/** How long a file counts as it was read, in milliseconds: an editor's change reaches the server soon enough. */
const FRESH = 10_000;
/** Files that are kept in memory. */
const MOST_KEPT = 5_000;

/** What files of a folder say, read when they are asked for and kept for some seconds. */
export class ContentFiles<Value> {
  readonly #read: (id: string, bytes: Uint8Array) => Value | undefined;
  readonly #root: string;
  readonly #fileOf: (id: string) => string;
  readonly #kept = new Map<string, { time: number; value: Value | undefined }>();

  /**
   * @param root the project's root
   * @param fileOf the path of a file from there; ids are checked before they come here
   * @param read what a file says; undefined for one that cannot be used
   */
  constructor(root: string, fileOf: (id: string) => string, read: (id: string, bytes: Uint8Array) => Value | undefined) {
    this.#root = root;
    this.#fileOf = fileOf;
    this.#read = read;
  }

  /** @returns undefined where there is no such file, or it cannot be used */
  get(id: string, now: number): Value | undefined {
    const known = this.#kept.get(id);
    if (known && now - known.time < FRESH) return known.value;
    const bytes = bytesOf(this.#root, this.#fileOf(id));
    const value = bytes && this.#read(id, bytes);
    this.#kept.delete(id);
    this.#kept.set(id, { time: now, value });
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return value;
  }
}

function bytesOf(root: string, file: string): Uint8Array | undefined {
  try {
    return readPlainFile(root, file);
  } catch {
    return undefined;
  }
}
