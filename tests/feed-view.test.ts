import type { ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { securityHeaders } from '../src/feeds/hosts/response-headers.ts';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';

const demo = demoBrowser(({ url = '' }, response) => {
  const isFeed = path.extname(url) === '.xml';
  if (isFeed) answer(response, readFileSync(path.join(SITE, url)));
  return isFeed;
});

/** With the headers that the site gives to hosts: a strict content policy among them. */
function answer(response: ServerResponse, body: Buffer): void {
  const headers = securityHeaders({ styles: [], formActions: [], hasSearch: true });
  response.writeHead(200, { ...Object.fromEntries(headers), 'Content-Type': 'application/xml' });
  response.end(body);
}

test.each([
  ['/rss.xml', 'item > title', 'guid'],
  ['/tags/coast/atom.xml', 'entry > title', 'content'],
  ['/corrections/atom.xml', 'entry > title', 'id'],
])('a browser shows %s in the look of the site, under its policy', async (address, title, hidden) => {
  const page = await demo.open(address);
  expect(await page.evaluate(() => document.documentElement.localName)).toMatch(/^(?:rss|feed)$/);
  expect(await page.locator(title).first().isVisible()).toBe(true);
  expect(await page.locator(hidden).first().isVisible()).toBe(false);
  const note = await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content);
  expect(note).toContain('This is a feed.');
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 254, 251)');
});
