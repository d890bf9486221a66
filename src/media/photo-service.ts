import { existsSync, readdirSync } from 'node:fs';
import { BuildError } from '../cache/build-error.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { Newsroom, PhotoOriginal } from '../newsroom/newsroom.ts';
import type { EngineSecrets, PhotoEngine } from '../newsroom/photos/photo-engine.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { publicPhotoVariants } from '../newsroom/photos/public-photos.ts';
import { cacheName } from './photo-cache.ts';

/** Photos that a build converts although it leaves others for later: those of the newest stories. About ten seconds. */
const AT_ONCE = 50;

/**
 * The photos that this process leaves for later, by path from `content/`. They are decided once: the cache fills while a build runs,
 * and every part of the site has to show the same files.
 */
const waitingPhotos = processSlot<ReadonlySet<string> | undefined>('waiting photos', () => undefined);

/**
 * Says of each photo who makes its files, and whether they are made: `photos` in the publication decides it.
 * @param root the project's root
 * @param newsroom of a build
 * @throws BuildError when an engine that signs has no key
 */
export function withPhotoService(newsroom: Newsroom, root: string): Newsroom {
  const { photos: settings } = newsroom.publication;
  // The engine would ask the public site for photos of stories that are not there.
  const engine = newsroom.isPreview ? undefined : photoEngine(newsroom);
  if (engine) return withPhotos(newsroom, (photo) => ({ ...photo, engine }));
  if (settings.convert === 'now') return newsroom;
  waitingPhotos.value ??= new Set([...missingPhotos(newsroom, root).keys()].slice(AT_ONCE));
  const waiting = waitingPhotos.value;
  return withPhotos(newsroom, (photo, path) => (waiting.has(path) ? { ...photo, isWaiting: true } : photo));
}

/** The files that are published and not in the cache, by path of the photo from `content/`; those of the newest stories first. */
export function missingPhotos(newsroom: Newsroom, root: string): Map<string, PhotoVariant[]> {
  const { photos: folder } = buildFolder(root);
  const cached = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const missing = publicPhotoVariants(newsroom).filter((variant) => !cached.has(cacheName(variant)));
  return Map.groupBy(missing, ({ original }) => original);
}

function withPhotos(newsroom: Newsroom, marked: (photo: PhotoOriginal, path: string) => PhotoOriginal): Newsroom {
  return { ...newsroom, photos: new Map([...newsroom.photos].map(([path, photo]) => [path, marked(photo, path)])) };
}

function photoEngine({ publication: { photos, url } }: Newsroom): PhotoEngine | undefined {
  const { engine } = photos;
  if (!engine) return undefined;
  const { origin } = new URL(url);
  return engine.kind === 'imgproxy'
    ? { kind: engine.kind, origin, server: engine.url, secrets: engineSecrets() }
    : { kind: engine.kind, origin };
}

/** Without a signature, everybody could have the server convert whatever they like. */
function engineSecrets(): EngineSecrets {
  const [key, salt] = ['IMGPROXY_KEY', 'IMGPROXY_SALT'].map((name) => process.env[name] ?? '');
  if (!isHex(key) || !isHex(salt))
    throw new BuildError(
      'content/publication.yaml has photos converted by imgproxy, but IMGPROXY_KEY and IMGPROXY_SALT in the environment are not both hexadecimal digits. Set them to the values that the server has: addresses are signed with them.',
    );
  return { key, salt };
}

function isHex(text: string | undefined): text is string {
  return text !== undefined && /^(?:[\da-f]{2})+$/i.test(text);
}
