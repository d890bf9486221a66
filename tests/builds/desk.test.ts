import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';
import { text } from '../shown-text.ts';
import { editedFiles, story } from './edited-files.ts';
import { overlayPanel } from './overlay-panel.ts';

const STORY = 'content/articles/2026/11/good.md';
const ADDRESS = '/2026/11/good/';
const PUBLICATION = 'content/publication.yaml';
const WORDS = 'src/overrides/strings.ts';
/** The field of a story that is out. */
const PAST = 'published: 2026-10-02T08:00:00-04:00';

let folder: string;
let dev: DevSite;
let browser: Browser;
let page: Page;

const { at, read, write, broken } = editedFiles(() => folder);

/** A file with words of the newsroom: the heading above the comments. */
const words = (title: string) => `export default { comments: { title: '${title}' } };\n`;

const { panel, tab, panelWith } = overlayPanel(() => page);

beforeAll(async () => {
  folder = makeProject();
  write(WORDS, words('Voices'));
  write(
    'astro.config.mjs',
    read('astro.config.mjs').replace('broadsheet()', `broadsheet({ strings: { en: './${WORDS}' } })`),
  );
  // Nothing can be shown when the server starts.
  const mend = broken(PUBLICATION, 'timeZone:', 'timZone:');
  dev = await startDev(folder);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(dev.origin + ADDRESS);
  expect(await panelWith('unknown-field')).toContain('Write timeZone.');
  expect(await page.title()).toBe('No site to show yet');
  mend();
  await page.getByRole('heading', { name: 'A good story' }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  dev?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page.close();
  page = await browser.newPage();
});

describe('the overlay', () => {
  beforeEach(() => page.goto(dev.origin + ADDRESS));

  test('shows an error in a body over the last good version, also after a reload, until it is mended', async () => {
    const mend = broken(STORY, /$/, '\n:::pulquote\nNever.\n:::\n');
    for (const again of [false, true]) {
      if (again) await page.reload();
      const shown = await panelWith('unknown-directive');
      expect(shown).toMatch(/content\/articles\/2026\/11\/good\.md:\d+:1/);
      expect(shown).toContain('| :::pulquote');
      expect(shown).toContain('did you mean pullquote?');
      expect(shown).toContain('→ Write it like :::pullquote');
      expect(shown).toContain('This page shows the last version without an error.');
      expect(await text(page.locator('.prose'))).toContain('Everything is well');
    }
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { before: '' }));
    mend();
    // The server loads the page again.
    await page.locator('html:not([data-before])').waitFor();
    await panel().waitFor({ state: 'detached' });
    await page.reload();
    await tab().waitFor();
    expect(await panel().count()).toBe(0);
  });

  test('shows every error, those of the page first, and other stories follow their files meanwhile', async () => {
    const [other, fresh] = ['content/articles/2026/10/another.md', 'content/articles/2026/10/fresh.md'];
    const mend = broken(STORY, 'section:', 'sectoin:');
    write(other, story('Another', PAST, 'tag: [coast]'));
    const shown = await panelWith('another.md');
    expect(shown.indexOf('good.md:')).toBeLessThan(shown.indexOf('another.md:'));
    expect(shown).toContain('2 errors');
    write(fresh, story('A fresh story', PAST));
    await dev.until(async () => (await dev.page('/2026/10/fresh/')).html.includes('A fresh story'));
    mend();
    await panel().filter({ hasText: '1 error' }).waitFor();
    for (const file of [other, fresh]) rmSync(at(file));
    await panel().waitFor({ state: 'detached' });
  });

  test('stays away when the writer closes it, until there are other errors', async () => {
    const mend = broken(STORY, 'section:', 'sectoin:');
    await panelWith('unknown-field');
    await tab().click();
    await panel().waitFor({ state: 'detached' });
    await page.reload();
    await tab().filter({ hasText: '1 error' }).waitFor();
    expect(await panel().count()).toBe(0);
    write(STORY, read(STORY).replace('headline:', 'haedline:'));
    await panelWith('haedline');
    mend();
    await panel().waitFor({ state: 'detached' });
  });

  test('leaves most of a page that is read from right to left, and speaks English from left to right', async () => {
    const mend = broken(STORY, 'section:', 'sectoin:');
    await panelWith('unknown-field');
    await page.evaluate(() => Object.assign(document.documentElement, { dir: 'rtl', lang: 'ar' }));
    expect(await page.locator('broadsheet-desk').getAttribute('lang')).toBe('en');
    const shown = await panel().evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      return { share: (width * height) / (innerWidth * innerHeight), direction: getComputedStyle(element).direction };
    });
    expect(shown).toEqual({ share: expect.any(Number), direction: 'ltr' });
    expect(shown.share).toBeLessThan(0.2);
    mend();
    await panel().waitFor({ state: 'detached' });
  });

  test('opens the editor at the line', async () => {
    const mend = broken(STORY, 'section:', 'sectoin:');
    await panelWith('unknown-field');
    const asked = page.waitForRequest(/__open-in-editor/);
    // No editor is to start on this machine.
    await page.route(/__open-in-editor/, (route) => route.fulfill({ body: '' }));
    await panel()
      .getByRole('link', { name: /good\.md:\d+:1/ })
      .click();
    expect(decodeURIComponent((await asked).url())).toMatch(/\?file=content\/articles\/2026\/11\/good\.md:\d+:1$/);
    expect(page.url()).toBe(dev.origin + ADDRESS);
    mend();
    await panel().waitFor({ state: 'detached' });
  });

  test('keeps a warning in its tab, which stays open once it was opened', async () => {
    const mend = broken(STORY, /headline: .*/, 'headline: A GOOD STORY IN CAPITALS');
    await tab().filter({ hasText: '2 warnings on this page' }).waitFor();
    expect(await panel().count()).toBe(0);
    await tab().click();
    expect(await panelWith('headline-capitals')).not.toContain('error');
    await page.reload();
    expect(await panelWith('headline-capitals')).not.toContain('error');
    await tab().click();
    await panel().waitFor({ state: 'detached' });
    mend();
    await tab().filter({ hasText: '1 warning' }).waitFor();
  });

  test('names a photo that was deleted, while the stories that show it stay', async () => {
    const photo = 'content/photos/harbor.jpg';
    const bytes = readFileSync(at(photo));
    const shown = 'content/articles/2026/10/shown.md';
    write(shown, story('Shown', PAST, 'photo: { src: /photos/harbor.jpg, alt: A harbor. }'));
    await page.goto(`${dev.origin}/news/`);
    await page.getByRole('link', { name: 'Shown' }).waitFor();
    rmSync(at(photo));
    expect(await panelWith('photo-missing')).toContain('There is no photo /photos/harbor.jpg');
    expect((await dev.page('/2026/10/shown/')).html).toContain('Text of the story.');
    writeFileSync(at(photo), bytes);
    await panel().waitFor({ state: 'detached' });
    rmSync(at(shown));
  });

  test('is not in the terminal twice: each list of errors is logged once', async () => {
    const said = () => dev.said().split('`pullqote`').length - 1;
    const mend = broken(STORY, /$/, '\n:::pullqote\nNever.\n:::\n');
    await panelWith('unknown-directive');
    await page.reload();
    await panelWith('unknown-directive');
    write('content/articles/2026/10/later.md', story('Later', PAST));
    await dev.until(async () => (await dev.page('/2026/10/later/')).status === 200);
    expect(said()).toBe(1);
    mend();
    rmSync(at('content/articles/2026/10/later.md'));
    await dev.until(() => dev.said().trimEnd().includes('All errors in content/ are corrected.'));
  });
});

