import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';
import { isPartial } from './whole-file.ts';

const ENDING = '.json';
const DAY = 86_400_000;

/** Something large in parts, each a sealed file of its own, so that a build reads and writes only those it needs. */
export interface SealedShelf<Part> {
  /** The parts that are there, damaged ones too, in order. */
  names(): string[];
  /** The file that holds a part. */
  fileOf(name: string): string;
  /** A part; undefined when it is not there, or is damaged. */
  read(name: string): Part | undefined;
  write(name: string, part: Part): void;
  /** Removes all other parts, and what killed builds left a day ago or earlier. */
  retain(names: ReadonlySet<string>): void;
}

/** Opens a shelf; its folder is made when a part is written. */
export function sealedShelf<Part>(folder: string): SealedShelf<Part> {
  const fileOf = (name: string) => path.join(folder, `${name}${ENDING}`);
  const names = () =>
    filesIn(folder)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length))
      .sort();
  return {
    names,
    fileOf,
    read: (name) => readSealed(fileOf(name)) as Part | undefined,
    write: (name, part) => writeSealed(fileOf(name), part),
    retain(wanted) {
      for (const name of names()) if (!wanted.has(name)) rmSync(fileOf(name));
      for (const file of filesIn(folder).filter(isPartial)) removeOld(path.join(folder, file));
    },
  };
}

/** Another command may be writing the file just now. */
function removeOld(file: string): void {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - written > DAY) rmSync(file, { force: true });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
