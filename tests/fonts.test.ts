import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { launchChromium } from '../src/audit/chromium.ts';
import { demoBrowser } from './demo-browser.ts';
import { attribute, readPage, type HtmlPage } from './html-page.ts';
import { PAGE_KINDS, STORY } from './page-kinds.ts';

const WEIGHTS = [400, 600];
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** The largest size, in pixels, at which Chromium measures letters by their pixels. */
const SIZE = 250;
/** Each of two heights is rounded to a whole pixel. */
const ROUNDING = 1;

/** The `@font-face` rules in a sheet, minified or not. */
function facesIn(css: string): string[] {
  return css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
}

/** The rules of a stand-in in the sheet that every page loads. */
function standInFaces(family: string, { elements }: HtmlPage): string[] {
  const sheets = elements.filter((element) => attribute(element, 'rel') === 'stylesheet');
  const css = sheets.map((sheet) => readFileSync(path.join(SITE, attribute(sheet, 'href') ?? '?'), 'utf8'));
  return facesIn(css.join('\n')).filter((face) => face.includes(family));
}

/** Files of the upright faces of basic Latin letters, which every page shows. */
function latinFiles({ html }: HtmlPage): string[] {
  return facesIn(html)
    .filter((face) => face.includes('U+0000-00FF') && !face.includes('italic'))
    .flatMap((face) => /url\("([^"]+)"\)/.exec(face)?.[1] ?? []);
}

describe('the fonts of a page', () => {
  test.each(PAGE_KINDS)('the %s asks at once for those of the text and of the small print', (_, url) => {
    const page = readPage(url);
    const preloads = page.elements.filter((element) => attribute(element, 'rel') === 'preload');
    const files = preloads.map((link) => attribute(link, 'href'));
    expect(files).toHaveLength(2);
    expect(files).toEqual(latinFiles(page));
    for (const link of preloads)
      expect(link.properties).toMatchObject({ as: 'font', type: 'font/woff2', crossOrigin: '' });
    for (const file of files) expect(readFileSync(path.join(SITE, file ?? '?')).toString('latin1', 0, 4)).toBe('wOF2');
  });

  test('SerifStandIn has one face for each weight of each local font, whatever the characters', () => {
    const page = readPage(STORY);
    expect(page.html).toContain(',SerifStandIn;');
    const faces = standInFaces('SerifStandIn', page);
    expect(faces).toHaveLength(6);
    expect(faces.join()).not.toContain('unicode-range');
    for (const face of faces)
      for (const measure of ['src:local(', 'size-adjust', 'ascent-override', 'descent-override'])
        expect(face).toContain(measure);
  });
});

describe('on a first visit, while the fonts are on their way', () => {
  // Phones do not round the heights of letters to pixels.
  const demo = demoBrowser(undefined, () => launchChromium(['--font-render-hinting=none']));

  test.each(WEIGHTS)(
    'no letter or figure of weight %d is more than 3 % higher or lower than it will be',
    async (weight) => {
      const page = await demo.open(STORY);
      const heights = await page.evaluate(
        async ([fontWeight, size, characters]) => {
          const context = document.createElement('canvas').getContext('2d');
          const [real = '', standIn = ''] = getComputedStyle(document.documentElement)
            .getPropertyValue('--font-small')
            .split(',');
          const measured = [real, standIn].map(async (family) => {
            const font = `${fontWeight} ${size}px ${family}`;
            // Of the faces of the stand-in, those fail whose local font is not on this machine.
            await Promise.allSettled([document.fonts.load(font, characters)]);
            if (!context) throw new Error('There is no canvas.');
            context.font = font;
            return [...characters].map((character) => context.measureText(character).actualBoundingBoxAscent);
          });
          return Promise.all(measured);
        },
        [weight, SIZE, CHARACTERS] as const,
      );
      const [real = [], standIn = []] = heights;
      const faults = [...CHARACTERS].filter((_, index) => {
        const [is = 0, willBe = 0] = [standIn[index], real[index]];
        return Math.abs(is - willBe) > 0.03 * willBe + ROUNDING;
      });
      expect(real).toHaveLength(62);
      expect(faults).toEqual([]);
    },
  );
});
