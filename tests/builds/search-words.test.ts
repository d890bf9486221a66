import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { makeProject, mustBuild } from '../project.ts';
import { searchFor } from '../search-form.ts';
import { serve, type StaticServer } from '../static-server.ts';

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
let browser: Browser;
let page: Page;

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
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('words of every kind are found however they are written', async () => {
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
    await searchFor(page, words);
    expect((await page.locator('.search-results h2').allTextContents()).sort(), words).toEqual(found);
  }
});

test('words of every kind are shown in results as the story has them', async () => {
  await page.goto(`${server.origin}/search/`);
  for (const [words, shown, marked] of [
    ['AI 知事選', '根室市の知事選挙で、候補者はＡＩの規制を訴えた。', '知事選ＡＩ'],
    ['المدارس', 'قالت أمينة والمدارس مغلقة إن مدرسةً جديدة ستُفتح للأطفال.', 'والمدارس'],
    ['brien', 'Mayor O’Brien said: “No road will be closed.”', 'O’Brien'],
  ] as const) {
    await searchFor(page, words);
    expect(await page.locator('.excerpt').textContent()).toBe(shown);
    expect((await page.locator('.excerpt mark').allTextContents()).join('')).toBe(marked);
  }
});
