import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { ROOT } from '../demo-project.ts';
import { build, fileDigests, makeCleanProject, mustBuild } from '../project.ts';
import { serve } from '../static-server.ts';

/* A newsroom with its own colors, logo, font, component, style sheet and words. */

const SOURCE = 'content/articles/2026/11/good.md';
const STORY = 'dist/2026/11/good/index.html';

const FILES = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import { broadsheet } from './src/broadsheet.ts';

export default defineConfig({
  integrations: [
    broadsheet({
      components: { Byline: './src/overrides/Byline.astro' },
      styles: ['./src/overrides/paper.css'],
      strings: { en: './src/overrides/strings.ts' },
    }),
  ],
});
`,
  'src/overrides/Byline.astro': `---
import type { ComponentProps } from 'astro/types';
import Byline from '../components/Byline.astro';

type Props = ComponentProps<typeof Byline>;
---

<div class="own-byline"><Byline {...Astro.props} /></div>
`,
  'src/overrides/paper.css': '.own-byline { color: var(--accent); }\n',
  'src/overrides/strings.ts':
    "export default { header: { search: 'Find a story' }, feed: { what: 'This is our feed' } };\n",
  'content/brand/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 40"><path d="M0 0h240v40H0z"/></svg>',
};

const BRAND = `brand:
  accent: '#0a6b3c'
  paper: '#fdf6e3'
  logo: logo.svg
  faces: { headline: head.woff2 }
