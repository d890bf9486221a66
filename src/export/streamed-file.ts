import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { namingFile } from '../cache/disk-error.ts';

/** Characters that are gathered before they are written. */
const CHUNK = 1_000_000;

/** A file that is written piece by piece, and has its name only when it is whole. */
export class StreamedFile {
  readonly #file: string;
  readonly #partial: string;
  readonly #descriptor: number;
  #waiting: string[] = [];
  #length = 0;

  constructor(file: string) {
    this.#file = file;
    this.#partial = `${file}.part`;
    mkdirSync(path.dirname(file), { recursive: true });
    this.#descriptor = namingFile(file, () => openSync(this.#partial, 'w'));
  }

  write(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= CHUNK) this.#flush();
  }

  /** Gives the file its name. */
  finish(): void {
    this.#flush();
    closeSync(this.#descriptor);
    renameSync(this.#partial, this.#file);
  }

  /** Removes what was written. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(this.#partial, { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
    namingFile(this.#file, () => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    });
  }
}