describe('/desk/', () => {
  const shows = (words: string | RegExp) => page.locator('[data-desk]').filter({ hasText: words }).waitFor();

  test('fits a phone, however long a headline is', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    write(
      'content/articles/2026/10/idea.md',
      story('Anunbreakableheadlineofmanylettersthatneverends'.repeat(3), PAST, 'status: draft'),
    );
    await dev.until(async () => (await dev.page('/desk/')).html.includes('Anunbreakable'));
    await page.goto(`${dev.origin}/desk/`);
    await shows('Anunbreakable');
    // The server may load the page again meanwhile.
    await page.waitForFunction(() => document.documentElement.scrollWidth === 360);
    rmSync(at('content/articles/2026/10/idea.md'));
    await shows(/Nothing:.* in work/);
  });

  test('makes way for a section of the same name', async () => {
    write('content/sections/desk.yaml', 'name: The Copy Desk\ndescription: How we write.\n');
    await dev.until(async () => (await dev.page('/desk/')).html.includes('The Copy Desk'));
    expect((await dev.page('/_desk/')).html).toContain('data-desk');
    rmSync(at('content/sections/desk.yaml'));
    await dev.until(async () => (await dev.page('/desk/')).html.includes('data-desk'));
  });
});

describe('words of the newsroom', () => {
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

  test('follow their file on an open page, while a mistake is logged and the last good words stay', async () => {
    await page.goto(dev.origin + ADDRESS);
    await heading('Voices');
    write(WORDS, words('Your turn'));
    await heading('Your turn');
    write(WORDS, words('Lost').replace('title', 'titel'));
    await dev.until(
      () => dev.said().includes('did you mean `comments.title`?') || dev.said().includes('did you mean `title`?'),
    );
    await page.reload();
    await heading('Your turn');
    write(WORDS, words('At last'));
    await heading('At last');
    expect(dev.said()).not.toContain('Restarting');
  });
});
