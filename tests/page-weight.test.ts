import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { openSite } from '../src/audit/built-site.ts';
import { FIRST_FLIGHT, LIST_BUDGET, ORDINARY_WORDS, pageWeights, SCRIPT_BUDGET } from '../src/audit/rules/weight.ts';
import { sitePage } from '../src/audit/site-page.ts';
import { ORIGIN, ROOT, SITE } from './demo-project.ts';
import { attribute, hasClass, isStory, sitePages, type HtmlPage } from './html-page.ts';

const pages = sitePages();

const site = openSite(ROOT, SITE, ORIGIN);
const weights = pageWeights(site);
const weightOf = ({ url, html }: HtmlPage) => weights.ofPage(sitePage(url.slice(1), html));
const scriptWeightOf = ({ url, html }: HtmlPage) => weights.ofScripts(sitePage(url.slice(1), html));

/** JSON-LD: what machines read, and no browser runs. */
const isData = (element: Element) => attribute(element, 'type') === 'application/ld+json';

/** The words of the body. */
function lengthOf({ elements }: HtmlPage): number {
  const prose = elements.filter((element) => hasClass(element, 'prose')).flatMap(({ children }) => children);
  const runs = prose.filter((node) => node.type !== 'element' || !hasClass(node, 'part')).map(textOf);
  return runs
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
}

describe('what a reader downloads', () => {
  const stories = pages.filter(isStory).map((page) => ({ page, words: lengthOf(page) }));
  const longest = stories.toSorted((a, b) => b.words - a.words)[0];
  const ordinary = stories.toSorted(
    (a, b) => Math.abs(a.words - ORDINARY_WORDS) - Math.abs(b.words - ORDINARY_WORDS),
  )[0];

  test('for a story, page and style together, comes in the first flight of a connection', () => {
    if (!longest || !ordinary) throw new Error('The site has no stories.');
    const measured = [...stories.filter(({ words }) => words <= ORDINARY_WORDS), ordinary, longest];
    expect(measured.length).toBeGreaterThan(20);
    for (const { page, words } of measured)
      expect(weightOf(page), `${page.url}, ${words} words`).toBeLessThanOrEqual(FIRST_FLIGHT);
    for (const { page, words } of [ordinary, longest])
      console.info(`${page.url}, ${words} words: HTML and CSS are ${weightOf(page)} bytes with brotli.`);
  });

  test('for the front page, page and style together, is no more than 30 kB', () => {
    const front = pages.find(({ url }) => url === '/');
    const weight = front ? weightOf(front) : Number.NaN;
    expect(weight).toBeLessThanOrEqual(LIST_BUDGET);
    console.info(`The HTML and CSS of the front page are ${weight} bytes with brotli.`);
  });

  test('holds no more than 6 kB of scripts on any page, and waits only for those that set its colors or lead on', () => {
    const bytes = pages.map(scriptWeightOf);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(Math.max(...bytes)).toBeGreaterThan(0);
    for (const { url, elements } of pages) {
      for (const script of elements.filter((element) => element.tagName === 'script' && !isData(element))) {
        const file = attribute(script, 'src');
        expect(file, url).toMatch(/^\/_astro\//);
        const isWaitedFor = attribute(script, 'type') !== 'module';
        expect(isWaitedFor, `${url} ${file}`).toBe(/^\/_astro\/(?:before-paint|keep-query)\./.test(file ?? ''));
        expect(textOf(script), url).toBe('');
      }
      const handlers = elements.flatMap(({ properties }) =>
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
      );
      expect(handlers, url).toEqual([]);
    }
  });
});
