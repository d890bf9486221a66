import { describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { hasPage, isStory, sitePages } from './html-page.ts';
import { BEFORE_THE_WIRE, NEW_YEAR, STORY } from './page-kinds.ts';
import { text } from './shown-text.ts';

const demo = demoBrowser();

describe('the Latest Livewire', () => {
  test('is a list of ten under its heading, each line with its time and a link', async () => {
    const page = await demo.open(STORY, { javaScriptEnabled: false });
    const region = page.getByRole('complementary', { name: 'Latest Livewire' });
    expect(await region.count()).toBe(1);
    expect(await region.locator('h2').count()).toBe(1);
    const items = region.locator('ol > li');
    expect(await items.count()).toBe(10);
    for (const item of await items.all()) {
      expect(await item.locator('time[datetime]').count()).toBe(1);
      expect(hasPage((await item.locator('a').getAttribute('href')) ?? '?')).toBe(true);
      expect(await text(item.locator('a'))).not.toBe('');
    }
    expect(await region.getByRole('link', { name: 'All of the Livewire' }).getAttribute('href')).toBe('/livewire/');
  });

  test('carries on every story only what was on the wire when the story was published, newest first', () => {
    const stories = sitePages().filter(isStory);
    expect(stories.length).toBeGreaterThan(50);
    for (const { url, html } of stories) {
      const published = Date.parse(/<h1.*?<time datetime="([^"]+)"/s.exec(html)?.[1] ?? '');
      const list = /<aside class="livewire".*?<\/aside>/s.exec(html)?.[0] ?? '';
      const times = [...list.matchAll(/<time datetime="([^"]+)"/g)].map(([, value]) => Date.parse(value ?? ''));
      expect(times.length, url).toBe(list.match(/<li[ >]/g)?.length ?? 0);
      expect(times.length, url).toBeLessThanOrEqual(10);
      for (const time of times) expect(time, url).toBeLessThanOrEqual(published);
      expect(times, url).toEqual(times.toSorted((a, b) => b - a));
      expect(list, url).not.toContain(`href="${url}"`);
    }
  });
});

describe('without JavaScript, the Livewire', () => {
  test('says of which day it is, and of posts from another year the year', async () => {
    const page = await demo.open(NEW_YEAR, { javaScriptEnabled: false });
    const region = page.getByRole('complementary', { name: 'Latest Livewire' });
    expect(await text(region.locator('.note'))).toMatch(/^As of Jan\. \d+, 2026$/);
    const times = await region
      .locator('li time')
      .evaluateAll((all) =>
        all.map((time) => [time.getAttribute('datetime')?.slice(0, 4) ?? '', time.textContent] as const),
      );
    expect(times.map(([year]) => year)).toContain('2025');
    for (const [year, said] of times) expect(said.endsWith(', 2025'), said).toBe(year === '2025');
  });

  test('is a heading and a link on a story older than the first post', async () => {
    const page = await demo.open(BEFORE_THE_WIRE, { javaScriptEnabled: false });
    const region = page.getByRole('complementary', { name: 'Latest Livewire' });
    expect(await region.getByRole('list').count()).toBe(0);
    expect(await region.locator('p').allTextContents()).toEqual([expect.stringMatching(/^\s*All of the Livewire\s*$/)]);
  });
});
