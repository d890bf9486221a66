import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAxe, violationsOn } from '../../src/audit/accessibility.ts';
import { launchChromium } from '../../src/audit/chromium.ts';
import { repositoryForTests } from '../../src/git/repository-for-tests.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';
import { text, texts } from '../shown-text.ts';
import { editedFiles, story } from './edited-files.ts';
import { smallControls } from './small-controls.ts';

const GOOD = 'content/articles/2026/11/good.md';
const DRAFT = 'content/articles/2026/11/draft.md';
const WRONG = 'content/articles/2026/11/wrong.md';

const at = (time: string) => `published: 2026-${time}`;
/** Out before the day of the tests, 9:30 a.m. of November 23. */
const OUT = at('11-20 08:00');
const photo = (more: string) => `photo: { src: /photos/harbor.jpg, alt: Boats lie in the harbor${more} }`;
/** A story for each state, by what the board calls it. */
const STORIES = {
  'Errors 1': story('A story with a mistake', OUT, 'tags: [coast]', 'byline: [jane-do]'),
  'Corrections to be made 1': story('A retraction without a reason', OUT, 'status: retracted'),
  'Photos without credit or description 2': story('A photo of nobody', OUT, photo('')),
  'Due 1': story('Ferries run again', at('11-24 08:00')),
  'Under embargo 1': story('The name of the head', OUT, 'embargo: 2026-11-25 10:00'),
  'In work 2': story('A "draft" of Zoë', at('11-23 08:00'), 'status: draft'),
  'Expiring 1': story('A photo for a month', OUT, photo(', credit: AP, expires: 2026-11-30T08:00:00-05:00')),
  'Out today 2': story('Out since dawn', at('11-23 06:00')),
  'Corrected lately 1': story(
    'A corrected story',
    OUT,
    'corrections: [{ date: 2026-11-21 08:00, kind: correction, text: It is 260 feet. }]',
  ),
  'Expired 1': story('A photo of last year', OUT, photo(', credit: AP, expires: 2026-01-30T08:00:00-05:00')),
};
const NAMES = [
  'wrong',
  'retracted',
  'uncredited',
  'due',
  'closed',
  'draft',
  'expiring',
  'today',
  'corrected',
  'expired',
];

/** Rules of axe that have something to look at on each page, at least. */
const RULES = 16;
const PAGES = [
  '/desk/',
  '/desk/?q=story',
  '/desk/calendar/2026-11/',
  `/desk/story/?file=${DRAFT}`,
  `/desk/story/?file=${GOOD}`,
  `/desk/story/?file=${WRONG}`,
  `/desk/story/?file=${DRAFT}&operation=schedule&at=2026-11-28T08:00`,
  `/desk/preview/?file=${DRAFT}`,
];

/** The bar of the desk. */
const PARTS = ['Board', 'Calendar', 'Write', 'View site'];

let folder: string;
let dev: DevSite;
let browser: Browser;
let page: Page;

const files = editedFiles(() => folder);

beforeAll(async () => {
  folder = makeProject();
  files.write('.gitignore', 'node_modules\n.broadsheet\n.astro\n');
  const repository = repositoryForTests(folder);
  repository.commit('2026-11-20T08:00:00Z');
  repository.git(['checkout', '--quiet', '-b', 'cms/articles/ferry-plan']);
  const draft = story('A plan for the ferry', OUT, 'status: draft');
  repository.commit('2026-11-22T08:00:00-05:00', { 'content/articles/2026/11/ferry-plan.md': draft, [GOOD]: draft });
  repository.git(['checkout', '--quiet', 'main']);
  for (const [index, text] of Object.values(STORIES).entries())
    files.write(`content/articles/2026/11/${NAMES[index]}.md`, text);
  files.write('content/articles/2026/11/second.md', story('Second idea', OUT, 'status: draft'));
  dev = await startDev(folder);
  browser = await launchChromium();
  // The check has ended, which finds the warnings.
  await dev.until(async () => (await dev.page('/desk/')).html.includes('has no credit'));
});

