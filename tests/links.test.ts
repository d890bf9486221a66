import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../src/audit/rules/link.ts';
import { isMail, isWholePage, sitePage } from '../src/audit/site-page.ts';
import { answerAddress, ANSWERS, type AnsweredForm } from '../src/newsroom/site/answer.ts';
import { ORIGIN, SITE } from './demo-project.ts';
import { attribute, descendants, sitePages } from './html-page.ts';

/* Whether addresses lead to something is for `npm run audit` to say: tests/audit.test.ts. */
const pages = globSync('**/*.html', { cwd: SITE })
  .sort()
  .map((file) => sitePage(file, readFileSync(path.join(SITE, file), 'utf8')))
  .filter((page) => isWholePage(page) && !isMail(page))
  .map(({ url, tags }) => ({ url, addresses: addressesOf({ url, tags }, { origin: ORIGIN }) }));

describe('the built site', () => {
  test('names only safe kinds of address', () => {
    const addresses = pages.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    expect([...new Set(addresses.map((address) => address?.protocol))].sort()).toEqual(['https:', 'mailto:']);
    expect(addresses.filter((address) => address?.origin === ORIGIN).length).toBeGreaterThan(5000);
  });

  test('gives every picture files of several widths to choose from', () => {
    // Mail programs know one file for each picture.
    const elements = sitePages()
      .filter((page) => !page.url.endsWith('/email.html'))
      .map((page) => page.elements.map((element) => ({ url: page.url, element })));
    const pictures = elements.flat().flatMap(({ url, element }) => {
      if (element.tagName !== 'picture') return [];
      const parts = descendants(element);
      return parts.filter(({ tagName }) => tagName === 'img').map(() => ({ url, parts }));
    });
    const images = elements.flat().filter(({ element }) => element.tagName === 'img');
    expect(pictures.length).toBe(images.length);
    expect(pictures.length).toBeGreaterThan(100);
    for (const { url, parts } of pictures) {
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
      for (const { address } of page?.addresses ?? [])
        if (address?.origin === ORIGIN && address.pathname.endsWith('/')) reached.add(address.pathname);
    }
    // Forms lead to their answers. A former address is linked by nobody any more, and a browser shows the page of what is
    // offline of its own accord.
    const answers = (Object.keys(ANSWERS) as AnsweredForm[]).flatMap((form) =>
      ANSWERS[form].map((answer) => answerAddress(form, answer)),
    );
    expect(pages.map(({ url }) => url).filter((url) => !reached.has(url))).toEqual(
      ['/404.html', ...answers, '/offline/', '/storm/coast-road/'].sort(),
    );
  });
});
