import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed-file.ts';
import type { SiteDigests } from './deploy-changes.ts';

/** How many earlier builds of a place are remembered: a host may go back as many times in a row. */
const EARLIER = 5;

/**
 * What is online at a place and what was there before, as far as this folder knows: the newest in the file itself, and each
 * earlier one in a file with a higher number, so that going back finds what is online then.
 * @param file path of the newest, which ends in `.json`
 */
export class DeployRecord {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** The files that are online; empty when that is not known. */
  online(): SiteDigests {
    return new Map(readSealed(this.#file) as [string, string][] | undefined);
  }

  /** Remembers what a deploy has put online. */
  deployed(digests: SiteDigests): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    for (let age = EARLIER - 1; age >= 0; age--)
      if (existsSync(this.#at(age))) renameSync(this.#at(age), this.#at(age + 1));
    writeSealed(this.#file, [...digests]);
  }

  /** Remembers that the build before is online again. */
  rolledBack(): void {
    rmSync(this.#file, { force: true });
    for (let age = 1; age <= EARLIER; age++)
      if (existsSync(this.#at(age))) renameSync(this.#at(age), this.#at(age - 1));
  }

  #at(age: number): string {
    return age === 0 ? this.#file : this.#file.replace(/\.json$/, `.${age}.json`);
  }
}
