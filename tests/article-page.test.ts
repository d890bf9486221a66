import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { attribute, hasClass, isStory, readPage, sitePages } from './html-page.ts';
import { serve, type StaticServer } from './static-server.ts';

const STORY = '/2026/11/coast-road-closed/';
const FIVE_PHOTOS = '/2026/09/after-midnight/';
const OPINION = '/2026/03/nile-lantern-permit/';
const OBITUARY = '/2026/11/raymond-doucette/';
const CLOSED_COMMENTS = '/2026/02/supper-chowder/';
const SIGNUP_IN_BODY = '/2026/11/gale-tears-boats-loose/';
const WITHOUT_NEWSLETTER = '/2026/03/hospital-births-end/';

const ROLES: [role: string, holder: string][] = [
  ['Founder & Editor-in-Chief', 'Margaret Okafor'],
  ['Executive Editor', 'Thomas Lindqvist'],
  ['Managing Editor', 'Priya Raman'],
  ['Associate Editor', 'Noor Haddad'],
  ['Editor at Large', 'Ruth Abernathy'],
  ['General Counsel', 'Helen Castellanos'],
  ['Publisher', 'Arthur Penhallow'],
  ['Head of Product', ''],
  ['Director of Technology', 'Inès Moreau'],
  ['Associate Publisher', 'Walter Kim'],
  ['Front End Developer', 'Yusuf Demir'],
  ['Senior Designer', 'Clara Voss'],
];

let browser: Browser;
let server: StaticServer;
/** The story with every field, in a browser without JavaScript. */
let page: Page;

