import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { attribute, descendants, readPage, sitePages, type HtmlPage } from './html-page.ts';

const ORIGIN = 'https://larkfieldledger.example';
/** Attributes of HTML that hold an address, as they are named in a tree. */
const ADDRESSES = ['href', 'src', 'poster', 'data', 'cite', 'dataLatest'];

const pages = sitePages();
const idsOf = new Map<string, Set<string>>();

/** The ids of a page; each page is read once. */
function idsIn(url: string): Set<string> {
  const known = idsOf.get(url);
  if (known) return known;
  const ids = new Set(readPage(url).elements.flatMap((element) => attribute(element, 'id') ?? []));
  idsOf.set(url, ids);
  return ids;
}

/** Every address that a page names, absolute, with the attribute that names it. */
function addressesOf({ url, elements }: HtmlPage): { address: URL; written: string; name: string }[] {
  return elements.flatMap((element) => {
    const single = ADDRESSES.flatMap((name) => {
      const written = attribute(element, name);
      return written === undefined ? [] : [{ written, name }];
    });
    const candidates = (attribute(element, 'srcSet') ?? '')
      .split(',')
      .map((candidate) => candidate.trim().split(' ')[0] ?? '')
      .filter((written) => written !== '')
      .map((written) => ({ written, name: 'srcset' }));
    const metas = /^(?:og:url|og:image)$/.test(attribute(element, 'property') ?? '')
      ? [{ written: attribute(element, 'content') ?? '', name: 'content' }]
      : [];
    return [...single, ...candidates, ...metas].map(({ written, name }) => {
      return { address: new URL(written, ORIGIN + url), written, name };
    });
  });
}

/** What is wrong with an address on this site; undefined for a good one and for one of another site. */
function fault({ address, written }: { address: URL; written: string }): string | undefined {
  if (address.origin !== ORIGIN) return undefined;
  const target = decodeURIComponent(address.pathname);
  const file = path.join(SITE, target, target.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return `${written} leads to nothing`;
  if (statSync(file).isDirectory()) return `${written} lacks the slash at its end`;
  const fragment = decodeURIComponent(address.hash.slice(1));
  if (fragment !== '' && !idsIn(target).has(fragment)) return `${written} leads to no id`;
  return undefined;
}

describe('the built site', () => {
  test('has no address that leads to nothing: page, fragment, picture, style or script', () => {
    let checked = 0;
    const faults = pages.flatMap((page) =>
      addressesOf(page).flatMap((found) => {
        if (found.address.origin === ORIGIN) checked++;
        const wrong = fault(found);
        return wrong === undefined ? [] : [`${page.url} ${found.name}: ${wrong}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
  });

  test('names only safe kinds of address', () => {
    const kinds = new Set(pages.flatMap((page) => addressesOf(page).map(({ address }) => address.protocol)));
    expect([...kinds].sort()).toEqual(['https:', 'mailto:']);
  });

  test('has no file that its style sheets miss', () => {
    const sheets = new Set(
      pages.flatMap(({ elements }) =>
        elements
          .filter((element) => attribute(element, 'rel') === 'stylesheet')
          .map((element) => attribute(element, 'href') ?? ''),
      ),
    );
    expect(sheets.size).toBeGreaterThan(0);
    const styles = [...sheets].map((sheet) => readFileSync(path.join(SITE, sheet), 'utf8'));
    const inline = pages.map(({ html }) => html.match(/<style[^>]*>.*?<\/style>/gs)?.join('') ?? '');
    const urls = new Set(
      [...styles, ...inline].flatMap((css) => [...css.matchAll(/url\("?([^")]+)"?\)/g)]).map(([, url]) => url ?? ''),
    );
    expect(urls.size).toBeGreaterThan(3);
    for (const url of urls) expect(existsSync(path.join(SITE, url)), url).toBe(true);
  });

  test('gives every picture its width, its height, its words and files of several widths to choose from', () => {
    const pictures = pages.flatMap(({ url, elements }) =>
      elements.flatMap((element) => {
        if (element.tagName !== 'picture') return [];
        const parts = descendants(element);
        return parts.filter(({ tagName }) => tagName === 'img').map((image) => ({ url, image, parts }));
      }),
    );
    const images = pages.flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'img'));
    expect(pictures.length).toBe(images.length);
    expect(pictures.length).toBeGreaterThan(100);
    for (const { url, image, parts } of pictures) {
      expect(Number(attribute(image, 'width')), url).toBeGreaterThan(0);
      expect(Number(attribute(image, 'height')), url).toBeGreaterThan(0);
      expect(attribute(image, 'alt'), url).toBeDefined();
      for (const source of parts.filter(({ tagName }) => tagName === 'source')) {
        expect(attribute(source, 'srcSet'), url).toMatch(/ \d+w$/);
        expect(attribute(source, 'sizes'), url).toBeDefined();
      }
    }
  });

  test('leads from the front page to every page that is not a numbered list or an error', () => {
    const reached = new Set(['/']);
    for (const url of reached) {
      const page = pages.find((candidate) => candidate.url === url);
      for (const { address } of page ? addressesOf(page) : [])
        if (address.origin === ORIGIN && address.pathname.endsWith('/')) reached.add(address.pathname);
    }
    // A former address is linked by nobody any more, and a browser shows the page of what is offline of its own accord.
    expect(pages.map(({ url }) => url).filter((url) => !reached.has(url))).toEqual([
      '/404.html',
      '/offline/',
      '/storm/coast-road/',
    ]);
  });
});
