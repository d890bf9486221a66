import sharp from 'sharp';
import { MAX_PIXELS } from '../../lib/photo/max-pixels.ts';
import type { Problem } from '../../lib/problem.ts';
import { LEAST_LOGO, type LogoFile } from '../../schema/logo.ts';
import { readSourceText, type Reading } from '../../schema/yaml/source-text.ts';
import { readDrawing, WIDE_LOGO, type LogoDrawing, type LogoShape } from './logo-drawing.ts';

/** The largest SVG file, in bytes: browsers load it as the icon of every page. */
const LARGEST = 100_000;
/** The size at which a drawing is tried, in pixels. */
const TRIED = 64;

const EXPORT = `Export it again as content/logo.svg, or as content/logo.png: a square of at least ${LEAST_LOGO} × ${LEAST_LOGO} pixels.`;

/**
 * Reads the logo of the publication.
 * @param file path from the project's root
 */
export async function readLogo(file: string, bytes: Uint8Array): Promise<Reading<LogoFile>> {
  if (file === 'content/logo.png') return readPixels(file, bytes);
  if (file === 'content/logo.svg') return readShapes(file, bytes);
  return failure(file, 'The logo is neither content/logo.svg nor content/logo.png.');
}

/** Reports that there are two logos: nobody could know which one counts. */
export function secondLogo(files: readonly string[]): Problem[] {
  const [first, second] = files;
  if (second === undefined) return [];
  return [{ ...placeIn(second), what: `There is another logo, ${first}.`, fix: 'Delete the one that is not wanted.' }];
}

async function readPixels(file: string, bytes: Uint8Array): Promise<Reading<LogoFile>> {
  if (Buffer.from(bytes.subarray(0, 8)).toString('latin1') !== '\u0089PNG\r\n\u001A\n')
    return failure(file, 'The file name says PNG, but the file contains something else.');
  try {
    const image = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
    const { width, height } = await image.metadata();
    if (width !== height)
      return failure(file, `The logo has ${width} × ${height} pixels and is not square.`, `${EXPORT} ${WIDE_LOGO}`);
    if (width < LEAST_LOGO) return failure(file, `The logo has only ${width} × ${height} pixels.`);
    if ((await image.stats()).channels[3]?.max === 0) return failure(file, 'There is nothing to see in the logo.');
    return { ok: true, value: {} };
  } catch {
    return failure(file, 'The logo is damaged or incomplete.');
  }
}

async function readShapes(file: string, bytes: Uint8Array): Promise<Reading<LogoFile>> {
  const drawn = await readLogoDrawing(file, bytes, 'square');
  return drawn.ok ? { ok: true, value: { drawing: drawn.value.svg } } : drawn;
}

/**
 * Reads a logo of shapes.
 * @param file path from the project's root
 */
export async function readLogoDrawing(
  file: string,
  bytes: Uint8Array,
  shape: LogoShape,
): Promise<Reading<Omit<LogoDrawing, 'problems'>>> {
  const fix = shape === 'square' ? EXPORT : 'Export it again as a plain SVG or as a PNG file.';
  if (bytes.length > LARGEST)
    return failure(
      file,
      `The logo has ${bytes.length} bytes. Browsers load it with every page, so ${LARGEST} are the limit.`,
      fix,
    );
  const text = readSourceText(file, bytes);
  if (!text.ok) return text;
  const { svg, size, problems } = readDrawing(file, text.value, shape);
  if (problems.length > 0) return { ok: false, problems };
  try {
    const { channels } = await sharp(Buffer.from(svg)).resize(TRIED, TRIED).ensureAlpha().stats();
    if (channels[3]?.max === 0) return failure(file, 'There is nothing to see in the logo.', fix);
    return { ok: true, value: { svg, size } };
  } catch {
    return failure(file, 'The logo cannot be drawn.', fix);
  }
}

function failure(file: string, what: string, fix = EXPORT): Reading<never> {
  return { ok: false, problems: [{ ...placeIn(file), what, fix }] };
}

function placeIn(file: string) {
  return { rule: 'logo-refused', file, line: 1, column: 1 };
}
