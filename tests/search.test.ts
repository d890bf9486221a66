import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { hostHeaders } from './host-server.ts';
import { searchFor } from './search-form.ts';

/** A word that one story of the demo has, in its body. */
const RARE = 'geomagnetic';

/** The policy that hosts are told to send with the search page. */
const policy = hostHeaders(SITE)('/search/').get('Content-Security-Policy');

const demo = demoBrowser((_, response) => {
  response.setHeader('Content-Security-Policy', policy ?? "default-src 'none'");
  return false;
});
let page: Page;
let requested: string[] = [];
let complaints: string[] = [];

async function openPage(options: BrowserContextOptions = {}): Promise<void> {
  // Of a service worker that is not started, the browser complains.
  page = await demo.newPage({ serviceWorkers: 'allow', ...options });
  requested = [];
  complaints = [];
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
}

beforeEach(() => openPage());

const status = () => page.locator('[role=status]');
const headlines = () => page.locator('.search-results h2').allTextContents();
const days = () =>
  page.locator('.search-results time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));

const search = (words: string) => searchFor(page, words);

test('a rare word is found with its sentence, by keyboard alone, and nothing is asked of anybody else', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search(RARE);
  expect(await status().textContent()).toBe('1 story');
  expect(await headlines()).toEqual(['For 40 minutes, Heron Island looked only up']);
  expect(await page.locator('.search-results mark').first().textContent()).toBe(RARE);
  expect(new Set(requested.map((url) => new URL(url).origin))).toEqual(new Set([demo.origin]));
  expect(complaints).toEqual([]);
});

test('a word is found in all years', async () => {
  await page.goto(`${demo.origin}/search/?q=storm`);
  await status().filter({ hasText: /\d/ }).waitFor();
  const years = (await days()).map((day) => day.slice(0, 4));
  expect(years.length).toBeGreaterThan(3);
  expect(new Set(years).size).toBeGreaterThan(1);
});

test('stories are found by relevance or the newest first, and an address keeps the question', async () => {
  await page.goto(`${demo.origin}/search/?q=gale&order=newest`);
  await status().filter({ hasText: /\d/ }).waitFor();
  const newest = await days();
  expect(newest).toEqual(newest.toSorted().reverse());
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Best match');
  await expect.poll(() => page.url()).toBe(`${demo.origin}/search/?q=gale`);
  await expect.poll(async () => (await days()).join()).not.toBe(newest.join());
  expect((await days()).toSorted()).toEqual(newest.toSorted());
});

test('a year without the word has no stories that only begin like it', async () => {
  await page.goto(`${demo.origin}/search/?q=${RARE}&year=2024`);
  await status().filter({ hasText: 'No stories found' }).waitFor();
  expect(await headlines()).toEqual([]);
});

test('results are narrowed to a section, an author and a year', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search('storm');
  const all = (await headlines()).length;
  await page.getByRole('combobox', { name: 'Section' }).selectOption('News');
  await expect.poll(async () => (await headlines()).length).toBeLessThan(all);
  expect(new Set(await page.locator('.search-results .label').allTextContents())).toEqual(new Set(['News']));
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2024');
  await expect.poll(async () => (await days()).every((day) => day.startsWith('2024'))).toBe(true);
  await page.getByRole('combobox', { name: 'Author' }).selectOption('Daniel Whitcomb');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=storm&section=News&author=Daniel+Whitcomb&year=2024');
  expect(await headlines()).toEqual(['The plows will come to your street in a different order this winter']);
});

test('going back shows the question before', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search(RARE);
  await search('chowder');
  await page.goBack();
  await expect.poll(() => headlines()).toEqual(['For 40 minutes, Heron Island looked only up']);
  expect(await page.getByRole('searchbox').inputValue()).toBe(RARE);
});

test('more stories are shown at a press, and the focus goes to the first of them', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search('the');
  expect(await headlines()).toHaveLength(10);
  await page.getByRole('button', { name: 'Show more stories' }).press('Enter');
  await expect.poll(async () => (await headlines()).length).toBe(20);
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe((await headlines())[10]);
});

