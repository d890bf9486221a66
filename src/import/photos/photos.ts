import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Progress } from '../../cache/progress.ts';
import { writeWhole } from '../../cache/whole-file.ts';
import { digest } from '../../lib/digest.ts';
import type { ImportedMedia } from '../import-result.ts';
import { isSmallCopy, originalAddress, photoKey, plainAddress } from './original-address.ts';
import { groupsOf, type Group } from './photo-groups.ts';
import { PhotoFactsShelf } from './photo-facts.ts';
import { makePhoto } from './photo-making.ts';
import { documentPlace, photoPlace } from './photo-name.ts';
import { PhotoNames } from './photo-names.ts';
import { writePhotoRecord, type PhotoRecord } from './photo-record.ts';
import { bytesOf, photoSource, type PhotoPlaces } from './photo-source.ts';
import { politeFetch, type FetchSettings } from './polite-fetch.ts';
import { uploadFiles } from './upload-files.ts';

/** A photo or document that the old site shows, with its words where the export has them. */
export interface WantedPhoto {
  /** Its address on the old site, or the `file:` address of a file of the export. */
  url: string;
  id?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  title?: string;
}

export interface PhotoSettings {
  /** The project's root. */
  root: string;
  /** A copy of the uploads of the old site. */
  uploads?: string;
  /** Other folders of the export, whose files it names by `file:` addresses. */
  folders?: readonly string[];
  /** Asks the old site for what is in no folder. */
  fetch: boolean;
  /** Hosts that may be asked besides the old site, and limits. */
  fetching?: Partial<FetchSettings>;
  /** The address of the old site. */
  origin?: string;
  progress?: Progress;
}

/** Where every photo of the old site will stand in the new one. */
export interface PhotoPlan {
  /** The path that stories write, `/photos/2020/01/pier.jpg`, for any address of a photo, also of a smaller copy. */
  pathOf(url: string): string | undefined;
  /** The words of a photo: from the export, else from its file. */
  wordsOf(url: string): { alt?: string; caption?: string; credit?: string };
  /** Every photo once, in the order in which they were asked for, with the reason where there is none. */
  entries(): ImportedMedia[];
  /** Writes the files. What is there already stays, and so does what an editor has replaced. */
  write(progress?: Progress): Promise<void>;
}

/** Photos that are read at a time. */
const AT_ONCE = 4;
/** Hosts refuse larger files: Cloudflare Pages 25 MiB. */
const LARGEST_DOCUMENT = 25 * 1024 * 1024;

/** A photo with everything that is known of it. */
interface Planned {
  key: string;
  entry: ImportedMedia;
  /** The file on this machine, and the digest of what is written from it. */
  source?: { file: string; made: string; isDocument: boolean };
}

/**
 * Finds the originals of photos, and gives each a place in `content/`. The same photos in the same order always get the same places,
 * and photos of an earlier import keep theirs.
 */
