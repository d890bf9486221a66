import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { repositoryForTests, type RepositoryForTests } from '../../src/git/repository-for-tests.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { build, makeProject } from '../project.ts';
import { deskForm, type DeskForm } from './desk-form.ts';
import { oddBodies } from './odd-bodies.ts';

/** Bodies that are opened and saved here; all 500 are in `src/admin/file-text.test.ts`. */
const ODD = 12;
const MONTH = 'content/articles/2020/01';

let folder: string;
let repository: RepositoryForTests;
let dev: DevSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let form: DeskForm;
/** What a policy has stopped, what left the site, and what the page said of errors. */
const complaints: string[] = [];

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

beforeAll(async () => {
  folder = makeProject();
  mkdirSync(at(MONTH), { recursive: true });
  for (const [number, body] of oddBodies(ODD).entries())
    writeFileSync(
      at(`${MONTH}/odd-${number}.md`),
      `---\n# Comment ${number}\nheadline: Odd ${number}\nsection: news # the section\npublished: 2020-01-02 06:30\ntags: [a,   b]\n---\n\n${body.trimEnd()}\n`,
    );
  writeFileSync(at('.gitignore'), 'node_modules\n.broadsheet\n.astro\ndist\nsrc\n');
  repository = repositoryForTests(folder);
  repository.commit('2026-11-20T08:00:00Z');
  dev = await startDev(folder);
  // The scripts of the desk are bundled when somebody first asks for them.
  await dev.until(async () => (await fetch(`${dev.origin}/admin/desk.js`)).ok);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1200, height: 900 }, timezoneId: 'Asia/Tokyo' });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  page = await context.newPage();
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(dev.origin)) complaints.push(`left the site: ${url}`);
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('dialog', (dialog) => void dialog.accept());
  form = deskForm(page, dev.origin);
});
afterAll(async () => {
  await browser.close();
  dev.stop();
});

const STORY = 'content/articles/2026/11/ferry-returns-to-gull-point-after-nine-days.md';

/** What somebody would have written by hand. */
const BY_HAND = `---
headline: Ferry returns to Gull Point after nine days
standfirst: The Abenaki took 212 passengers on its first run.
section: news
dateline:
  city: Gull Point
  region: Maine
published: 2026-11-24T07:15:00-05:00
byline:
  - jane-doe
photo:
  src: /photos/ferry-run.jpg
  alt: A white ferry at a pier
  caption: The Abenaki at Gull Point on Tuesday.
  credit: Noor Haddad / The Ledger
tags:
  - ferry
---

The ferry came back on Tuesday morning.

:::pullquote{by="Joan Pelletier, harbor master"}
People asked every day.
:::

| Place | Number |
| :---- | -----: |
| First |      1 |
`;

