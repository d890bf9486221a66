import { existsSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { codeDigest, packageDigest } from '../cache/code-revision.ts';
import { readCached, writeCached } from '../cache/media-cache.ts';
import { workerTask } from '../cache/worker-task.ts';

/** The resources for drawing, loaded once for each project and thread. */
interface Studio {
  /** Digest of the design of cards. */
  look: string;
  /** Draws with the fonts of the publication, by their digests. */
  draw: Map<string, Promise<(drawing: CardDrawing) => Promise<Buffer>>>;
}

const studios = new Map<string, Studio>();

/** The bytes of a card. It is drawn once and cached by the digest of its content; a damaged one is drawn again. */
export async function cardBytes(drawing: CardDrawing): Promise<Buffer> {
  return readCached(buildFolder('.').cards, cardName('.', drawing)) ?? (await keepCard('.', drawing));
}

/** Draws cards in a worker, before the pages that show them. */
export const keepCardsTask = workerTask<typeof keepCards>(import.meta.url, 'keepCards');

/** Draws the cards that are not in the cache yet. */
export async function keepCards(input: { root: string; drawings: readonly CardDrawing[] }): Promise<void> {
  const { root, drawings } = input;
  const { cards } = buildFolder(root);
  const missing = drawings.filter((drawing) => !existsSync(path.join(cards, cardName(root, drawing))));
  await Promise.all(missing.map((drawing) => keepCard(root, drawing)));
}

/** The name of a card in the cache: a digest of its content and of the design of cards. */
export function cardName(root: string, drawing: CardDrawing): string {
  const { look } = studioOf(root);
  return `${digest(`${look} ${JSON.stringify(drawing)}`)}.${drawing.photo ? 'jpg' : 'png'}`;
}

async function keepCard(root: string, drawing: CardDrawing): Promise<Buffer> {
  const studio = studioOf(root);
  const fonts = JSON.stringify(drawing.faces);
  const draw = studio.draw.get(fonts) ?? openDrawing(root, drawing.faces);
  studio.draw.set(fonts, draw);
  const bytes = await (await draw)(drawing);
  writeCached(buildFolder(root).cards, cardName(root, drawing), bytes);
  return bytes;
}

function studioOf(root: string): Studio {
  const known = studios.get(root);
  if (known) return known;
  const made: Studio = { look: lookOf(), draw: new Map() };
  studios.set(root, made);
  return made;
}

/**
 * Loads the renderer only when there is something to draw: most builds draw nothing, and every thread would pay for it.
 */
async function openDrawing(root: string, faces: CardDrawing['faces']) {
  const [{ cardRenderer }, { drawCard }] = await Promise.all([import('./card-fonts.ts'), import('./card-drawing.ts')]);
  const renderer = await cardRenderer(root, faces);
  return (drawing: CardDrawing) => drawCard(renderer, drawing, root);
}

/** Digest of the code and the fonts that draw cards, and of the packages that they use. */
function lookOf(): string {
  const packages = ['@takumi-rs/core', 'sharp'].map(packageDigest);
  return digest([codeDigest('media/card-drawing.ts', 'media/card-fonts.ts'), ...packages].join());
}
