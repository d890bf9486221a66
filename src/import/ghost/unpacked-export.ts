import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { isContentError } from '../../lib/problem.ts';
import { damagedExport } from './damaged-export.ts';

/** The most that an archive may hold: more is a bomb. */
const MOST_BYTES = 20 * 2 ** 30;
const MOST_JSON = 512 * 2 ** 20;

/** A zip file of Ghost: the text of its JSON file, and where its pictures are now. */
export interface UnpackedExport {
  json: string;
  /** Names are those below `content/images/`. */
  images: { path: string; name: string }[];
}

/**
 * Unpacks an export into the folder of builds, where a second run finds it.
 * @throws ContentError for an archive that is damaged, or that names files outside of its folder
 */
export async function unpackedExport(file: string): Promise<UnpackedExport> {
  try {
    return await unpacked(file);
  } catch (error) {
    // A disk that is full is no fault of the archive.
    if (!(error instanceof Error) || isContentError(error) || 'syscall' in error) throw error;
    throw damagedExport(file, `The archive cannot be unpacked: ${error.message}.`);
  }
}

async function unpacked(file: string): Promise<UnpackedExport> {
  const folder = unpackedFolder(file);
  const zip = await opened(file);
  const images: UnpackedExport['images'] = [];
  let json: string | undefined;
  let size = 0;
  for await (const entry of entriesOf(zip)) {
    size += entry.uncompressedSize;
    if (size > MOST_BYTES) throw damagedExport(file, 'The archive holds more than 20 GB.');
    const name = entry.fileName;
    if (
      /(?:^|\/)[^/]+\.json$/i.test(name) &&
      !/(?:^|\/)(?:redirects|package|routes)\.json$/i.test(name) &&
      !name.includes('__MACOSX')
    ) {
      if (entry.uncompressedSize > MOST_JSON) throw damagedExport(file, `${name} in the archive has more than 512 MB.`);
      const found = await textOf(zip, entry);
      if (json === undefined || found.length > json.length) json = found;
      continue;
    }
    const image = /(?:^|\/)(?:content\/)?images\/(.+[^/])$/.exec(name)?.[1];
    if (image === undefined || image.split('/').includes('..')) continue;
    const target = path.join(folder, image);
    images.push({ path: target, name: image });
    if (statSync(target, { throwIfNoEntry: false })?.size === entry.uncompressedSize) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    await copied(await streamOf(zip, entry), createWriteStream(target));
  }
  zip.close();
  if (json === undefined) throw damagedExport(file, 'The archive has no JSON file in it.');
  return { json, images };
}

/** The folder of the pictures of an archive. */
export function unpackedFolder(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const name = createHash('sha256')
    .update(`${path.resolve(file)}\n${size}\n${mtimeMs}`)
    .digest('hex')
    .slice(0, 16);
  return path.resolve('.broadsheet', 'import', `unpacked-${name}`);
}

function opened(file: string): Promise<ZipFile> {
  const { promise, resolve, reject } = Promise.withResolvers<ZipFile>();
  yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
    if (error) reject(damagedExport(file, `The file is not a zip archive: ${error.message}.`));
    else resolve(zip);
  });
  return promise;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left--) {
    const { promise, resolve, reject } = Promise.withResolvers<Entry>();
    zip.once('entry', resolve);
    zip.once('error', reject);
    zip.readEntry();
    const entry = await promise;
    zip.off('error', reject);
    yield entry;
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  const { promise, resolve, reject } = Promise.withResolvers<NodeJS.ReadableStream>();
  zip.openReadStream(entry, (error, stream) => {
    if (error) reject(error);
    else resolve(stream);
  });
  return promise;
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  const target = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await copied(await streamOf(zip, entry), target);
  return Buffer.concat(chunks).toString('utf8');
}

/** Waits for the end of a copy. The streams of yauzl do not end where they are iterated, so that they are piped. */
function copied(from: NodeJS.ReadableStream, to: Writable): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  from.on('error', reject);
  to.on('error', reject).on('finish', resolve);
  from.pipe(to);
  return promise;
}
