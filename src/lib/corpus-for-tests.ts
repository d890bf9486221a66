import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder with the test data of other projects, which `npm run test:corpora` names. `npm test` does without it. */
const FOLDER = process.env['CORPORA'] ?? '';

/** True when tests with a corpus run on the data of other projects. */
export const hasCorpora = FOLDER !== '';

/**
 * Strings for a test: those of a JSON file of other projects where there are such, and else strings of our own.
 * @param file path from the folder of the corpora
 * @param atLeast how many strings the file has, so that a test never passes because there was nothing to look at
 * @throws when the corpora lack the file
 */
export function corpus(
  { file, atLeast, textOf = String }: { file: string; atLeast: number; textOf?: (entry: never) => string },
  own: readonly string[],
): readonly string[] {
  if (!hasCorpora) return own;
  const entries = JSON.parse(corpusText(file)) as never[];
  if (entries.length < atLeast) throw new Error(`${file} has only ${entries.length} of ${atLeast} entries.`);
  return entries.map((entry) => textOf(entry));
}

/**
 * The same of a folder in which each file is a case.
 * @returns names and texts
 */
export function corpusFiles(
  { folder, atLeast }: { folder: string; atLeast: number },
  own: readonly (readonly [name: string, text: string])[],
): readonly (readonly [name: string, text: string])[] {
  if (!hasCorpora) return own;
  const names = readdirSync(path.join(FOLDER, folder));
  if (names.length < atLeast) throw new Error(`${folder} has only ${names.length} of ${atLeast} files.`);
  return names.map((name) => [name, corpusText(path.join(folder, name))]);
}

/** The text of a file of the corpora. */
export function corpusText(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8');
}
