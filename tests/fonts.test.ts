import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { attribute, readPage, type HtmlPage } from './html-page.ts';
import { PAGE_KINDS, STORY } from './page-kinds.ts';

const WEIGHTS = [400, 600];

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

  test.each([
    ['SansStandIn', 1],
    ['SerifStandIn', 3],
  ])('%s has one face for each weight of each local font, whatever the characters', (family, fonts) => {
    const page = readPage(STORY);
    expect(page.html).toContain(`,${family},`);
    const faces = standInFaces(family, page);
    expect(faces).toHaveLength(2 * fonts);
    expect(faces.join()).not.toContain('unicode-range');
    for (const face of faces)
      for (const measure of ['src:local(', 'size-adjust', 'ascent-override', 'descent-override', 'line-gap-override'])
        expect(face).toContain(measure);
  });
});

describe('on a first visit', () => {
  const demo = demoBrowser();

  /** A page whose stand-in has the letters of the real face, so that only its rules decide how large each is drawn. */
  const openWithStandIn = async () => {
    const page = await demo.newPage();
    const [, sans = ''] = latinFiles(readPage(STORY));
    await page.route('**/*.css', async (route) => {
      const css = readFileSync(path.join(SITE, new URL(route.request().url()).pathname), 'utf8');
      const body = css.replaceAll(/(SansStandIn;[^}]*?src:)[^;}]+/g, `$1url(${sans})`);
      await route.fulfill({ body, contentType: 'text/css' });
    });
    await page.goto(demo.origin + STORY);
    return page;
  };

  test.each(WEIGHTS)('figures of weight %d stand as high beside capitals as in the real face', async (weight) => {
    const page = await openWithStandIn();
    const heights = await page.evaluate(async (fontWeight) => {
      const context = document.createElement('canvas').getContext('2d');
      const real = getComputedStyle(document.documentElement).getPropertyValue('--font-small').split(',')[0];
      const measured = ['SansStandIn', real].map(async (family) => {
        const font = `${fontWeight} 200px ${family}`;
        const faces = await document.fonts.load(font, 'H0');
        if (!context || faces.length === 0) throw new Error(`${family} does not load.`);
        context.font = font;
        const [capital = 0, ...figures] = [...'H0123456789'].map(
          (character) => context.measureText(character).actualBoundingBoxAscent,
        );
        return figures.map((figure) => figure / capital);
      });
      return Promise.all(measured);
    }, weight);
    const [standIn = [], real = []] = heights;
    expect(real).toHaveLength(10);
    for (const [index, height] of standIn.entries())
      expect(Math.abs(height / (real[index] ?? Number.NaN) - 1)).toBeLessThan(0.03);
  });
});
