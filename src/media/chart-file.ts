import { buildFolder } from '../cache/build-folder.ts';
import { codeDigest, packageDigest } from '../cache/code-revision.ts';
import { readCached, writeCached } from '../cache/media-cache.ts';
import { digest } from '../lib/digest.ts';
import type { ChartDrawing, ChartLook } from '../newsroom/charts/chart-picture.ts';

type Draw = (drawing: ChartDrawing) => Promise<Buffer>;

/** What draws with the fonts of a publication, by their digests. */
const studios = new Map<string, Promise<Draw>>();

/** The PNG file of a chart. It is drawn once, and kept among the cards by the digest of its content. */
export async function chartPng(drawing: ChartDrawing): Promise<Buffer> {
  const { cards } = buildFolder('.');
  const name = `${digest(`${designDigest()} ${JSON.stringify(drawing)}`)}.png`;
  const known = readCached(cards, name);
  if (known) return known;
  const fonts = JSON.stringify(drawing.look.faces);
  const draw = studios.get(fonts) ?? openStudio(drawing.look.faces);
  studios.set(fonts, draw);
  const bytes = await (await draw)(drawing);
  writeCached(cards, name, bytes);
  return bytes;
}

/** Loads the renderer only when there is something to draw. */
async function openStudio(faces: ChartLook['faces']): Promise<Draw> {
  const [{ cardRenderer }, { drawChart }] = await Promise.all([
    import('./card-fonts.ts'),
    import('./chart-drawing.ts'),
  ]);
  const renderer = await cardRenderer('.', faces);
  return (drawing) => drawChart(renderer, drawing);
}

function designDigest(): string {
  const packages = ['@takumi-rs/core', 'sharp'].map(packageDigest);
  return digest([codeDigest('media/chart-drawing.ts', 'media/card-fonts.ts'), ...packages].join());
}
