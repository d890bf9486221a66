import type { Box, Size } from '../../lib/photo/crop.ts';
import type { PhotoEngineKind } from '../../schema/photo-settings.ts';
import { CLOUDFLARE } from './engines/cloudflare.ts';
import { IMGPROXY } from './engines/imgproxy.ts';
import { NETLIFY } from './engines/netlify.ts';
import type { PhotoFormat } from './photo-variant.ts';

/** How an engine that converts photos when they are requested wants to be asked. */
export interface EngineForm {
  /**
   * An address, with places in braces: `{server}`, `{signature}`, `{shape}`, `{width}`, `{height}`, `{format}`; for the source, `{path}`
   * without its leading slash, `{escaped}` as one part of a query, and `{base64}` as a whole address.
   */
  template: string;
  /** What stands for `{shape}`, with the places `{width}` and `{height}`. */
  whole: string;
  /**
   * The same for a part of the photo. `{centerX}` and `{centerY}` are its middle in the photo, `{restX}` and `{restY}` how the rest
   * is divided before and after it, each from 0 to 1, and `{position}` the nearest of left, center, right, top and bottom.
   */
  part: string;
  formats: Record<PhotoFormat, string>;
  /** Signs what follows `{signature}`. */
  sign?: (text: string, secrets: EngineSecrets) => string;
  /** Finds the path of the source in the path and the query of an address; for engines on the site itself. */
  source?: RegExp;
}

/** The key and the salt of an engine that signs, in hexadecimal. */
export interface EngineSecrets {
  key: string;
  salt: string;
}

/** The engine that converts the photos of a site. */
export interface PhotoEngine {
  kind: PhotoEngineKind;
  /** The origin of the site. */
  origin: string;
  /** Where it runs; left out for one that runs at the site's own address. */
  server?: string;
  secrets?: EngineSecrets;
}

const FORMS: Record<PhotoEngineKind, EngineForm> = { cloudflare: CLOUDFLARE, imgproxy: IMGPROXY, netlify: NETLIFY };

/** The shape of a file that an engine is asked for. */
interface Wanted extends Size {
  format: PhotoFormat;
  /** The part of the photo that it shows. */
  box: Box;
}

/**
 * The address at which an engine makes a file of a photo.
 * @param source path of the published original on the site, without the leading slash
 * @param photo the size of the original
 */
export function engineAddress(engine: PhotoEngine, source: string, photo: Size, wanted: Wanted): string {
  const { template, whole, part, formats, sign } = FORMS[engine.kind];
  const { box, format } = wanted;
  const [spareX, spareY] = [photo.width - box.width, photo.height - box.height];
  const rest: [number, number] = [spareX > 0 ? box.left / spareX : 0.5, spareY > 0 ? box.top / spareY : 0.5];
  const path = encodeURI(source);
  const places: Record<string, string> = {
    server: engine.server ?? '',
    shape: spareX > 0 || spareY > 0 ? part : whole,
    width: `${wanted.width}`,
    height: `${wanted.height}`,
    format: formats[format],
    centerX: share((box.left + box.width / 2) / photo.width),
    centerY: share((box.top + box.height / 2) / photo.height),
    restX: share(rest[0]),
    restY: share(rest[1]),
    position:
      spareX > spareY ? nearest(rest[0], ['left', 'center', 'right']) : nearest(rest[1], ['top', 'center', 'bottom']),
    path,
    escaped: encodeURIComponent(`/${path}`),
    base64: Buffer.from(new URL(`/${path}`, engine.origin).href).toString('base64url'),
  };
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(places[name] ?? ''));
  const [before = '', after] = template.split('{signature}');
  if (after === undefined) return fill(template);
  const signed = fill(after);
  const signature = sign && engine.secrets ? sign(signed, engine.secrets) : '';
  return fill(before) + signature + signed;
}

/** The original from which an engine on the site itself makes what is at an address of the site: its path. */
export function engineSource({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string | undefined {
  for (const { source } of Object.values(FORMS)) {
    const found = source?.exec(pathname + search)?.[1];
    if (found !== undefined) return found.startsWith('/') ? found : decodeURIComponent(found);
  }
  return undefined;
}

/** A fraction with few digits, so that addresses stay short: a thousandth of a photo is less than a pixel of most files. */
function share(value: number): string {
  return String(Number(value.toFixed(3)));
}

function nearest(value: number, [start, middle, end]: [string, string, string]): string {
  if (value < 0.25) return start;
  return value > 0.75 ? end : middle;
}
