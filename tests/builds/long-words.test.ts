import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILE_KINDS } from '../../src/schema/kinds.ts';
import { textFields } from '../../src/schema/text/text-fields.ts';
import { launchChromium } from '../../src/audit/chromium.ts';
import { LONG, longFields, writeLongWords } from './long-words.ts';
import { cutText, overflow } from '../overflow.ts';
import { makeProject, mustBuild } from '../project.ts';
import { ADMIN } from '../../src/admin/admin-address.ts';
import { serve, type StaticServer } from '../static-server.ts';

let folder: string;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = makeProject();
  writeLongWords(folder);
  // The example of a publication has photos that a server converts.
  mustBuild(folder, { IMGPROXY_KEY: '00', IMGPROXY_SALT: '00' });
  server = await serve(path.join(folder, 'dist'));
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 320, height: 700 } });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test.each(Object.keys(FILE_KINDS) as (keyof typeof FILE_KINDS)[])(
  'every text field of %s holds words that no line of a phone can hold',
  (kind) => {
    const prose = textFields(FILE_KINDS[kind].schema).filter(({ isProse }) => isProse);
    const written = JSON.stringify(longFields(kind));
    for (const { path: steps } of prose) {
      const name = steps.filter((step) => step !== '[]').at(-1) ?? '';
      expect(written, steps.join('.')).toMatch(new RegExp(`"${name}":\\[?"${LONG.slice(0, 20)}`));
    }
  },
);

test('no page and no mail scrolls sideways at 320 px, and no word of it is cut off', async () => {
  const dist = path.join(folder, 'dist');
  // A fragment, which pages show in a list of their own, is no page, and the form of the desk is not for readers.
  const files = globSync('**/*.html', { cwd: dist, exclude: ['**/latest.html', `${ADMIN.slice(1)}**`] });
  const pages = files.map((file) => file.replace(/index\.html$/, ''));
  for (const kind of [
    '',
    'news/',
    'livewire/',
    'masthead/',
    'corrections/',
    'authors/jane-doe/',
    '2026/11/killed/',
    'about/',
    'newsletters/daily/2026-11-23/',
    'newsletters/daily/2026-11-23/email.html',
  ])
    expect(pages).toContain(kind);
  const found: string[] = [];
  for (const address of pages) {
    await page.goto(`${server.origin}/${address}`);
    await page.evaluate(() => document.fonts.ready);
    const faults = [...(await overflow(page)), ...(await cutText(page))];
    found.push(...faults.map((fault) => `/${address} ${fault}`));
  }
  expect(found).toEqual([]);
});
