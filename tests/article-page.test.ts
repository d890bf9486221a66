import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { attribute, hasPage, readPage, sitePages } from './html-page.ts';
import { OBITUARY, OPINION, STORY } from './page-kinds.ts';
import { text, texts } from './shown-text.ts';

const CLOSED_COMMENTS = '/2026/02/supper-chowder/';

const demo = demoBrowser();
/** The story with every field, in a browser without JavaScript. */
let page: Page;

beforeAll(async () => {
  page = await demo.open(STORY, { javaScriptEnabled: false });
});

describe('the headline block', () => {
  test('has the section, the kicker and exactly one h1', async () => {
    const header = page.locator('article > header');
    expect(await texts(header.locator('.label > *'))).toEqual(['News', 'Weather']);
    expect(await texts(page.locator('h1'))).toEqual(['Storm closes the Coast Road for a third day']);
    expect(await header.locator('h1').count()).toBe(1);
  });

  test('has the standfirst', async () => {
    expect(await text(page.locator('article > header .standfirst'))).toMatch(/^Surf has taken 260 feet .* flooding\.$/);
  });

  test('says who wrote the story, each with a role and a page of their own', async () => {
    const byline = page.locator('article > header address');
    expect(await text(byline)).toBe('By Lena Marsh, Daniel Whitcomb (reporting) and Petra Lindgren');
    const links = byline.locator('a[rel=author]');
    expect(await texts(links)).toEqual(['Lena Marsh', 'Daniel Whitcomb']);
    for (const link of await links.all()) expect(hasPage((await link.getAttribute('href')) ?? '?')).toBe(true);
  });

  test('says when it was published and updated, with the zone, to readers and to machines', async () => {
    const line = page.locator('article > header .meta p:not(.tools)');
    expect(await texts(line.locator('span'))).toEqual([
      'Published Nov. 23, 2026, 6:30 a.m. EST',
      'Updated Nov. 23, 2026, 9:10 a.m. EST',
    ]);
    expect(
      await line.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))),
    ).toEqual(['2026-11-23T06:30:00-05:00', '2026-11-23T09:10:00-05:00']);
  });

  test('goes without an update line on a story that was not updated', () => {
    expect(readPage(OBITUARY).html).not.toMatch(/Updated\s*<time/);
  });
});

describe('the dateline', () => {
  test('runs in at the start of the first paragraph, in its natural case', async () => {
    const dateline = page.locator('.prose > p').first().locator(':scope > .dateline:first-child');
    expect(await text(dateline)).toBe('Larkfield, Maine, Nov. 23 —');
    expect(await dateline.locator('time').getAttribute('datetime')).toBe('2026-11-23');
    expect(await text(page.locator('.prose > p').first())).toMatch(/^Larkfield, Maine, Nov\. 23 — The sea was still/);
  });

  test('has the capitals of the city, and no others, from the style sheet', async () => {
    const transforms = ['.dateline', '.dateline-capitals', '.dateline time'].map((part) =>
      page.locator(part).evaluate((element) => getComputedStyle(element).textTransform),
    );
    expect(await Promise.all(transforms)).toEqual(['none', 'uppercase', 'none']);
  });

  test('is in no description and on no card', () => {
    for (const { url, html } of sitePages()) {
      const descriptions = html.match(/<meta (?:name|property)="[^"]*description" content="[^"]*"/g) ?? [];
      expect(descriptions.join(), url).not.toMatch(/(?:Larkfield|LARKFIELD), Maine, \w+\.? \d+/);
      const cards = html.match(/<article class="card.*?<\/article>/gs) ?? [];
      expect(cards.join(), url).not.toMatch(/dateline|LARKFIELD|\) —/);
    }
  });

  test('is absent from opinion and obituary pages', () => {
    for (const url of [OPINION, OBITUARY]) {
      const story = readPage(url);
      expect(story.elements.some((element) => attribute(element, 'className')?.startsWith('dateline'))).toBe(false);
    }
  });
});

