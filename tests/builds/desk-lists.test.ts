import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';
import { deskForm, type DeskForm } from './desk-form.ts';

const MONTH = 'content/articles/2026/11';
const OPEN = `${MONTH}/open.md`;
const TWICE = `${MONTH}/twice.md`;

/** Three hyphens are missing. */
const OPEN_TEXT = '---\nheadline: "Left open"  # a comment\nsection: news\npublished: 2026-11-20 06:30\n\nThe text.\n';
const TWICE_TEXT =
  '---\n<<<<<<< HEAD\nheadline: Ours\n=======\nheadline: Theirs\n>>>>>>> theirs\nsection: news\npublished: 2026-11-20 06:30\n---\n\nThe text.\n';

let folder: string;
let dev: DevSite;
let browser: Browser;
let page: Page;
let form: DeskForm;
const errors: string[] = [];

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const opener = () => page.locator('#desk-unreadable');
const stale = () => page.locator('#desk-stale');

beforeAll(async () => {
  folder = makeProject();
  mkdirSync(at(MONTH), { recursive: true });
  writeFileSync(at(OPEN), OPEN_TEXT);
  writeFileSync(at(TWICE), TWICE_TEXT);
  dev = await startDev(folder);
  // The scripts of the desk are bundled when somebody first asks for them.
  await dev.until(async () => (await fetch(`${dev.origin}/admin/desk.js`)).ok);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('dialog', (dialog) => void dialog.accept());
  form = deskForm(page, dev.origin);
  await form.open('collections/articles');
  await page.getByText('A good story').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  dev.stop();
});

test('files whose fields cannot be read are named, with what to write; all others are in the list', async () => {
  expect(await opener().textContent()).toBe('2 files cannot be opened');
  await opener().click();
  const dialog = page.getByRole('dialog', { name: 'Files that cannot be opened' });
  const said = await dialog.getByRole('listitem').allTextContents();
  expect(said[0]).toMatch(/^Left open.*three hyphens.*open\.md, line 1/);
  expect(said[1]).toMatch(/^Ours.*Two people have changed the same lines.*twice\.md, line 2/);
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('such a file is corrected as text: it is saved once it can be read, with nothing else changed, and is in the list', async () => {
  await opener().click();
  await page.getByRole('button', { name: 'Correct Left open' }).click();
  const dialog = page.getByRole('dialog', { name: OPEN });
  const text = dialog.getByRole('textbox', { name: 'The file' });
  const save = dialog.getByRole('button', { name: 'Save' });
  expect(await text.inputValue()).toBe(OPEN_TEXT);
  expect(await save.isDisabled()).toBe(true);
  const right = OPEN_TEXT.replace('06:30\n', '06:30\n---\n');
  await text.fill(right.replace('open"', 'open'));
  await dialog.getByRole('status').filter({ hasText: 'Line 2' }).waitFor();
  await text.fill(right);
  await dialog.getByRole('status').filter({ hasText: 'can be read now' }).waitFor();
  await save.click();
  await page.getByText('Left open').first().waitFor();
  expect(read(OPEN)).toBe(right);
  expect(await opener().textContent()).toBe('1 file cannot be opened');
});

test('what somebody else saves in the meantime is not overwritten by the text', async () => {
  // The address of its form leads to the text.
  await form.open('collections/articles/entries/2026/11/twice');
  const dialog = page.getByRole('dialog', { name: TWICE });
  await dialog.getByRole('textbox', { name: 'The file' }).fill('---\nheadline: Mine\nsection: news\n---\n');
  writeFileSync(at(TWICE), TWICE_TEXT.replace('Theirs', 'Later'));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog', { name: 'Not saved' }).getByText('Somebody has saved').waitFor();
  expect(read(TWICE)).toContain('Later');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  expect(await dialog.getByRole('textbox', { name: 'The file' }).inputValue()).toContain('Mine');
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('files that change on the disk make a list stale; one button reads them, and a form is left alone', async () => {
  await form.open('collections/articles');
  await page.reload();
  await page.getByText('A good story').first().waitFor();
  expect(await stale().isHidden()).toBe(true);
  writeFileSync(at(`${MONTH}/fresh.md`), OPEN_TEXT.replace('Left open', 'Fresh').replace('06:30\n', '06:30\n---\n'));
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await stale().filter({ hasText: '1 file has changed' }).waitFor();
  await form.open('collections/articles/entries/2026/11/good');
  await stale().waitFor({ state: 'hidden' });
  await form.type('headline', 'A better story');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  expect(await (await form.field('headline')).getByRole('textbox').inputValue()).toBe('A better story');
  await form.save();
  await stale().filter({ hasText: '1 file has changed' }).click();
  await page.getByText('Fresh').first().waitFor();
  await page.getByText('A better story').first().waitFor();
  expect(await stale().isHidden()).toBe(true);
});

test('a new story with the name of another gets a name of its own, and another story can refer to it at once', async () => {
  const before = read(`${MONTH}/good.md`);
  await form.open('collections/articles/new');
  await form.type('headline', 'Good');
  await (await form.field('section')).getByRole('radio', { name: 'News' }).click();
  await (await form.field('published')).getByLabel(/newsroom time/).fill('2026-11-24T07:15');
  await form.save();
  expect(read(`${MONTH}/good-1.md`)).toContain('headline: Good\n');
  expect(read(`${MONTH}/good.md`)).toBe(before);
  await form.open('collections/articles/entries/2026/11/good');
  await (await form.field('related')).getByRole('checkbox', { name: 'Good', exact: true }).click();
  await form.save();
  expect(read(`${MONTH}/good.md`)).toContain('related:\n  - 2026/11/good-1\n');
});

test('a new story does not take the place of a file that cannot be opened', async () => {
  const before = read(TWICE);
  await form.open('collections/articles/new');
  await form.type('headline', 'Twice');
  await (await form.field('section')).getByRole('radio', { name: 'News' }).click();
  await (await form.field('published')).getByLabel(/newsroom time/).fill('2026-11-24T07:15');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('dialog', { name: 'Not saved' }).getByText('Somebody has made').waitFor();
  expect(read(TWICE)).toBe(before);
  expect(existsSync(at(`${MONTH}/twice-1.md`))).toBe(false);
});

test('nothing else went wrong', () => {
  expect(errors.filter((error) => !/412|ChangedMeanwhile|in the meantime/.test(error))).toEqual([]);
});
