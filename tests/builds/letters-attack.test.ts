import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { launchChromium } from '../../src/audit/chromium.ts';
import { corpus } from '../../src/lib/corpus-for-tests.ts';
import { NASTY_STRINGS } from '../../src/lib/nasty-strings-for-tests.ts';
import { MODERATOR, PIER, serverForTests, START, type ServerForTests } from '../../src/letters/server-for-tests.ts';
import type { NewPost } from '../../src/letters/store/post.ts';
import { OWN_PAYLOADS } from '../own-payloads.ts';

/** Attempts to run a script from a text: as markup, out of an attribute, out of a text field, as an address, in Markdown. */
const ATTACKS = [
  ...NASTY_STRINGS,
  '<svg onload=alert(1)>',
  '</textarea><img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '" autofocus onfocus="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<details open ontoggle=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)" id=x>x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '![x](x"onerror="alert(1))',
  '<https://a.example/"onmouseover="alert(1)>',
  '[x]: data:text/html,<script>alert(1)</script>\n\n[x]',
  '<style>@import "https://evil.example/x.css"</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
];

const STRINGS = corpus(
  { file: 'xss/dompurify.json', atLeast: 223, textOf: ({ payload }: { payload: string }) => payload },
  [...ATTACKS, ...OWN_PAYLOADS.map((payload) => payload.replaceAll('RUN', 'alert(1)'))],
);

let server: ServerForTests;
let browser: Browser;
let page: Page;
let origin: string;
/** What a text of a reader has made the browser do. */
const done: string[] = [];

beforeAll(async () => {
  server = await serverForTests();
  for (const [at, text] of STRINGS.entries()) server.state.store.posts.add(post(at, text));
  const comments = STRINGS.map((text, at) => ({ id: `answer${at}`, name: text, time: '2026-11-20T10:00:00Z', text }));
  writeFileSync(path.join(server.root, 'content/comments/2026/11/pier.yaml'), stringify({ comments }));
  origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchChromium();
  // Without the policy, which would stop what gets through: it is the second wall, and here the first is looked at.
  const httpCredentials = { username: MODERATOR.name, password: MODERATOR.password };
  const context = await browser.newContext({ bypassCSP: true, httpCredentials });
  page = await context.newPage();
  page.on('dialog', (dialog) => {
    done.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) || request.resourceType() !== 'document') done.push(request.url());
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A post with a text in every field, as bad as nobody could send it: readers' texts are cleaned before they are kept. */
function post(at: number, text: string): NewPost {
  return {
    ...{ id: `post${at}`, kind: at % 2 === 0 ? 'letter' : 'comment', story: PIER, parent: undefined, name: text },
    ...{ email: undefined, place: text, text, time: START + at, sender: 's', signals: [], state: 'waiting' },
  };
}

/** Opens a page, and whatever is folded in it. */
async function open(address: string): Promise<void> {
  await page.goto(origin + address);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll<HTMLElement>('input, textarea, a')) element.focus();
  });
}

test('the test itself notices what runs, loads or leads away', async () => {
  await page.route(`${origin}/probe`, (route) =>
    route.fulfill({ contentType: 'text/html', body: STRINGS.slice(0, 30).join('') }),
  );
  await page.goto(`${origin}/probe`);
  await expect.poll(() => done.length).toBeGreaterThan(1);
  await page.unroute(`${origin}/probe`);
  await page.goto('about:blank');
  done.length = 0;
});

test('nothing that a reader sends runs, loads or leads away on the page of moderators', async () => {
  const { posts } = server.state.store;
  for (const at of [0, 1]) posts.edit(`post${at}`, { name: 'x', place: 'x', text: 'x' });
  const pages = Math.ceil(STRINGS.length / 50);
  for (let number = 1; number <= pages; number++) await open(`/moderation?state=waiting&page=${number}`);
  expect(await page.locator('article').count()).toBeGreaterThan(0);
  expect(done).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/moderation');
  const odd = page.locator('main :is(script, style, img, svg, iframe, base, meta, object, embed, math, video)');
  expect(await odd.count()).toBe(0);
  expect(await page.locator('form:not([action="/moderation"])').count()).toBe(0);
});

test('nothing that a reader sent runs on the form for an answer to it', async () => {
  for (const at of STRINGS.keys()) await open(`/form?story=${PIER}&parent=answer${at}`);
  expect(await page.locator('h1').textContent()).toContain('Reply to');
  expect(done).toEqual([]);
});

test('nothing in the address of a page runs on it', async () => {
  for (const text of ATTACKS.slice(NASTY_STRINGS.length)) {
    for (const address of ['/confirm?token=', '/moderation?state=']) await open(address + encodeURIComponent(text));
  }
  expect(done).toEqual([]);
});