describe('the body', () => {
  test('has headings that can be linked to, each with an id of its own', async () => {
    const headings = await page
      .locator('.prose > h2')
      .evaluateAll((elements) => elements.map(({ id, textContent }) => [id, textContent]));
    expect(headings).toEqual([
      ['how-the-road-failed', 'How the road failed'],
      ['more-water-on-the-way', 'More water on the way'],
      ['the-long-way-around', 'The long way around'],
      ['who-pays-and-for-what', 'Who pays, and for what'],
    ]);
  });

  test('has the table, with its figures aligned and its header cells', async () => {
    const table = page.locator('.prose .table table');
    expect(await texts(table.locator('thead th'))).toEqual(['High tide', 'Predicted', 'With surge']);
    expect(await table.locator('tbody tr').count()).toBe(4);
    const align = await table
      .locator('tbody td')
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell).textAlign);
    expect(['right', 'end']).toContain(align);
  });

  test('has the list, the pull quote, the box and the photo', async () => {
    expect(await page.locator('.prose > ol > li').count()).toBe(3);
    expect(await text(page.locator('figure.pullquote blockquote'))).toMatch(/^People keep asking me/);
    expect(await text(page.locator('figure.pullquote figcaption'))).toBe('Joan Pelletier, harbor master');
    expect(await text(page.locator('section.box .box-title'))).toBe('What to know on Monday');
    expect(await page.getByRole('region', { name: 'What to know on Monday' }).locator('li').count()).toBe(5);
    const photo = page.locator('.prose figure.photo');
    expect(await photo.locator('img').getAttribute('alt')).toMatch(/^A lighthouse stands/);
    expect(await text(photo.locator('.caption'))).toMatch(/^Larkfield Light on Sunday night/);
    expect(await text(photo.locator('.credit'))).toBe('Noor Haddad / The Ledger');
  });

  test('has a footnote and the way back from it', async () => {
    const reference = page.locator('.prose sup a');
    const note = page.locator((await reference.getAttribute('href')) ?? '?');
    expect(await text(note)).toMatch(/^Heights are measured/);
    const back = page.locator((await note.locator('a').last().getAttribute('href')) ?? '?');
    expect(await back.evaluate((element) => element.closest('sup') !== null)).toBe(true);
  });

  test('has its corrections on the record, with the day and the kind of each', async () => {
    const note = (name: string) => page.getByRole('region', { name }).locator('p:has(time[datetime])');
    expect(await texts(note('Corrections'))).toEqual([
      expect.stringMatching(/^Correction, Nov\. 23, 2026: An earlier version .* 260 yards\.$/),
    ]);
    expect(await texts(note('Clarifications'))).toEqual([expect.stringMatching(/^Clarification, Nov\. 23, 2026: /)]);
  });
});

describe('the comments', () => {
  test('take a comment and say until when and under which policy', async () => {
    const region = page.getByRole('complementary', { name: 'Comments' });
    const action = await region.locator('form').getAttribute('action');
    expect(action).toBe('https://letters.larkfieldledger.example/comments');
    expect(await text(region)).toContain('Comments are open until Nov. 30, 2026, 6:30 a.m. EST');
    expect(await region.getByRole('link', { name: /policy/ }).getAttribute('href')).toBe('/comments-policy/');
  });

  test('are absent from a story that takes none, and closed on one whose time has passed', () => {
    expect(readPage(OBITUARY).elements.some((element) => attribute(element, 'id') === 'comments')).toBe(false);
    const closed = readPage(CLOSED_COMMENTS);
    expect(closed.html).toMatch(/Comments closed <time datetime="[^"]+"[^>]*>Feb\. \d+, 2026, /);
    expect(closed.elements.some((element) => attribute(element, 'action')?.endsWith('/comments'))).toBe(false);
  });
});
