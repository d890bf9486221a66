import { describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { readPage } from './html-page.ts';

const NOTES = '/2026/10/heron-island-ferry-costs/';
const ARABIC = '/2026/11/arabic-reading-hour/';
const FEATURE = '/2026/11/millworks-first-apartments/';

const demo = demoBrowser();

/** Where the first footnote is, and its number in the text; in pixels. */
async function placesOf(url: string, width: number) {
  const page = await demo.open(url, { javaScriptEnabled: false, viewport: { width, height: 800 } });
  return page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
    const notes = [...document.querySelectorAll('.footnotes li')].map((note) => note.getBoundingClientRect());
    const isApart = notes.every(({ top }, index) => top >= (notes[index - 1]?.bottom ?? top));
    return { note: boxOf('#fn-1'), number: boxOf('#fnref-1'), text: boxOf('.prose > p'), isApart };
  });
}

describe('a footnote', () => {
  test.each([NOTES, ARABIC])('is in the margin of a wide page, level with its number: %s', async (url) => {
    const { note, number, text, isApart } = await placesOf(url, 1280);
    expect(Math.abs(note.top - number.top)).toBeLessThan(24);
    if (url === ARABIC) expect(note.left).toBeGreaterThanOrEqual(text.right);
    else expect(note.right).toBeLessThanOrEqual(text.left);
    expect(isApart).toBe(true);
  });

  test.each([360, 1100])('is at the foot of a page that is %d px wide', async (width) => {
    const { note, number, text } = await placesOf(NOTES, width);
    expect(note.top).toBeGreaterThan(number.bottom + 500);
    expect(note.left).toBeLessThan(text.right);
  });

  /** How the notes are placed, and which of them is far from its number, on a page with other HTML. */
  async function placedWith(change: (html: string) => string) {
    const page = await demo.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route('**/*', async (route) => {
      if (!route.request().url().endsWith(NOTES)) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, body: change(await response.text()) });
    });
    await page.goto(demo.origin + NOTES);
    return page.locator('.footnotes > ol > li').evaluateAll((notes) =>
      notes.map((note) => {
        const number = document.querySelector(`.prose [href="#${note.id}"]`);
        const distance = note.getBoundingClientRect().top - (number?.getBoundingClientRect().top ?? 0);
        return { position: getComputedStyle(note).position, isNear: Math.abs(distance) < 400 };
      }),
    );
  }

  test('is in the margin by its number, whatever its label is', async () => {
    const notes = await placedWith((html) => html.replaceAll(/\b(fn(?:ref)?)-(\d)\b/g, '$1-costs-$2'));
    expect(notes.length).toBeGreaterThan(1);
    expect(new Set(notes.map((note) => JSON.stringify(note)))).toEqual(
      new Set([JSON.stringify({ position: 'absolute', isNear: true })]),
    );
  });

  test('is at the foot with all others where there are more than six', async () => {
    const more = '<li>More.</li>'.repeat(6);
    const notes = await placedWith((html) => html.replace(/(<section[^>]*footnotes.*?)<\/ol>/s, `$1${more}</ol>`));
    expect(notes.length).toBeGreaterThan(6);
    expect(new Set(notes.map(({ position }) => position))).toEqual(new Set(['static']));
  });

  test('is in the document once', () => {
    expect(readPage(NOTES).html.split('The figure leaves out depreciation.')).toHaveLength(2);
  });
});

test('a feature without a dateline begins with a letter that is three lines high, and others do not', async () => {
  const sizeOf = async (url: string) => {
    const page = await demo.open(url, { javaScriptEnabled: false });
    const first = page.locator('.prose > p:not(.part)').first();
    return first.evaluate((paragraph) =>
      getComputedStyle(paragraph, '::first-letter').getPropertyValue('initial-letter'),
    );
  };
  expect(await sizeOf(FEATURE)).toMatch(/^3/);
  expect(await sizeOf(ARABIC)).toBe('normal');
  expect(await sizeOf(NOTES)).toBe('normal');
});
