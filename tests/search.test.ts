import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { hostHeaders } from './host-server.ts';
import { makeProject, mustBuild } from './project.ts';
import { serve, type StaticServer } from './static-server.ts';

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
  page = await demo.newPage(options);
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

async function search(words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search all stories' }).fill(words);
  await page.keyboard.press('Enter');
  await status()
    .filter({ hasText: /\d|No stories found|at least/ })
    .waitFor();
}

test('a rare word is found with its sentence, by keyboard alone, and nothing is asked of anybody else', async () => {
  await page.goto(`${demo.origin}/search/`);
  await search(RARE);
  expect(await status().textContent()).toBe('1 story');
  expect(await headlines()).toEqual(['For 40 minutes, Heron Island looked only up']);
  expect(await page.locator('.search-results mark').first().textContent()).toBe(RARE);
  expect(new Set(requested.map((url) => new URL(url).origin))).toEqual(new Set([demo.origin]));
  expect(complaints).toEqual([]);
});

test('a word is found in all years, by relevance or the newest first, and an address keeps the question', async () => {
  await page.goto(`${demo.origin}/search/?q=storm&order=newest`);
  await status().filter({ hasText: /\d/ }).waitFor();
  const newest = await days();
  expect(newest.length).toBeGreaterThan(3);
  expect(newest).toEqual(newest.toSorted().reverse());
  expect(new Set(newest.map((day) => day.slice(0, 4))).size).toBeGreaterThan(1);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Best match');
  await expect.poll(() => page.url()).toBe(`${demo.origin}/search/?q=storm`);
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

describe('words of every kind', () => {
  /** What stories say, by their headline. */
  const STORIES: Record<string, string> = {
    Program: 'The program is written in C++ and in Rust.',
    Concert: 'A$AP Rocky sang, AT&T paid, and a Q&A followed.',
    Damage: 'The storm damage closed the coast road.',
    Prices: 'Milk rose 50% to €40, says @desk in issue #7 of its list.',
    Author: 'Mayor O’Brien said: “No road will be closed.”',
    Figures: 'The line is open 24/7, at 10 °C and in room A_7.',
    Election: '根室市の知事選挙で、候補者はＡＩの規制を訴えた。',
    Schools: 'قالت أمينة والمدارس مغلقة إن مدرسةً جديدة ستُفتح للأطفال.',
    Street: 'The co-op on Besançonstraße has a café. The captain’s boats wait.',
  };
  let folder: string;
  let server: StaticServer;

  beforeAll(async () => {
    folder = makeProject();
    for (const [headline, text] of Object.entries(STORIES)) {
      const file = path.join(folder, `content/articles/2026/10/${headline.toLowerCase()}.md`);
      mkdirSync(path.dirname(file), { recursive: true });
      const fields = [`headline: ${headline}`, 'section: news', 'published: 2026-10-02T08:00:00-04:00'];
      writeFileSync(file, `---\n${fields.join('\n')}\nbyline: [jane-doe]\n---\n\n${text}\n`);
    }
    mustBuild(folder);
    server = await serve(path.join(folder, 'dist'));
  });

  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('are found however they are written', async () => {
    await page.goto(`${server.origin}/search/`);
    for (const [words, ...found] of [
      ['C++', 'Figures', 'Program'],
      ['c++ rust', 'Program'],
      ['A$AP', 'Concert'],
      ['AT&T', 'Concert'],
      ['Q&A', 'Concert'],
      ['storm-damage', 'Damage'],
      ['storm/damage', 'Damage'],
      ['"coast road"', 'Damage'],
      ['“coast road”', 'Damage'],
      ['“road coast”'],
      ['coast + road', 'Damage'],
      ['#7', 'Prices'],
      ['@desk', 'Prices'],
      ['50%', 'Prices'],
      ['€40', 'Prices'],
      ['40€', 'Prices'],
      ["O'Brien", 'Author'],
      ['O’Brien', 'Author'],
      ['24/7', 'Figures'],
      ['A_7', 'Figures'],
      ['°C line', 'Figures'],
      ['=milk', 'Prices'],
      ['Brien', 'Author'],
      ['AI', 'Election'],
      ['ai 知事選', 'Election'],
      ['知事選', 'Election'],
      ['"知事選挙"', 'Election'],
      ['事知'],
      ['المدارس', 'Schools'],
      ['مدارس اطفال', 'Schools'],
      ['المدرسه', 'Schools'],
      ['امينه', 'Schools'],
      ['besanconstrasse', 'Street'],
      ['cafe coop', 'Street'],
      ["captain's boat", 'Street'],
    ] as [string, ...string[]][]) {
      await search(words);
      expect((await headlines()).sort(), words).toEqual(found);
    }
  });

  test('are shown in results as the story has them', async () => {
    await page.goto(`${server.origin}/search/`);
    for (const [words, shown, marked] of [
      ['AI 知事選', 'Election. 根室市の知事選挙で、候補者はＡＩの規制を訴えた。', '知事選ＡＩ'],
      ['المدارس', 'Schools. قالت أمينة والمدارس مغلقة إن مدرسةً جديدة ستُفتح للأطفال.', 'والمدارس'],
      ['brien', 'Author. Mayor O’Brien said: “No road will be closed.”', 'O’Brien'],
    ] as const) {
      await search(words);
      expect(await page.locator('.excerpt').textContent()).toBe(shown);
      expect((await page.locator('.excerpt mark').allTextContents()).join('')).toBe(marked);
    }
  });
});