beforeAll(async () => {
  server = await serve(SITE);
  browser = await launchChromium();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(server.origin + STORY);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const text = async (locator: Locator) => ((await locator.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
const texts = async (locator: Locator) =>
  (await locator.allTextContents()).map((value) => value.replaceAll(/\s+/g, ' ').trim());
const exists = (url: string) => existsSync(path.join(SITE, url, 'index.html'));
/** Asserts the order of the page: each begins where the one before has begun or later. */
const orderOf = async (locators: Locator[]) =>
  Promise.all(locators.map(async (locator) => Math.round((await locator.boundingBox())?.y ?? Number.NaN)));

describe('the page around a story', () => {
  test('has one header, one main and one footer, each a landmark', async () => {
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
  });

  test('names its navigations', async () => {
    const names = await page.getByRole('navigation').evaluateAll((navs) =>
      navs.map((nav) => {
        const title = document.getElementById(nav.getAttribute('aria-labelledby') ?? '');
        return nav.getAttribute('aria-label') ?? title?.textContent.trim();
      }),
    );
    expect(names).toEqual([
      'Sections',
      'Winter storms: part 2 of 2',
      'Topics of this story',
      'Related stories',
      'About this publication',
    ]);
  });

  test('begins with a link that skips to the content', async () => {
    const first = page.locator('body a').first();
    expect(await text(first)).toBe('Skip to the content');
    expect(await first.getAttribute('href')).toBe('#main');
    expect(await page.locator('main#main').count()).toBe(1);
  });

  test('has the name of the publication as text and as a link to the front page', async () => {
    const name = page.getByRole('banner').getByRole('link', { name: 'The Larkfield Ledger', exact: true });
    expect(await name.getAttribute('href')).toBe('/');
    expect(await page.getByRole('banner').locator('img').count()).toBe(0);
  });

  test('leads to every section and marks the one of the story', async () => {
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    expect(await texts(links)).toEqual(['News', 'Business', 'Life', 'Opinion', 'Livewire']);
    for (const link of await links.all()) expect(exists((await link.getAttribute('href')) ?? '?')).toBe(true);
    expect(await texts(page.locator('header nav a[aria-current]'))).toEqual(['News']);
  });

  test('ends with the policies and the imprint', async () => {
    const footer = page.getByRole('contentinfo');
    expect(await texts(footer.getByRole('navigation').getByRole('link'))).toEqual([
      'Masthead',
      'Corrections',
      'Archive',
      'About The Larkfield Ledger',
      'Ethics and standards',
      'Corrections policy',
      'Comments',
      'Privacy',
      'Contact',
    ]);
    expect(await text(footer)).toContain('12 Pier Street, Larkfield, Maine');
  });

  test('shows its parts in the order of a front-to-back read', async () => {
    const tops = await orderOf([
      page.getByRole('banner'),
      page.locator('article h1'),
      page.locator('article .standfirst'),
      page.locator('article address'),
      page.locator('article .lead-photo'),
      page.getByRole('region', { name: 'Corrections' }),
      page.locator('.dateline'),
      page.getByRole('region', { name: 'Clarifications' }),
      page.getByRole('navigation', { name: 'Winter storms' }),
      page.getByRole('navigation', { name: 'Topics of this story' }),
      page.getByRole('region', { name: 'Comments' }),
      page.getByRole('region', { name: 'Masthead' }),
      page.getByRole('contentinfo'),
    ]);
    expect(tops).not.toContain(Number.NaN);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
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
    for (const link of await links.all()) expect(exists((await link.getAttribute('href')) ?? '?')).toBe(true);
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
    const dateline = page.locator('.body p').first().locator(':scope > .dateline:first-child');
    expect(await text(dateline)).toBe('Larkfield, Maine, Nov. 23 —');
    expect(await dateline.locator('time').getAttribute('datetime')).toBe('2026-11-23');
    expect(await text(page.locator('.body p').first())).toMatch(/^Larkfield, Maine, Nov\. 23 — The sea was still/);
  });

  test('has the capitals of the city, and no others, from the style sheet', async () => {
    const transforms = ['.dateline', '.dateline-city', '.dateline time'].map((part) =>
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

describe('the lead photo', () => {
  const figure = () => page.locator('article .lead-photo figure');

  test('has its size and says what it shows', async () => {
    const image = figure().locator('img');
    expect(await image.getAttribute('width')).toBe('1600');
    expect(await image.getAttribute('height')).toBe('1067');
    expect(await image.getAttribute('alt')).toMatch(/^A two-lane road breaks off/);
    expect(await image.getAttribute('fetchpriority')).toBe('high');
    expect(await image.getAttribute('loading')).toBeNull();
  });

  test('folds the rest of a long caption behind MORE, which says of what, and LESS', async () => {
    const details = figure().locator('figcaption details');
    const rest = details.locator('.caption');
    const seen = (part: string) => details.locator(`summary .${part}`).isVisible();
    expect(await texts(details.locator('summary > *'))).toEqual(['More', 'Less', 'of the photo caption']);
    expect(await figure().locator('figcaption > .caption').isVisible()).toBe(true);
    expect([await seen('more'), await seen('less'), await rest.isVisible()]).toEqual([true, false, false]);
    await details.locator('summary').click();
    expect([await seen('more'), await seen('less'), await rest.isVisible()]).toEqual([false, true, true]);
    const [words, less] = [await rest.boundingBox(), await details.locator('.less').boundingBox()];
    expect(less?.y).toBeGreaterThan((words?.y ?? Number.NaN) + (words?.height ?? Number.NaN) - 5);
    await details.locator('summary').click();
    expect([await seen('more'), await seen('less'), await rest.isVisible()]).toEqual([true, false, false]);
  });

  test('has the whole caption in the document, and once', async () => {
    const caption = (await texts(figure().locator('.caption'))).join(' ');
    expect(caption).toBe(
      'Both lanes of the Coast Road end in the surf under Gull Head at dusk on Sunday. The first storm, on Nov. 12, took the shoulder and the guardrail. The second, which arrived before dawn on Saturday, took 260 feet of pavement and the water main beneath it.',
    );
    for (const sentence of ['Both lanes of the Coast Road', 'took the shoulder', 'the water main beneath it'])
      expect((await page.content()).split(sentence)).toHaveLength(2);
  });

  test('keeps the credit apart from the caption and always in sight', async () => {
    const credit = figure().locator('figcaption > .credit');
    expect(await text(credit)).toBe('Noor Haddad / The Ledger');
    expect(await credit.isVisible()).toBe(true);
  });

  test('shows a short caption whole, without MORE', () => {
    const { elements } = readPage(OBITUARY);
    expect(elements.some(({ tagName }) => tagName === 'figcaption')).toBe(true);
    const folded = elements.filter(({ tagName }) => tagName === 'details');
    expect(folded.every((element) => hasClass(element, 'reading'))).toBe(true);
  });
});

describe('the newsletter signup', () => {
  const form = () => page.locator('aside form').first();

  test('is posted to the provider', async () => {
    expect(await form().getAttribute('method')).toBe('post');
    expect(await form().getAttribute('action')).toBe(
      'https://buttondown.com/api/emails/embed-subscribe/larkfield-ledger',
    );
    expect(await form().locator('input[type=hidden]').getAttribute('value')).toBe('1');
  });

  test('invites to start the day with the newsletter that it names', async () => {
    const box = page.getByRole('complementary', { name: 'The Morning Memo' }).first();
    expect(await text(box.locator('.pitch'))).toMatch(/^Start your day with The Morning Memo/);
  });

  test('has a labelled field with a description and a button', async () => {
    const field = form().getByLabel('E-mail address');
    expect(await field.getAttribute('type')).toBe('email');
    expect(await field.getAttribute('name')).toBe('email');
    expect(await field.getAttribute('autocomplete')).toBe('email');
    expect(await field.getAttribute('required')).toBe('');
    const described = await field.getAttribute('aria-describedby');
    expect(await text(page.locator(`#${described}`))).toContain('Weekdays at 6 a.m.');
    expect(await form().getByRole('button', { name: 'Sign up' }).count()).toBe(1);
  });

  test('has a trap for robots that no reader sees or reaches', async () => {
    const trap = form().locator('input[name=website]');
    expect(await trap.getAttribute('tabindex')).toBe('-1');
    expect(await trap.getAttribute('autocomplete')).toBe('off');
    expect(await form().locator('[aria-hidden=true] input[name=website]').count()).toBe(1);
    const box = await form().locator('[aria-hidden=true]').boundingBox();
    expect([box?.width, box?.height]).toEqual([1, 1]);
  });

  test('can be skipped: the link leads behind the box', async () => {
    for (const box of await page.locator('aside:has(form)').all()) {
      const link = box.locator('a').first();
      expect(await text(link)).toBe('Skip past the newsletter signup');
      const target = box.locator((await link.getAttribute('href')) ?? '?');
      expect(await target.count()).toBe(1);
      expect(await target.evaluate((element) => element.parentElement?.lastElementChild === element)).toBe(true);
    }
  });

  test('stands below the photo, and that of another newsletter where the body places it', async () => {
    expect(await texts(page.locator('article > aside:has(form) h2'))).toEqual(['The Morning Memo']);
    expect(await texts(page.locator('.body aside:has(form) h2'))).toEqual(['The Harbor Letter']);
    for (const url of [STORY, OPINION]) {
      const order = readPage(url).elements.map((element) => attribute(element, 'className') ?? element.tagName);
      expect(order.indexOf('lead-photo')).toBeGreaterThan(0);
      expect(order.indexOf('lead-photo')).toBeLessThan(order.indexOf('form'));
      expect(order.indexOf('form')).toBeLessThan(order.indexOf('prose'));
    }
  });

  test('stands once, where the body places it, when it is the one that would stand below the photo', () => {
    const { elements } = readPage(SIGNUP_IN_BODY);
    const order = elements.map((element) => attribute(element, 'className') ?? element.tagName);
    expect(order.filter((name) => name === 'form')).toHaveLength(1);
    expect(order.indexOf('prose')).toBeGreaterThan(0);
    expect(order.indexOf('prose')).toBeLessThan(order.indexOf('form'));
  });

  test('is absent from a story that has switched it off', () => {
    expect(readPage(WITHOUT_NEWSLETTER).elements.some(({ tagName }) => tagName === 'form')).toBe(false);
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
    expect(await text(page.locator('aside.box .box-title'))).toBe('What to know on Monday');
    expect(await page.locator('aside.box li').count()).toBe(5);
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

describe('the Latest Livewire', () => {
  test('is a list of ten under its heading, each line with its time and a link', async () => {
    const region = page.getByRole('region', { name: 'Latest Livewire' });
    expect(await region.count()).toBe(1);
    expect(await region.locator('h2').count()).toBe(1);
    const items = region.locator('ol > li');
    expect(await items.count()).toBe(10);
    for (const item of await items.all()) {
      expect(await item.locator('time[datetime]').count()).toBe(1);
      expect(exists((await item.locator('a').getAttribute('href')) ?? '?')).toBe(true);
      expect(await text(item.locator('a'))).not.toBe('');
    }
    expect(await region.getByRole('link', { name: 'All of the Livewire' }).getAttribute('href')).toBe('/livewire/');
  });

  test('carries on every story only what was on the wire when the story was published, newest first', () => {
    const stories = sitePages().filter(isStory);
    expect(stories.length).toBeGreaterThan(50);
    for (const { url, html } of stories) {
      const published = Date.parse(/<h1.*?<time datetime="([^"]+)"/s.exec(html)?.[1] ?? '');
      const list = /<section class="livewire".*?<\/section>/s.exec(html)?.[0] ?? '';
      const times = [...list.matchAll(/<time datetime="([^"]+)"/g)].map(([, value]) => Date.parse(value ?? ''));
      expect(times.length, url).toBe(list.match(/<li[ >]/g)?.length ?? 0);
      expect(times.length, url).toBeLessThanOrEqual(10);
      for (const time of times) expect(time, url).toBeLessThanOrEqual(published);
      expect(times, url).toEqual(times.toSorted((a, b) => b - a));
      expect(list, url).not.toContain(`href="${url}"`);
    }
  });
});

describe('the comments', () => {
  test('invite a letter to the editor and say until when and under which policy', async () => {
    const region = page.getByRole('region', { name: 'Comments' });
    const link = await region.getByRole('link', { name: 'Send a letter to the editor' }).getAttribute('href');
    expect(link).toMatch(/^mailto:letters@larkfieldledger\.example\?subject=/);
    expect(await text(region)).toContain('read until Nov. 30, 2026, 6:30 a.m. EST');
    expect(await region.getByRole('link', { name: /policy/ }).getAttribute('href')).toBe('/comments-policy/');
  });

  test('are absent from a story that takes none, and closed on one whose time has passed', () => {
    expect(readPage(OBITUARY).elements.some((element) => attribute(element, 'id') === 'comments')).toBe(false);
    const closed = readPage(CLOSED_COMMENTS);
    expect(closed.html).toMatch(/Letters on this story closed <time datetime="[^"]+"[^>]*>Feb\. \d+, 2026, /);
    expect(closed.elements.some((element) => attribute(element, 'href')?.startsWith('mailto:letters@'))).toBe(false);
  });
});

describe('the masthead', () => {
  test('has every role in its order with the person who holds it, and an empty value for a vacant one', async () => {
    const list = page.getByRole('region', { name: 'Masthead' }).locator('dl');
    expect(await texts(list.locator('dt'))).toEqual(ROLES.map(([role]) => role));
    expect(await texts(list.locator('dd'))).toEqual(ROLES.map(([, holder]) => holder));
    const vacant = list.locator('dt', { hasText: 'Head of Product' }).locator('xpath=following-sibling::dd');
    expect(await vacant.innerHTML()).toBe('');
  });

  test('has a page of its own with the same people in the same roles', async () => {
    const own = await page.context().newPage();
    await own.goto(`${server.origin}/masthead/`);
    expect(await texts(own.locator('h1'))).toEqual(['Masthead']);
    for (const [role, holder] of ROLES) {
      const member = own.locator('.people li', { has: own.locator('.role').getByText(role, { exact: true }) });
      expect(await texts(member.locator('.name')), role).toEqual([holder]);
    }
    await own.close();
  });
});

describe('every page', () => {
  test('has one h1 and no id twice', () => {
    for (const { url, elements } of sitePages()) {
      expect(elements.filter(({ tagName }) => tagName === 'h1').length, url).toBe(1);
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        url,
      ).toEqual([]);
    }
  });

  test('shows a story of five photos as five figures, each with its own picture', () => {
    const { elements } = readPage(FIVE_PHOTOS);
    const figures = elements.filter(({ tagName }) => tagName === 'figure');
    const pictures = elements.filter(({ tagName }) => tagName === 'img').map((image) => attribute(image, 'src'));
    expect(figures).toHaveLength(5);
    expect(new Set(pictures).size).toBe(5);
  });

  test('is free of the words that a program prints when a value is missing', () => {
    for (const { url, html } of sitePages())
      expect(html.match(/\bundefined\b|\bNaN\b|Invalid Date|\[object Object\]|\bnull\b/g), url).toBeNull();
  });
});
