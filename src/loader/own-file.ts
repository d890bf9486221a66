import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../cache/build-error.ts';
import { irregularPath } from '../cache/irregular-entry.ts';
import { sourcePath } from '../cache/source-folder.ts';

/** Where settings are, for messages. */
const PLACE = 'of broadsheet() in astro.config.mjs';

/**
 * A file of the newsroom that `broadsheet()` names.
 * @param field where it is named, such as `styles[0]`, for messages
 * @param file its path from the project's root; anything that a configuration may hold
 * @param ending of its name, such as `.css`
 * @returns its absolute path, with forward slashes
 * @throws BuildError when it does not exist or is something else
 */
export function ownFile(field: string, file: unknown, ending: string): string {
  const example = `Write its path from the project's folder, such as ./src/overrides/own${ending}.`;
  if (typeof file !== 'string') throw new BuildError(`\`${field}\` ${PLACE} is not the path of a file. ${example}`);
  if (!file.endsWith(ending))
    throw new BuildError(`\`${field}\` ${PLACE} names ${file}, which is not a ${ending} file. ${example}`);
  const whole = path.resolve(sourcePath('..'), file).replaceAll('\\', '/');
  if (!existsSync(whole)) throw new BuildError(`\`${field}\` ${PLACE} names ${file}, which does not exist. ${example}`);
  const link = irregularPath(sourcePath('..'), path.relative(sourcePath('..'), whole).replaceAll('\\', '/'));
  if (link) throw new BuildError(`\`${field}\` ${PLACE} names ${file}, but ${link.file} is no plain file. ${link.fix}`);
  return whole;
}

/**
 * The entries of a setting that names files.
 * @param example how to write it, such as `strings: { en: './src/overrides/strings.ts' }`
 * @throws BuildError when it is no object
 */
export function namedFiles(field: string, setting: unknown, example: string): [name: string, file: unknown][] {
  if (setting === undefined) return [];
  if (typeof setting !== 'object' || setting === null || Array.isArray(setting))
    throw new BuildError(`\`${field}\` ${PLACE} does not name files. Write \`${example}\`.`);
  return Object.entries(setting);
}

/**
 * The entries of a setting that lists files.
 * @param example how to write it, such as `styles: ['./src/overrides/paper.css']`
 * @throws BuildError when it is no list
 */
export function listedFiles(field: string, setting: unknown, example: string): unknown[] {
  if (setting === undefined) return [];
  if (!Array.isArray(setting)) throw new BuildError(`\`${field}\` ${PLACE} is not a list. Write \`${example}\`.`);
  return setting;
}