test('without script the page says what it needs and leads to the archives', async () => {
  await openPage({ javaScriptEnabled: false });
  await page.goto(demo.origin);
  await page.getByRole('link', { name: 'Search' }).click();
  expect(await page.locator('noscript').textContent()).toContain('Search needs JavaScript.');
  expect(await page.getByRole('combobox', { name: 'Section' }).isVisible()).toBe(false);
  const archives = page.getByRole('navigation', { name: 'Archives' }).getByRole('link');
  expect(await archives.first().getAttribute('href')).toBe('/2026/');
  expect(await archives.count()).toBeGreaterThan(5);
});

test('an amount is found with and without its currency sign', async () => {
  await page.goto(`${demo.origin}/search/`);
  for (const [plain, ...signed] of [
    ['1.2 million', '$1.2 million', '1.2 million €', '+ 1.2 million'],
    ['"1.2 million"', '"$1.2 million"', '“$1.2 million”'],
  ] as [string, ...string[]][]) {
    await search(plain);
    const found = await headlines();
    expect(found.length).toBeGreaterThan(0);
    for (const words of signed) {
      await search(words);
      expect(await headlines(), words).toEqual(found);
    }
  }
});

test('a question without a letter or a digit is answered with what to write, and fetches no index', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search('storm');
  requested = [];
  for (const words of ['?!', '$', '+', '""', '— …']) {
    await search(words);
    expect(await status().textContent(), words).toBe('Search for at least one word or number.');
    expect(await headlines(), words).toEqual([]);
  }
  expect(requested.filter((url) => /pf_(?:index|fragment|meta)/.test(url))).toEqual([]);
});

test('stories are found while a reader types, by the beginning of a word, and Back leads to the question before', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search('chowder');
  const before = page.url();
  const field = page.getByRole('searchbox');
  await field.fill('');
  await field.pressSequentially('geomagn');
  await expect.poll(headlines).toEqual(['For 40 minutes, Heron Island looked only up']);
  await expect.poll(() => page.url()).toBe(`${demo.origin}/search/?q=geomagn`);
  expect(await status().textContent()).toBe('1 story');
  await page.goBack();
  await expect.poll(() => page.url()).toBe(before);
  await expect.poll(() => field.inputValue()).toBe('chowder');
});

test('a slip of the finger is forgiven, and the page says so', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search('lighthuose');
  expect(await status().textContent()).toMatch(/^No story has these words\. Results for “lighthouse”: \d+ stories$/);
  expect((await headlines()).length).toBeGreaterThan(1);
  await search('xqzvkj');
  expect(await status().textContent()).toMatch(/^No stories found/);
});

test('an excerpt does not repeat the headline, and its photo moves nothing', async () => {
  await page.goto(`${demo.origin}/search/?q=storm`);
  await status().filter({ hasText: /\d/ }).waitFor();
  const results = await page.locator('.search-results li').evaluateAll((items) =>
    items.map((item) => ({
      headline: item.querySelector('h2')?.textContent ?? '',
      excerpt: item.querySelector('.excerpt')?.textContent ?? '',
      photo: item.querySelector('img')?.getBoundingClientRect().height,
    })),
  );
  for (const { headline, excerpt } of results) expect(excerpt, headline).not.toContain(headline);
  expect(results.some(({ excerpt }) => excerpt.endsWith('…'))).toBe(true);
  expect(results.some(({ photo }) => photo !== undefined)).toBe(true);
  expect(results.every(({ photo = 100 }) => photo > 50)).toBe(true);
});

test('own stories come before the wire that fits as well', async () => {
  await page.goto(`${demo.origin}/search/?q=whales`);
  await status().filter({ hasText: /\d/ }).waitFor();
  expect((await headlines())[0]).toBe('Why are whales feeding so close to the harbor this summer?');
});

test('the field has the focus where there is a mouse, and on a phone only when it is touched', async () => {
  await page.goto(`${demo.origin}/search/`);
  const isFocused = () => page.getByRole('searchbox').evaluate((field) => field === document.activeElement);
  await expect.poll(isFocused).toBe(true);
  await openPage({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  await page.goto(`${demo.origin}/search/`);
  await page.locator('.search-choices').waitFor();
  expect(await isFocused()).toBe(false);
});

test('the page for what is not there has the field, which works without script as a form', async () => {
  await openPage({ javaScriptEnabled: false });
  await page.goto(`${demo.origin}/nothing/here/`);
  await page.getByRole('searchbox', { name: 'Search all stories' }).fill('storm');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=storm');
  expect(await page.locator('noscript').textContent()).toContain('Search needs JavaScript.');
});
