import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import type { CardDrawing } from '../newsroom/social-card.ts';
import { buildFolder } from './build-folder.ts';

/** The code that decides how a card looks: with other bytes in it, or in a font, all cards are drawn anew. */
const CODE = /^card-.*(?<!\.test)\.ts$/;

/** Everything that drawing has at hand, once for each project and thread. */
interface Studio {
  /** Digest of how cards look. */
  look: string;
  draw?: Promise<(drawing: CardDrawing) => Promise<Buffer>>;
}

const studios = new Map<string, Studio>();

/** The bytes of a card. It is drawn once ever, and kept by the digest of what it shows. */
export async function cardBytes(drawing: CardDrawing): Promise<Buffer> {
  return readFileSync(await keepCard('.', drawing));
}

/** Draws the cards that are not there yet: what a worker does ahead of the pages that are printed. */
export async function keepCards(root: string, drawings: readonly CardDrawing[]): Promise<void> {
  await Promise.all(drawings.map((drawing) => keepCard(root, drawing)));
}

async function keepCard(root: string, drawing: CardDrawing): Promise<string> {
  const studio = studioOf(root);
  const { cards } = buildFolder(root);
  const kept = path.join(
    cards,
    `${digest(`${studio.look} ${JSON.stringify(drawing)}`)}.${drawing.photo ? 'jpg' : 'png'}`,
  );
  if (existsSync(kept)) return kept;
  studio.draw ??= openDrawing(root);
  const bytes = await (await studio.draw)(drawing);
  mkdirSync(cards, { recursive: true });
  // Written beside and renamed, so that a build that is killed here leaves no half card behind.
  const partial = `${kept}.${process.pid}.${Math.random()}`;
  writeFileSync(partial, bytes);
  renameSync(partial, kept);
  return kept;
}

function studioOf(root: string): Studio {
  const known = studios.get(root);
  if (known) return known;
  const made: Studio = { look: lookOf(root) };
  studios.set(root, made);
  return made;
}

/** Loads the renderer only when there is something to draw: most builds draw nothing, and every thread would pay for it. */
async function openDrawing(root: string) {
  const [{ cardRenderer }, { drawCard }] = await Promise.all([import('./card-fonts.ts'), import('./card-drawing.ts')]);
  const renderer = await cardRenderer(root);
  return (drawing: CardDrawing) => drawCard(renderer, drawing, root);
}

function lookOf(root: string): string {
  const filesIn = (folder: string, name: RegExp) =>
    readdirSync(path.join(root, folder))
      .filter((file) => name.test(file))
      .sort()
      .map((file) => path.join(root, folder, file));
  const files = [
    ...filesIn('src/build', CODE),
    ...filesIn('src/fonts', /\.woff2$/),
    ...filesIn('node_modules/@takumi-rs/core', /^package\.json$/),
  ];
  return digest(files.map((file) => digest(readFileSync(file))).join());
}