test('a new editor writes a story, corrects three mistakes by what the form says, and the file is as if written by hand', async () => {
  const photo = at('../ferry-run.jpg');
  const noise = {
    create: {
      width: 1600,
      height: 1067,
      channels: 3,
      background: '#246',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  } as const;
  writeFileSync(photo, await sharp(noise).jpeg().toBuffer());

  await form.open('collections/articles/new');
  await form.type('headline', 'Ferry returns to Gull Point after nine days');
  await form.type('standfirst', 'The Abenaki took 212 passengers on its first run.');
  await (await form.field('dateline')).getByRole('checkbox').first().click();
  await form.type('dateline.city', 'Gull Point');
  await form.type('dateline.region', 'Maine');
  await form.type('dateline.country', 'usa');
  await (await form.field('published')).getByLabel(/newsroom time/).fill('2026-11-24T07:15');
  await (await form.field('byline')).getByRole('button', { name: /Add/ }).first().click();
  await page.getByRole('menuitem', { name: 'From the list' }).click();
  await (await form.field('byline.0.value')).getByRole('radio', { name: 'Jane Doe' }).click();
  await (await form.field('photo')).getByRole('checkbox').first().click();
  await form.upload('photo.src', photo);
  await form.type('photo.caption', 'The Abenaki at Gull Point on Tuesday.');
  await form.type('photo.credit', 'Noor Haddad / The Ledger');

  const text = (await form.field('body')).getByRole('textbox', { name: 'Text' });
  await text.fill('The ferry came back on Tuesday morning.\n\n');
  await page.getByRole('button', { name: 'Pull quote' }).click();
  await page.keyboard.type('Joan Pelletier, harbor master');
  await text.fill((await text.inputValue()).replace('The quotation.', 'People asked every day.'));
  await text.press('Control+End');
  await page.getByRole('button', { name: 'Table' }).click();
  await (await form.field('tags')).getByRole('button', { name: /Add/ }).click();
  await form.type('tags.0', 'ferry');
  await (await form.field('status')).getByRole('radio', { name: 'Published' }).click();

  const wrong = await form.refused();
  expect(wrong.join('\n')).toContain('This field is required.');
  expect(wrong.join('\n')).toContain('Must be a country code of two capital letters (ISO 3166), such as US.');
  expect(existsSync(at(STORY))).toBe(false);
  await (await form.field('section')).getByRole('radio', { name: 'News' }).click();
  await form.type('dateline.country', '');
  await form.type('photo.alt', 'A white ferry at a pier');
  await form.save();

  expect(read(STORY)).toBe(BY_HAND);
  expect(existsSync(at('content/photos/ferry-run.jpg'))).toBe(true);
});

test('what is saved is published by one button once nothing in the whole site is wrong, and is then kept', async () => {
  await page
    .locator('#desk-bar')
    .getByRole('button', { name: /^Publish \(/ })
    .click();
  const panel = page.locator('#desk-panel');
  await panel.getByText('Ferry returns to Gull Point').waitFor();
  const publish = panel.getByRole('button', { name: 'Publish', exact: true });
  await publish.click();
  await panel
    .getByRole('status')
    .filter({ hasText: `Nothing was published. ${MONTH}/odd-` })
    .waitFor();
  renameSync(at('content/articles/2020'), `${folder}-odd`);
  await publish.click();
  await panel.getByRole('status').filter({ hasText: 'Everything is published' }).waitFor();
  expect(repository.git(['log', '-1', '--format=%s'])).toContain('Publish: ');
  expect(repository.git(['status', '--porcelain'])).toBe('');
  renameSync(`${folder}-odd`, at('content/articles/2020'));
});

test('a published story is corrected: one entry is added, and nothing else changes', async () => {
  await form.open('collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days');
  await (await form.field('corrections')).getByRole('button', { name: /Add/ }).click();
  await (await form.field('corrections.0.date')).getByLabel(/newsroom time/).fill('2026-11-24T09:00');
  await (await form.field('corrections.0.kind')).getByRole('radio', { name: 'Correction' }).click();
  await form.type('corrections.0.text', 'The ferry took 212 passengers, not 221.');
  // The page as readers will see it, at both widths, before anything is saved.
  const button = page.getByRole('button', { name: 'Preview' }).first();
  await button.click();
  const frames = page.locator('#desk-preview').contentFrame().locator('iframe');
  for (const frame of [frames.first(), frames.last()])
    await frame.contentFrame().getByText('not 221').first().waitFor({ state: 'attached' });
  expect(read(STORY)).toBe(BY_HAND);
  await button.click();
  await form.save();
  expect(read(STORY)).toBe(
    BY_HAND.replace(
      '  - ferry\n---',
      '  - ferry\ncorrections:\n  - date: 2026-11-24T09:00:00-05:00\n    kind: correction\n    text: The ferry took 212 passengers, not 221.\n---',
    ),
  );
});

test('the bar has what belongs to the story that is open, before anybody scrolls, and nothing of it anywhere else', async () => {
  const bar = page.locator('#desk-bar');
  const preview = page.locator('#desk-preview');
  await form.open('collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days');
  const life = bar.getByRole('link', { name: 'This story' });
  await life.waitFor();
  expect(await life.getAttribute('href')).toBe(`/desk/story/?file=${STORY}`);
  // The page of the story leads back.
  expect((await dev.page(`/desk/story/?file=${STORY}`)).html).toContain(
    `href="${new URL(page.url()).pathname}${new URL(page.url()).hash}"`,
  );
  await bar.getByRole('button', { name: 'Preview' }).click();
  const phone = preview.contentFrame().locator('iframe').first().contentFrame();
  await phone.getByText('Ferry returns to Gull Point').first().waitFor({ state: 'attached' });
  for (const place of ['collections/articles', 'assets']) {
    await form.open(place);
    await preview.waitFor({ state: 'detached' });
    // Roles leave out what is hidden.
    expect(await bar.getByRole('link').allTextContents()).toEqual(['Board']);
  }
  await form.open(`collections/articles/entries/${MONTH.slice('content/articles/'.length)}/odd-0`);
  await preview.waitFor();
  expect(await preview.getAttribute('src')).toContain('odd-0.md');
  await bar.getByRole('button', { name: 'Preview' }).click();
  await preview.waitFor({ state: 'detached' });
});

test('everything in the bar has room on a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await form.open('collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days');
  const words = page.locator('#desk-bar button').last();
  const box = await words.evaluate((node) => {
    const text = document.createRange();
    text.selectNodeContents(node);
    return { left: node.getBoundingClientRect().left, right: text.getBoundingClientRect().right };
  });
  expect(box.right).toBeLessThanOrEqual(360 - 8);
  const before = await page.locator('#desk-bar > :not([hidden])').nth(-2).boundingBox();
  expect(box.left).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
  await page.setViewportSize({ width: 1200, height: 900 });
});

test('a photo of an existing story is one form with all its fields', async () => {
  await form.open('collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days');
  for (const [name, text] of [
    ['alt', 'A white ferry at a pier'],
    ['credit', 'Noor Haddad / The Ledger'],
  ])
    expect(await (await form.field(`photo.${name}`)).getByRole('textbox').first().inputValue()).toBe(text);
  expect(await page.getByText('unknown type').count()).toBe(0);
});

test('stories that are opened and saved keep every byte but what was typed', async () => {
  const files = globSync(`${MONTH}/*.md`, { cwd: folder }).sort();
  const different: string[] = [];
  for (const file of files) {
    const before = read(file);
    await form.open(`collections/articles/entries/${file.slice('content/articles/'.length, -'.md'.length)}`);
    const headline = (await form.field('headline')).getByRole('textbox');
    await headline.fill(`${await headline.inputValue()} again`);
    await form.save();
    if (read(file) !== before.replace(/^(headline: .*)$/m, '$1 again')) different.push(file);
  }
  expect(different).toEqual([]);
});

test('the policy stopped nothing, and nothing left the site', () => {
  expect(complaints).toEqual([]);
});

test('what somebody else saves in the meantime is not overwritten, and what was typed is kept', async () => {
  const published = read(STORY);
  await form.open('collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days');
  await form.type('headline', 'Typed here');
  writeFileSync(at(STORY), published.replace('headline: Ferry', 'headline: The ferry'));
  await page.getByRole('button', { name: 'Save' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Not saved' });
  await dialog.getByText('Somebody has saved').waitFor();
  await dialog.getByRole('button', { name: 'Copy what I typed' }).click();
  await dialog
    .getByRole('status')
    .filter({ hasText: /copied|copy/i })
    .waitFor();
  expect(read(STORY)).toContain('headline: The ferry returns');
  await dialog.getByRole('button', { name: 'Read it again' }).click();
  const headline = (await form.field('headline')).getByRole('textbox').first();
  await expect.poll(() => headline.inputValue(), { timeout: 20_000 }).toContain('The ferry returns');
  writeFileSync(at(STORY), published);
});

test('the story passes the check and is on the site', () => {
  // Their bodies are odd on purpose.
  rmSync(at('content/articles/2020'), { recursive: true });
  const outcome = build(folder, { BUILD_TIME: '2026-11-24T12:00:00-05:00' });
  expect(outcome.output).not.toContain(STORY);
  expect(outcome.status, outcome.output).toBe(0);
  const html = read('dist/2026/11/ferry-returns-to-gull-point-after-nine-days/index.html');
  for (const part of ['People asked every day.', 'Gull Point', 'not 221', 'Noor Haddad']) expect(html).toContain(part);
});
