import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipfWord } from '../../bench/prose.ts';
import { chance, type Chance } from '../../bench/random.ts';
import { launchChromium } from '../../src/audit/chromium.ts';
import { holesOf } from '../holes.ts';
import { makeProject, mustBuild } from '../project.ts';
import { serve, type StaticServer } from '../static-server.ts';

/* Fronts of any content: few and many stories, short and long headlines, with and without photos and standfirsts. */

/** Another one makes other fronts. */
const SEED = Number(process.env['SEED'] ?? 18);
const FRONTS = 8;
const STORIES = 48;
const WIRE = 10;

let folder: string;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = makeProject();
  const random = chance(SEED);
  const words = (count: number) => Array.from({ length: count }, () => zipfWord(random)).join(' ');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, 'content', file)), { recursive: true });
    writeFileSync(path.join(folder, 'content', file), text);
  };
  const story = (id: string, section: string, more: string[]) => {
    const fields = [
      `headline: '${words(2 + random.below(29))}'`,
      `section: ${section}`,
      `published: 2026-11-22T06:${10 + random.below(50)}:00-05:00`,
      ...more.filter(() => random.odds(0.6)),
    ];
    write(`articles/2026/11/${id}.md`, `---\n${fields.join('\n')}\n---\n\nEverything is well.\n`);
  };
  for (let index = 0; index < STORIES; index += 1) {
    story(`story-${index}`, `front-${index % FRONTS}`, [
      'byline: [jane-doe]',
      `standfirst: '${words(6 + random.below(35))}'`,
      `kicker: '${words(1)}'`,
      'photo: { src: /photos/harbor.jpg, alt: The harbor at dawn. }',
    ]);
  }
  for (let index = 0; index < WIRE; index += 1) story(`wire-${index}`, 'livewire', []);
  for (let index = 0; index < FRONTS; index += 1) {
    const [lead, top, section, opinion] = [
      1 + (index % 5),
      1 + random.below(12),
      1 + random.below(12),
      1 + random.below(6),
    ];
    const ids = shuffled(random);
    const pins = (count: number) => `[${ids.splice(0, count).join(', ')}]`;
    const slots = [
      `{ kind: lead, count: ${lead > 2 ? 5 : lead}, fill: none, pins: ${pins(lead)} }`,
      ...(index % 2 === 0 ? ['{ kind: wire }'] : []),
      `{ kind: top, count: ${top}, fill: none, pins: ${pins(top)} }`,
      `{ kind: section, section: news, count: ${section}, fill: none, pins: ${pins(section)} }`,
      `{ kind: opinion, section: livewire, count: ${opinion}, fill: none, pins: ${pins(opinion)} }`,
    ];
    write(`sections/front-${index}.yaml`, `name: Front ${index}\n`);
    write(`fronts/front-${index}.yaml`, `slots:\n${slots.map((slot) => `  - ${slot}\n`).join('')}`);
  }
  mustBuild(folder);
  server = await serve(path.join(folder, 'dist'));
  browser = await launchChromium();
  // The plan of the page itself: a script replaces the lines of the wire while the test measures.
  page = await browser.newPage({ javaScriptEnabled: false });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test.each(Array.from({ length: FRONTS }, (_, index) => index))(
  'front %i leaves no hole of more than 80 pixels between its stories on any screen',
  async (index) => {
    await page.goto(`${server.origin}/front-${index}/`);
    const holes: unknown[] = [];
    for (const width of [600, 768, 1024, 1280, 1600, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      holes.push(...(await holesOf(page, 80)).map((hole) => ({ width, ...hole })));
    }
    expect(holes).toEqual([]);
  },
);

/** The stories in an order of their own. */
function shuffled(random: Chance): string[] {
  const ids = Array.from({ length: STORIES }, (_, index) => `2026/11/story-${index}`);
  return ids
    .map((id) => ({ id, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}
