import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryForTests, type RepositoryForTests } from '../../src/git/repository-for-tests.ts';
import type { DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';
import type { DeskForm } from './desk-form.ts';
import { deskSession, type DeskSession } from './desk-session.ts';

/** A story with a mistake: there is no such section. */
const WRONG = 'content/articles/2020/01/wrong.md';

let folder: string;
let repository: RepositoryForTests;
let session: DeskSession;
let dev: DevSite;
let page: Page;
let form: DeskForm;

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

const STORY = 'content/articles/2026/11/ferry-returns-to-gull-point-after-nine-days.md';

/** A story that is saved and not published. */
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
  src: /photos/harbor.jpg
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

beforeAll(async () => {
  folder = makeProject();
  mkdirSync(path.dirname(at(WRONG)), { recursive: true });
  writeFileSync(at(WRONG), '---\nheadline: Wrong\nsection: nowhere\npublished: 2020-01-02 06:30\n---\n\nText.\n');
  writeFileSync(at('.gitignore'), 'node_modules\n.broadsheet\n.astro\ndist\nsrc\n');
  repository = repositoryForTests(folder);
  repository.commit('2026-11-20T08:00:00Z');
  writeFileSync(at(STORY), BY_HAND);
  session = await deskSession(folder);
  ({ dev, page, form } = session);
});
afterAll(() => session?.close());

test('what is saved is published by one button once nothing in the whole site is wrong, and is then kept', async () => {
  await form.open('collections/articles');
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
    .filter({ hasText: `Nothing was published. ${WRONG}` })
    .waitFor();
  renameSync(at(WRONG), `${folder}-wrong.md`);
  await publish.click();
  await panel.getByRole('status').filter({ hasText: 'Everything is published' }).waitFor();
  expect(repository.git(['log', '-1', '--format=%s'])).toContain('Publish: ');
  expect(repository.git(['status', '--porcelain'])).toBe('');
  renameSync(`${folder}-wrong.md`, at(WRONG));
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
  await form.open('collections/articles/entries/2020/01/wrong');
  await preview.waitFor();
  expect(await preview.getAttribute('src')).toContain('2020/01/wrong.md');
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

test('the policy stopped nothing, and nothing left the site', () => {
  expect(session.complaints).toEqual([]);
});

test('what was typed is offered again after the form was left, until somebody else has saved the story', async () => {
  const published = read(STORY);
  const place = 'collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days';
  const headline = async () => (await form.field('headline')).getByRole('textbox').first();
  const offer = page.getByRole('button', { name: 'Restore', exact: true });
  await form.open(place);
  await (await headline()).pressSequentially('Typed ');
  await expect.poll(() => page.evaluate(keptTexts)).toBe(1);
  await form.open('collections/articles');
  await form.open(place);
  await offer.click();
  await expect.poll(async () => (await headline()).inputValue()).toContain('Typed ');
  await page.reload();
  await offer.waitFor();
  writeFileSync(at(STORY), published.replace('headline: Ferry', 'headline: The ferry'));
  await page.reload();
  await expect.poll(async () => (await headline()).inputValue(), { timeout: 20_000 }).toContain('The ferry returns');
  expect(await offer.count()).toBe(0);
  writeFileSync(at(STORY), published);
  await form.open('collections/articles');
  await page.reload();
});

test('what somebody else saves in the meantime is not overwritten, and what was typed is kept', async () => {
  const published = read(STORY);
  await form.open('collections/articles/entries/2026/11/ferry-returns-to-gull-point-after-nine-days');
  await form.type('headline', 'Typed here');
  writeFileSync(at(STORY), published.replace('headline: Ferry', 'headline: The ferry'));
  await page.getByRole('button', { name: 'Save' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Not saved' });
  await dialog.getByText('Somebody has saved').waitFor();
  // The dialog of the CMS does not stay above.
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
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

/** How many texts the browser keeps that were typed and not saved. Runs in the page. */
async function keptTexts(): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await settled(indexedDB.open(name));
  const count = await settled(database.transaction('draft-backups').objectStore('draft-backups').count());
  database.close();
  return count;
}
