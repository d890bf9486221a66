import type { ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { securityHeaders } from '../src/feeds/response-headers.ts';
import { SITE } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { demoBrowser } from './demo-browser.ts';

/** As a host sends them that does not know the ending of the sheet. */
const TYPES: Record<string, string> = { '.xml': 'application/xml', '.xsl': 'application/octet-stream' };

const demo = demoBrowser(({ url = '' }, response) => {
  const type = TYPES[path.extname(url)];
  if (type !== undefined) answer(response, type, readFileSync(path.join(SITE, url)));
  return type !== undefined;
});

/** With the headers that the site gives to hosts: a strict content policy among them. */
function answer(response: ServerResponse, type: string, body: Buffer): void {
  const headers = securityHeaders({ styles: [], formActions: [], hasSearch: true });
  response.writeHead(200, { ...Object.fromEntries(headers), 'Content-Type': type });
  response.end(body);
}

test.each(['/rss.xml', '/tags/coast/atom.xml', '/corrections/atom.xml'])(
  'a browser that knows XSLT shows %s as a page, under the policy of the site',
  async (address) => {
    const page = await demo.open(address);
    if (!(await page.evaluate(() => 'XSLTProcessor' in globalThis))) return;
    const title = await page.locator('h1').textContent();
    expect(title).toContain('The Larkfield Ledger');
    expect(await page.title()).toBe(title);
    expect(await page.locator('li h2 a').count()).toBeGreaterThan(1);
    expect(await page.locator('li h2 a').first().getAttribute('href')).toMatch(
      /^https:\/\/larkfieldledger\.example\/\d{4}\//,
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    // Neither the policy nor the type of the sheet kept its styles away.
    expect(
      await page
        .locator('li')
        .first()
        .evaluate((item) => getComputedStyle(item).listStyleType),
    ).toBe('none');
  },
);

test('a browser without XSLT shows the document itself in the look of the site', async () => {
  const plain = await launchChromium(['--disable-blink-features=XSLT']);
  try {
    for (const [address, title, hidden] of [
      ['/rss.xml', 'item > title', 'guid'],
      ['/atom.xml', 'entry > title', 'content'],
    ] as const) {
      const page = await plain.newPage();
      await page.goto(demo.origin + address);
      expect(await page.locator(title).first().isVisible()).toBe(true);
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
      const note = await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content);
      expect(note).toContain('This is a feed.');
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe('rgb(255, 254, 251)');
    }
  } finally {
    await plain.close();
  }
});
