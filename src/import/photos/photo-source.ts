import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { writeWhole } from '../../cache/whole-file.ts';
import { originalAddresses } from './original-address.ts';
import type { Fetched } from './polite-fetch.ts';
import type { FindUpload } from './upload-files.ts';

/** Photos that were fetched, until they are in `content/`: an import that was stopped goes on with them. */
export const FETCHED = '.broadsheet/import/fetched';

/** The file with the original of a photo. */
export interface PhotoSource {
  file: string;
  /** Which address of the photo it answers to. */
  address: string;
  /** Only its name was found, in another folder. */
  isGuess: boolean;
}

/** The places in which photos are looked for, in this order. */
export interface PhotoPlaces {
  root: string;
  /** Folders whose files the export may name by a `file:` address. */
  folders: readonly string[];
  find?: FindUpload;
  fetch?: (url: string) => Promise<Fetched>;
}

/**
 * Finds the original of a photo.
 * @param addresses the addresses under which the export knows it, from `plainAddress`
 * @returns the reason, as a sentence for editors, when it could not be had
 */
export async function photoSource(
  addresses: readonly string[],
  places: PhotoPlaces,
): Promise<PhotoSource | { leftOut: string }> {
  const candidates = [...new Set(addresses.flatMap(originalAddresses))];
  for (const address of candidates) {
    const file = address.startsWith('file:') ? fileIn(places.folders, address) : undefined;
    if (file !== undefined) return { file, address, isGuess: false };
  }
  const onWeb = candidates.filter((address) => !address.startsWith('file:'));
  const found = places.find ? onWeb.flatMap((address) => uploadOf(address, places.find)) : [];
  const sure = found.find(({ isGuess }) => !isGuess) ?? found[0];
  if (sure) return sure;
  if (places.fetch) return fetched(onWeb, places.root, places.fetch);
  return {
    leftOut: places.find
      ? 'It is not in the folder of uploads. With `--fetch`, the import asks the old site for it.'
      : 'Name a copy of the uploads with `--uploads`, or let the import ask the old site with `--fetch`.',
  };
}

function uploadOf(address: string, find: FindUpload | undefined): PhotoSource[] {
  const upload = find?.(address);
  return upload ? [{ ...upload, address }] : [];
}

/** A file of the export itself; undefined outside of its folders, because an export must not publish other files of this machine. */
function fileIn(folders: readonly string[], address: string): string | undefined {
  const file = fileURLToPath(address);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const real = realpathSync(file);
  const isInside = folders.some((folder) => {
    const relative = path.relative(realpathSync(folder), real);
    return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  });
  return isInside ? real : undefined;
}

async function fetched(
  addresses: readonly string[],
  root: string,
  fetch: NonNullable<PhotoPlaces['fetch']>,
): Promise<PhotoSource | { leftOut: string }> {
  const fileOf = (address: string) => path.join(root, FETCHED, createHash('sha256').update(address).digest('hex'));
  for (const address of addresses) {
    const file = fileOf(address);
    if (existsSync(file)) return { file, address, isGuess: false };
  }
  let why = 'It has no address on the web.';
  for (const address of addresses) {
    const answer = await fetch(address);
    if ('bytes' in answer) {
      writeWhole(fileOf(address), answer.bytes);
      return { file: fileOf(address), address, isGuess: false };
    }
    why = answer.leftOut;
    if (!answer.isFinal) break;
  }
  return { leftOut: why };
}

/** The bytes of a photo that was found. */
export function bytesOf({ file }: PhotoSource): Uint8Array {
  return readFileSync(file);
}