afterAll(async () => {
  await browser?.close();
  dev?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

describe('the board', () => {
  const part = (name: string) =>
    page.locator('.desk-parts > section', { has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });

  test('has a list for each state of a story, first what has to be done, and none that is empty', async () => {
    await page.goto(`${dev.origin}/desk/`);
    const headings = async () => {
      const all = await texts(page.locator('.desk-parts h2'));
      return all.filter((heading) => !heading.startsWith('Warnings'));
    };
    // A page that is opened first may be loaded again when Vite has found its packages.
    await expect.poll(headings).toEqual(Object.keys(STORIES).toSpliced(1, 0, 'In review 2'));
    for (const [name, file] of Object.entries(STORIES)) {
      const headline = /headline: (.*)/.exec(file)?.[1]?.replace('"draft"', '“draft”') ?? '';
      expect(await text(part(name)), name).toContain(headline);
    }
    expect(await text(part('In review'))).toMatch(
      /Ferry plan\s*new.*A good story\s*changed.*An Editor yesterday, 8 a.m./,
    );
    for (const file of Object.values(NAMES).filter((name) => name !== 'wrong' && name !== 'retracted'))
      rmSync(files.at(`content/articles/2026/11/${file}.md`));
    await page.locator('.none', { hasText: /^\s*Nothing: due, under embargo, expiring/ }).waitFor();
    expect(await page.locator('.desk-parts h2', { hasText: 'Due' }).count()).toBe(0);
    for (const [index, text] of Object.values(STORIES).entries())
      files.write(`content/articles/2026/11/${NAMES[index]}.md`, text);
    await part('Expired').waitFor();
  });

  test('says what is wrong by headline and field, and leads to the form; the place in the file is small', async () => {
    await page.goto(`${dev.origin}/desk/`);
    const wrong = part('Errors').locator('.desk-list > li');
    expect((await texts(wrong.locator('p'))).join(' ')).toMatch(
      /^A story with a mistake Story Edit error Byline There is no author jane-do.*did you mean jane-doe\? → .*wrong\.md:6:/,
    );
    expect(await wrong.getByRole('link', { name: 'Edit' }).getAttribute('href')).toBe(
      '/admin/#/collections/articles/entries/2026/11/wrong',
    );
    const [what, place] = await Promise.all(
      ['.what', '.place'].map((name) =>
        wrong.locator(name).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );
    expect(place).toBeLessThan(what ?? 0);
  });

  test('names the zone of the newsroom once, also for an editor who is elsewhere', async () => {
    await page.close();
    page = await browser.newPage({ timezoneId: 'Asia/Tokyo' });
    await page.goto(`${dev.origin}/desk/`);
    const shown = await text(page.locator('main'));
    expect(shown).toContain('It is Monday, Nov. 23, 2026, 9:30 a.m. EST in the newsroom.');
    expect(shown.match(/\bE[SD]T\b|GMT|UTC/g)).toEqual(['EST']);
    expect(await text(part('Due'))).toContain('tomorrow, 8 a.m.');
  });

  test('folds a long list, which stays unfolded when a file is saved', async () => {
    const ideas = Array.from({ length: 20 }, (_, index) => `content/articles/2026/11/idea-${index}.md`);
    for (const file of ideas) files.write(file, story(`Idea of ${file}`, OUT, 'status: draft'));
    await dev.until(async () => (await dev.page('/desk/')).html.includes('idea-19'));
    await page.goto(`${dev.origin}/desk/`);
    await part('In work').getByText('14 more').click();
    files.write(GOOD, `${files.read(GOOD)}\nMore.\n`);
    files.write(DRAFT, story('A renamed draft', at('11-23 08:00'), 'status: draft'));
    await page.getByText('A renamed draft').waitFor();
    expect(await part('In work').locator('li:visible').count()).toBe(22);
    for (const file of ideas) rmSync(files.at(file));
    files.write(DRAFT, STORIES['In work 2']);
    await page.getByText('Second idea').waitFor();
  });

  test('the search finds drafts by words of their fields and of their text, whatever their accents', async () => {
    for (const words of ['zoe', 'text of the STORY', 'draft']) {
      const { html } = await dev.page(`/desk/?q=${encodeURIComponent(words)}`);
      expect(html).toContain('A “draft” of Zoë');
    }
    expect((await dev.page('/desk/?q=nowhere')).html).toContain('No story has');
  });

  test('the calendar has drafts and published stories on their days', async () => {
    await page.goto(`${dev.origin}/desk/calendar/2026-11/`);
    const day = page.locator('td', { has: page.locator('time[datetime="2026-11-23"]') });
    expect(await text(day)).toMatch(/Out since dawn.*A good story.*A “draft” of Zoë.*draft/s);
    expect(await day.getByRole('link', { name: 'A good story' }).getAttribute('href')).toBe(
      `/desk/story/?file=${GOOD}`,
    );
    await page.getByRole('link', { name: 'Month after' }).click();
    await page.getByRole('heading', { name: 'December 2026' }).waitFor();
  });
});

describe('every page of the desk', () => {
  test.each(PAGES)(
    '%s has the bar of the desk and nothing for readers, nothing that axe finds in either scheme, and fits a phone and a finger',
    async (address) => {
      await addAxe(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(dev.origin + address);
        if (address.includes('preview')) await page.locator('[data-shown]').waitFor();
        expect(await violationsOn(page, RULES)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      }
      expect(await texts(page.getByRole('navigation', { name: 'Desk' }).getByRole('link'))).toEqual(PARTS);
      expect(await page.locator('footer, [type=email]').count()).toBe(0);
      expect(await smallControls(page)).toEqual([]);
      // Every form and list, too.
      for (const summary of await page.locator('summary:visible').all()) {
        await summary.click();
        expect(await smallControls(page)).toEqual([]);
      }
    },
  );
});
