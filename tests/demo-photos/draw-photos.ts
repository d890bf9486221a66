/**
 * Draws every picture of the demo newspaper into content/photos. The same source gives the same pictures on every run.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Command } from '../../src/cli/options/command.ts';
import { commandLine } from '../../src/cli/options/run-command.ts';
import { DEMO } from '../demo-project.ts';
import { Canvas } from './canvas.ts';
import { portraits } from './portraits.ts';
import { mulberry32 } from './random.ts';
import { scenes } from './scenes.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly draw: (c: Canvas) => void;
  /** How strong the film grain is. */
  readonly grain: number;
}

const TARGET = path.join(DEMO, 'content/photos');
const LARGEST_FILE = 215_000;
const QUALITIES = [78, 70, 62, 55, 48];
const UPRIGHT = new Set(['lighthouse-night-beam', 'orpheum-marquee']);

sharp.concurrency(1);

const pictures = collect();
const DEMO_PHOTOS = {
  name: 'demo:photos',
  summary: 'draws the pictures of the demo newspaper into content/photos/',
  options: {},
  operands: {
    name: '[names]',
    most: Number.POSITIVE_INFINITY,
    choices: [...pictures.keys()],
    help: 'draws only these pictures',
  },
  example: 'lighthouse-night-beam',
} as const satisfies Command;
const { operands } = commandLine(DEMO_PHOTOS);
const wanted = operands.length > 0 ? operands : [...pictures.keys()];
await mkdir(TARGET, { recursive: true });
for (const name of wanted) {
  const picture = pictures.get(name);
  if (picture === undefined) {
    throw new Error(`There is no picture called ${name}.`);
  }
  const size = await render(name, picture);
  process.stdout.write(`${name}.jpg ${Math.round(size / 1000)} kB\n`);
}

function collect(): Map<string, Picture> {
  const all = new Map<string, Picture>();
  for (const [name, draw] of Object.entries(scenes)) {
    const [width, height] = UPRIGHT.has(name) ? [1067, 1600] : [1600, 1067];
    all.set(name, { width, height, draw, grain: 15 });
  }
  for (const [name, draw] of Object.entries(portraits)) {
    all.set(name, { width: 800, height: 800, draw, grain: 13 });
  }
  return all;
}

/** Draws one picture, lays grain over it and writes it as small as it has to be. */
async function render(name: string, { width, height, draw, grain }: Picture): Promise<number> {
  const canvas = new Canvas(name, width, height);
  draw(canvas);
  const drawn = sharp(Buffer.from(canvas.toSvg()))
    .flatten({ background: '#101820' })
    .extract({ left: Math.round(width * 0.01), top: Math.round(height * 0.01), width, height });
  const flat = await drawn.removeAlpha().raw().toBuffer();
  const raw = { width, height, channels: 3 as const };
  const noise = await grainSheet(width, height, grain);
  const grained = sharp(flat, { raw }).composite([{ input: noise, raw, blend: 'overlay' }]);
  const pixels = await grained.removeAlpha().raw().toBuffer();
  const file = path.join(TARGET, `${name}.jpg`);
  let size = Number.POSITIVE_INFINITY;
  for (const quality of QUALITIES) {
    const info = await sharp(pixels, { raw }).jpeg({ quality, mozjpeg: true }).toFile(file);
    size = info.size;
    if (size <= LARGEST_FILE) {
      break;
    }
  }
  return size;
}

/** A gray sheet of fine grain and faint mottling, like paper under ink. */
async function grainSheet(width: number, height: number, strength: number): Promise<Buffer> {
  const fine = noiseSheet(width, height, strength, 11);
  const [coarseWidth, coarseHeight] = [Math.ceil(width / 10), Math.ceil(height / 10)];
  const coarse = await sharp(noiseSheet(coarseWidth, coarseHeight, 12, 12), {
    raw: { width: coarseWidth, height: coarseHeight, channels: 3 },
  })
    .resize(width, height, { kernel: 'cubic' })
    .raw()
    .toBuffer();
  const sheet = Buffer.alloc(fine.length);
  for (let index = 0; index < sheet.length; index += 1) {
    sheet[index] = (fine[index] ?? 128) + (coarse[index] ?? 128) - 128;
  }
  const raw = { width, height, channels: 3 as const };
  return sharp(sheet, { raw }).blur(0.55).raw().toBuffer();
}

function noiseSheet(width: number, height: number, strength: number, seed: number): Buffer {
  const random = mulberry32(seed);
  const sheet = Buffer.alloc(width * height * 3);
  for (let index = 0; index < sheet.length; index += 3) {
    sheet.fill(128 + (random() + random() - 1) * strength, index, index + 3);
  }
  return sheet;
}