export async function planPhotos(wanted: readonly WantedPhoto[], settings: PhotoSettings): Promise<PhotoPlan> {
  const { root, origin, progress } = settings;
  const places = placesOf(settings);
  const shelf = new PhotoFactsShelf(root);
  const groups = groupsOf(wanted, origin);
  const planned: Planned[] = [];
  const found = new Map<string, Awaited<ReturnType<typeof photoSource>>>();
  let done = 0;
  const keys = [...groups.keys()];
  const next = async (): Promise<void> => {
    for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
      const source = await photoSource(groups.get(key)?.addresses ?? [], places);
      found.set(key, source);
      // The facts are on the shelf when the plan is made below, in order.
      if (!('leftOut' in source) && !documentPlace(source.address)) await shelf.of(source.file);
      progress?.step(++done, groups.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const names = new PhotoNames(root);
  for (const [key, { media, addresses }] of groups) {
    const source = found.get(key);
    if (!source || 'leftOut' in source) {
      planned.push({ key, entry: { media, leftOut: source?.leftOut ?? '', notes: [] } });
      continue;
    }
    const document = documentPlace(source.address);
    planned.push(
      document === undefined
        ? await plannedPhoto({ key, media, address: addresses[0] ?? source.address, source }, shelf, names)
        : plannedDocument(key, media, source.file, document),
    );
  }
  shelf.save();
  progress?.done();
  return new Plan(root, origin, planned, names.record);
}

function placesOf({ root, uploads, folders = [], fetch, fetching, origin }: PhotoSettings): PhotoPlaces {
  const host = origin === undefined ? undefined : URL.parse(origin)?.hostname.replace(/^www\./, '');
  const hosts = [...(host === undefined ? [] : [host]), ...(fetching?.hosts ?? [])];
  return {
    root,
    folders: [...folders, ...(uploads === undefined ? [] : [uploads])],
    ...(uploads !== undefined && { find: uploadFiles(uploads) }),
    ...(fetch && { fetch: politeFetch({ ...fetching, hosts }) }),
  };
}

async function plannedPhoto(
  {
    key,
    media,
    address,
    source,
  }: {
    key: string;
    media: Group['media'];
    address: string;
    source: { file: string; address: string; isGuess: boolean };
  },
  shelf: PhotoFactsShelf,
  names: PhotoNames,
): Promise<Planned> {
  const facts = await shelf.of(source.file);
  if ('leftOut' in facts) return { key, entry: { media, leftOut: facts.leftOut, notes: [] } };
  const { words, ending, made, notes: making } = facts;
  const notes = [...making];
  if (source.isGuess)
    notes.push({
      kind: 'guessed',
      rule: 'photo-by-name',
      what: 'The uploads have a photo of this name in another folder, which was taken. Look at it.',
      quote: address,
    });
  if (isSmallCopy(source.address))
    notes.push({
      kind: 'guessed',
      rule: 'photo-small',
      what: 'The original was not found, only a smaller copy, which was taken.',
      quote: source.address,
    });
  const credit = media.credit ?? words.credit ?? words.creator;
  if (media.credit === undefined && credit !== undefined)
    notes.push({
      kind: 'changed',
      rule: 'photo-credit-read',
      what: 'The credit is from the data in the file of the photo.',
      quote: credit,
    });
  const alt = media.alt ?? words.alt;
  const name = names.nameOf({ key, place: photoPlace(originalAddress(address)), ending, made, digest: facts.digest });
  const filled = { ...media, ...(credit !== undefined && { credit }), ...(alt !== undefined && { alt }) };
  return {
    key,
    entry: { media: filled, file: `content/${name}`, path: `/${name}`, notes },
    source: { file: source.file, made, isDocument: false },
  };
}

function plannedDocument(key: string, media: Group['media'], file: string, place: string): Planned {
  if (statSync(file).size > LARGEST_DOCUMENT) {
    const leftOut =
      'It is larger than 25 MB, which many hosts refuse. Put it on a service for large files, and link to it.';
    return { key, entry: { media, leftOut, notes: [] } };
  }
  return {
    key,
    entry: { media, file: place, path: place.replace(/^public/, ''), notes: [] },
    source: { file, made: digest(readFileSync(file)), isDocument: true },
  };
}

class Plan implements PhotoPlan {
  readonly #root: string;
  readonly #origin: string | undefined;
  readonly #planned: readonly Planned[];
  readonly #byKey: ReadonlyMap<string, Planned>;
  readonly #record: PhotoRecord;

  constructor(root: string, origin: string | undefined, planned: readonly Planned[], record: PhotoRecord) {
    this.#root = root;
    this.#origin = origin;
    this.#planned = planned;
    this.#byKey = new Map(planned.map((one) => [one.key, one]));
    this.#record = record;
  }

  pathOf(url: string): string | undefined {
    return this.#of(url)?.entry.path;
  }

  wordsOf(url: string): { alt?: string; caption?: string; credit?: string } {
    const { alt, caption, credit } = this.#of(url)?.entry.media ?? {};
    return {
      ...(alt !== undefined && { alt }),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    };
  }

  entries(): ImportedMedia[] {
    return this.#planned.map(({ entry }) => entry);
  }

  async write(progress?: Progress): Promise<void> {
    const record: PhotoRecord = { ...this.#record };
    let done = 0;
    for (const { key, entry, source } of this.#planned) {
      progress?.step(++done, this.#planned.length);
      if (!source || entry.file === undefined) continue;
      const target = path.join(this.#root, entry.file);
      if (!existsSync(target)) await writePhoto(target, source);
      if (source.isDocument || entry.path === undefined) continue;
      record[key] = { path: entry.path.slice(1), digest: source.made };
      if (done % 500 === 0) writePhotoRecord(this.#root, record);
    }
    progress?.done();
    if (Object.keys(record).length > 0) writePhotoRecord(this.#root, record);
  }

  #of(url: string): Planned | undefined {
    const address = plainAddress(url, this.#origin);
    return address === undefined ? undefined : this.#byKey.get(photoKey(address));
  }
}

async function writePhoto(target: string, source: { file: string; isDocument: boolean }): Promise<void> {
  const bytes = bytesOf({ ...source, address: '', isGuess: false });
  const made = source.isDocument ? { bytes } : await makePhoto(bytes);
  if ('bytes' in made) writeWhole(target, made.bytes);
}
