import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';
import { text, texts } from '../shown-text.ts';
import { editedFiles, story } from './edited-files.ts';
import { storyLife } from './story-life.ts';

const GOOD = 'content/articles/2026/11/good.md';
const DRAFT = 'content/articles/2026/11/draft.md';
const PUBLISHED = 'published: 2026-11-23T08:00:00-05:00 # by the wire';
const DRAFTED = story('A "draft" of Zoë', '# not before the council', PUBLISHED, 'status: draft');

let folder: string;
let dev: DevSite;
let browser: Browser;
let page: Page;

const { at, read, write } = editedFiles(() => folder);
const deskOf = (file: string) => `${dev.origin}/desk/story/?file=${file}`;
const { operation, ask: fill } = storyLife(() => page);

/** What the page says that an operation changes. */
const changes = async () => (await texts(page.locator('.planned :is(dt, dd)'))).join(' ');

beforeAll(async () => {
  folder = makeProject();
  write(DRAFT, DRAFTED);
  dev = await startDev(folder);
  browser = await launchChromium();
  await dev.until(async () => (await dev.page('/desk/')).html.includes('draft.md'));
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

describe('a story at the desk', () => {
  test('is scheduled without a script: the change is shown, written when it is confirmed, and undone', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(deskOf(DRAFT));
    await fill('Schedule', { at: '2026-11-28T08:00' });
    const planned = page.locator('.planned');
    expect(await text(planned)).toContain('comes out at Nov. 28, 2026, 8 a.m. EST');
    expect(await changes()).toBe('Status Draft → Published Published today, 8 a.m. → Nov. 28, 8 a.m.');
    await planned.locator('summary').click();
    expect(await planned.locator('.added').allInnerTexts()).toEqual([
      expect.stringContaining('published: 2026-11-28T08:00:00-05:00 # by the wire'),
      expect.stringContaining('status: published'),
    ]);
    expect(read(DRAFT)).toBe(DRAFTED);
    await planned.getByRole('button', { name: 'Schedule' }).click();
    expect(read(DRAFT)).toBe(
      DRAFTED.replace('2026-11-23T08:00', '2026-11-28T08:00').replace('status: draft', 'status: published'),
    );
    expect(await text(page.locator('.desk-head'))).toContain('scheduled');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(read(DRAFT)).toBe(DRAFTED);
    expect(await text(page.locator('.desk-head'))).toContain('draft');
    await plain.close();
  });

  test('asks again, next to the field, for what it cannot use', async () => {
    await page.goto(deskOf(GOOD));
    await fill('Correct', { wrong: 'Everything is wrong', right: 'Nothing is' });
    expect(await text(operation('Correct').locator('.refused'))).toContain(
      'The story does not say “Everything is wrong”',
    );
    expect(await operation('Correct').locator('[name="right"]').inputValue()).toBe('Nothing is');
    await fill('Withdraw', { sure: 'yes', name: 'goods' });
    expect(await text(operation('Withdraw').locator('.refused'))).toContain('Write good to go on.');
  });

  test('moves, and its page at the desk with it', async () => {
    const before = read(GOOD);
    await page.goto(deskOf(GOOD));
    await fill('Move', { address: '/2026/11/draft/' });
    expect(await text(operation('Move').locator('.refused'))).toContain('it belongs to the story “A "draft" of Zoë”');
    await fill('Move', { address: '/2026/11/better/' });
    await page.locator('.planned').getByRole('button', { name: 'Move' }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('content/articles/2026/11/better.md');
    expect((await dev.page('/2026/11/good/')).html).toContain('/2026/11/better/');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain(GOOD);
    expect(read(GOOD)).toBe(before);
  });

  const sure = { sure: 'yes' };
  test.each([
    ['Embargo', DRAFT, { until: '2026-12-01T08:00' }, 'Embargo Dec. 1, 8 a.m.'],
    ['Move', DRAFT, { address: '/2026/11/idea/' }, 'Address /2026/11/draft/ → /2026/11/idea/'],
    ['Correct', GOOD, { wrong: 'Everything', right: 'Nearly everything' }, 'Text Everything is well'],
    ['Unpublish', GOOD, sure, 'Status Published → Draft'],
    ['Retract', GOOD, { reason: 'It was not good.', ...sure }, 'Status Published → Retracted'],
    ['Withdraw', GOOD, { name: 'good', ...sure }, 'Status Published → Withdrawn'],
    ['Move', GOOD, { address: '/2026/11/better/' }, 'Former addresses /2026/11/good/'],
  ])('%s of %s is shown in words, and undone', async (title, file, answers, words) => {
    const before = read(file);
    await page.goto(deskOf(file));
    await fill(title, answers);
    expect(await changes()).toContain(words);
    expect(read(file)).toBe(before);
    await page.locator('.planned').getByRole('button', { name: title }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `${title}: saved.` })
      .waitFor();
    expect(existsSync(at(file)) ? read(file) : '').not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.operation').first().waitFor();
    expect(read(file)).toBe(before);
  });

  test('is not written over what somebody has saved since the change was shown', async () => {
    await page.goto(deskOf(DRAFT));
    await fill('Schedule', { at: '2026-11-28T08:00' });
    write(DRAFT, DRAFTED.replace('Text of', 'More text of'));
    await page.locator('.planned').getByRole('button', { name: 'Schedule' }).click();
    expect(await text(page.getByRole('alert'))).toContain('Somebody has saved this file');
    expect(read(DRAFT)).toContain('status: draft');
    write(DRAFT, DRAFTED);
  });

  test('is not changed by a page of another site', async () => {
    const { html } = await dev.page(`/desk/story/?file=${DRAFT}`);
    const token = /name="desk-token" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const send = async (origin: string, token: string) => {
      const body = new URLSearchParams({ token, operation: 'schedule', at: '2026-11-28T08:00' });
      return (await fetch(deskOf(DRAFT), { method: 'POST', body, headers: { Origin: origin }, redirect: 'manual' }))
        .status;
    };
    expect(await send('https://evil.example', token)).toBe(403);
    expect(await send(dev.origin, 'guess')).toBe(403);
    expect(await send(dev.origin, token)).toBe(200);
    expect(read(DRAFT)).toBe(DRAFTED);
  });
});

describe('the preview', () => {
  const phone = () => page.locator('iframe').first().contentFrame();
  const typed = (change: (text: string) => string) => page.locator('#preview-text').fill(change(DRAFTED));

  test('shows the page of what is typed, at two widths, with its problems, and writes nothing', async () => {
    await page.goto(`${dev.origin}/desk/preview/?file=${DRAFT}`);
    await phone().getByRole('heading', { name: 'A “draft” of Zoë' }).waitFor();
    await page.getByText('Try a change').click();
    await typed((text) => text.replace('A "draft" of Zoë', 'A better draft').replace('Text of', '**Bold** text of'));
    for (const frame of [phone(), page.locator('iframe').last().contentFrame()]) {
      await frame.getByRole('heading', { name: 'A better draft' }).waitFor();
      expect(await text(frame.locator('.prose strong'))).toBe('Bold');
    }
    const widths = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).contentWindow?.innerWidth));
    expect(widths).toEqual([360, 1280]);
    await typed((text) => text.replace('section:', 'sectoin:').replace('Text of', 'Last text of'));
    await page.locator('[data-problems]').filter({ hasText: 'did you mean section?' }).waitFor();
    // The page keeps its fields of before the mistake, and follows the text.
    await phone().locator('.prose', { hasText: 'Last text of' }).waitFor();
    expect(await text(phone().getByRole('heading', { level: 1 }))).toContain('A better draft');
    expect(read(DRAFT)).toBe(DRAFTED);
    expect((await dev.page('/2026/11/draft/')).html).toContain('A “draft” of Zoë');
  });

  test('follows another window of the same site, also for a story that has no file yet', async () => {
    await page.goto(`${dev.origin}/desk/preview/?embed&file=`);
    await page.locator('[data-state]').waitFor();
    await page.evaluate(
      (text) => {
        new BroadcastChannel('broadsheet-preview').postMessage({ type: 'unsaved', file: '', text });
      },
      DRAFTED.replace('A "draft" of Zoë', 'A new story'),
    );
    await phone().getByRole('heading', { name: 'A new story' }).waitFor();
    expect(await page.locator('.desk-head').isVisible()).toBe(false);
  });

  test('is made for pages of the desk alone', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${dev.origin}/desk/api/preview`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ file: DRAFT, text: '' }),
      });
    expect((await ask({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask({ Origin: dev.origin })).status).toBe(403);
  });
});

test('nothing of the desk stays in the project but what can be undone', () => {
  expect(readFileSync(at('.broadsheet/desk-changes.json'), 'utf8')).toBe('[]');
});

describe('the desk and others', () => {
  const foreign = { Origin: 'http://localhost:9999' };

  test('no page of another server of this machine reads the desk, or shows it in a frame', async () => {
    for (const place of ['/desk/', '/admin/', '/desk/preview/?file=../../package.json']) {
      const { headers } = await fetch(dev.origin + place, { headers: foreign });
      expect(headers.get('access-control-allow-origin'), place).toBeNull();
      expect(headers.get('content-security-policy'), place).toMatch(/frame-ancestors '(?:self|none)'/);
    }
  });

  test('what is no story has no preview', async () => {
    for (const file of ['../../package.json', 'content/publication.yaml'])
      expect((await fetch(`${dev.origin}/desk/preview/?file=${file}`)).status).toBe(404);
  });

  test('a desk that is switched off has no token, and changes nothing', async () => {
    const settings = read('content/publication.yaml');
    write('content/publication.yaml', `${settings.trimEnd()}\ndesk: false\n`);
    await dev.until(async () => (await fetch(`${dev.origin}/admin/`)).status === 404);
    const preview = await (await fetch(`${dev.origin}/desk/preview/?file=${GOOD}`)).text();
    expect(preview).toContain('<meta name="desk-token" content');
    expect(preview).not.toMatch(/name="desk-token" content="[^"]/);
    const headers = { Origin: dev.origin };
    expect((await fetch(deskOf(GOOD), { method: 'POST', body: 'token=', headers })).status).toBe(403);
    write('content/publication.yaml', settings);
  });
});