`;

/** The steps with which the documentation adds a field to stories: a file, a line in it, and the line to write after it. */
const FIELD_STEPS = [
  ...readFileSync(path.join(ROOT, 'docs/customise.md'), 'utf8').matchAll(
    /^\d\. `([^`]+)`, after `([^`]+)`:\n\n {3}```\w+\n {3}(.*)\n {3}```$/gm,
  ),
].map(([, file = '', place = '', line = '']) => ({ file, place, line }));

let folder: string;
const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const edit = (file: string, from: string, to: string) => writeFileSync(at(file), read(file).replace(from, to));

beforeAll(() => {
  // It cannot use the demo's page bundle.
  folder = makeCleanProject();
  for (const name of ['src/overrides', 'content/brand']) mkdirSync(at(name), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) writeFileSync(at(file), text);
  for (const { file, place, line } of FIELD_STEPS) {
    const lines = read(file).split('\n');
    const after = lines.findIndex((text) => text.trimStart().startsWith(place));
    writeFileSync(at(file), lines.toSpliced(after + 1, 0, line).join('\n'));
  }
  edit(SOURCE, 'section:', 'recipe: { serves: 4 }\nsection:');
  copyFileSync(at('src/fonts/public-sans-latin.woff2'), at('content/brand/head.woff2'));
  writeFileSync(at('content/publication.yaml'), read('content/publication.yaml') + BRAND);
  mustBuild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file that a page of the site links to or shows. */
function linked(pattern: RegExp): string {
  const [, address = ''] = pattern.exec(read(STORY)) ?? [];
  return `dist${address}`;
}
/** The sheet of every page: the one for paper comes before it. */
const sheet = () => read(linked(/<link rel="stylesheet" href="([^"]*)">/));

describe('a green accent on cream', () => {
  test('colors pages, the bars of browsers, feeds and icons', () => {
    expect(sheet()).toContain('--paper:light-dark(#fdf6e3,#181610)');
    expect(read(STORY)).toMatch(/theme-color" content="#fdf6e3"[^>]*light.*theme-color" content="#181610"/s);
    expect(read('dist/favicon.svg')).toContain('fill="#0a6b3c"');
    expect(read('dist/site.webmanifest')).toContain('"theme_color": "#fdf6e3"');
    const [, tokens = ''] = /@import '([^']*)'/.exec(read('dist/feed.css')) ?? [];
    expect(read(`dist${tokens}`)).toContain('--accent:light-dark(#0a6b3c');
  });

  test('is the ground of social cards', async () => {
    const card = at(linked(/<meta property="og:image" content="https:\/\/small\.example([^"]*)"/));
    const { data } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const corner = [...data.subarray(0, 3)];
    // JPEG rounds.
    for (const [index, channel] of [0xfd, 0xf6, 0xe3].entries()) expect(corner[index]).toBeCloseTo(channel, -1);
  });
});

test('the logo is at the head of each page, one for light pages and one for dark ones', () => {
  const logos = [...read(STORY).matchAll(/<img class="logo[^"]*" src="([^"]*)" alt="The Small Paper"/g)];
  expect(logos).toHaveLength(2);
  for (const [, src] of logos) expect(read(`dist${src}`)).toContain('viewBox="0 0 240 40"');
});

test('a logo that is a drawing without a size is seen whole in each head, on phones and desks', async () => {
  const server = await serve(at('dist'));
  const browser = await launchChromium();
  try {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      for (const url of ['/', '/2026/11/good/']) {
        await page.goto(server.origin + url);
        const box = await page.locator('.logo').first().boundingBox();
        expect(box?.height, `${url} at ${width} px`).toBeGreaterThan(20);
        expect(box?.width, `${url} at ${width} px`).toBeGreaterThan(100);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(width);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

test('headlines have their own font, which is fetched with the page', () => {
  expect(sheet()).toMatch(/--display:var\(--font-headline,/);
  const preloads = [...read(STORY).matchAll(/rel="preload" href="([^"]*)"/g)].map(([, file]) => `dist${file}`);
  const own = read('content/brand/head.woff2');
  expect(preloads.map(read)).toContain(own);
});

test('a component is wrapped, a style sheet is in the one sheet, and words are those of the newsroom', () => {
  expect(read(STORY)).toMatch(/<div class="own-byline"><address/);
  expect(sheet()).toContain('.own-byline{color:var(--accent)}');
  expect(read(STORY)).toContain('Find a story');
  expect(read('dist/feed.css')).toContain('This is our feed');
});

test('the field of the documentation is on the page', () => {
  expect(FIELD_STEPS).toHaveLength(4);
  expect(read(STORY)).toMatch(/<p class="notice"[^>]*>Serves 4<\/p>/);
});

describe('a mistake leaves the site as it was, and the build says where it is', () => {
  test.each([
    ['astro.config.mjs', 'Byline:', 'Bylin:', /`components\.Bylin` .*did you mean `Byline`\?/],
    ['astro.config.mjs', 'paper.css', 'papers.css', /papers\.css, which does not exist/],
    [
      'src/overrides/Byline.astro',
      '</div>',
      '{',
      /^src\/overrides\/Byline\.astro:\d+:\d+ cannot be compiled: Unexpected token/m,
    ],
  ])('%s: %s → %s', (file, from, to, said) => {
    const right = read(file);
    const before = fileDigests(at('dist'));
    edit(file, from, to);
    const { status, output } = build(folder);
    writeFileSync(at(file), right);
    expect(output).toMatch(said);
    expect(output).not.toMatch(/^\s+at .*node_modules/m);
    expect(status).not.toBe(0);
    expect(fileDigests(at('dist'))).toEqual(before);
  });
});

test('after edits of a color, a component, a style sheet and a word, the site is the one that a clean build makes', () => {
  edit('content/publication.yaml', '#0a6b3c', '#004488');
  edit('src/overrides/Byline.astro', 'own-byline', 'other-byline');
  edit('src/overrides/paper.css', 'color', 'background');
  edit('src/overrides/strings.ts', 'Find a story', 'Seek a story');
  mustBuild(folder);
  expect(read(STORY)).toContain('other-byline');
  expect(read(STORY)).toContain('Seek a story');
  expect(sheet()).toContain('--accent:light-dark(#048');
  expect(sheet()).toContain('background:var(--accent)');
  const grown = fileDigests(at('dist'));
  for (const name of ['.broadsheet', 'dist']) rmSync(at(name), { recursive: true });
  mustBuild(folder);
  expect(fileDigests(at('dist'))).toEqual(grown);
});
