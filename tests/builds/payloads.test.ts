import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launchChromium } from '../../src/audit/chromium.ts';
import { corpus } from '../../src/lib/corpus-for-tests.ts';
import { severityOf } from '../../src/lib/problem.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { ENGLISH_WORDS } from '../../src/markdown/words-for-tests.ts';
import { startDev } from '../dev-site.ts';
import { hostHeaders } from '../host-server.ts';
import { showProgress } from '../long-progress.ts';
import { OWN_PAYLOADS } from '../own-payloads.ts';
import { PayloadBrowser, startScripts } from '../payload-browser.ts';
import { htmlInFeed, unescaped } from '../unguarded-html.ts';
import { payloadFields, payloadFiles, singleFiles, textOf, type PayloadField } from '../payload-content.ts';
import { PHOTO_SECRETS, type PayloadFile } from '../payload-bases.ts';
import { makeProject, mustBuild } from '../project.ts';
import { serve } from '../static-server.ts';

/**
 * Of so many payloads, one is taken. `npm run test:payloads` takes all of ours and, with `CORPORA`, all of DOMPurify's: the files
 * of which there is one only are built once for each payload of the shortest fields.
 */
const STEP = Number(process.env['PAYLOAD_STEP'] ?? 48);
const sampled = (payloads: readonly string[]) => payloads.filter((_, index) => index % STEP === 0);
/** Those of the project. Many of DOMPurify's run only beside others, or in other browsers. */
const OWN = sampled(OWN_PAYLOADS);
const PURIFY = { file: 'xss/dompurify.json', atLeast: 223, textOf: ({ payload }: { payload: string }) => payload };
/** Text without a mark is an id that a file of the newsroom would need, and can do nothing in a browser. */
const hasMark = (payload: string) => /[^\w\s]/.test(payload);
const PAYLOADS = [...OWN, ...sampled(corpus(PURIFY, [])).filter(hasMark)];

/** Which payload is in which field, by the number of its call. */
const marks: string[] = [];
const marked = (payload: string, field: string) => {
  marks.push(`${field} ← ${payload}`);
  return payload.replaceAll('RUN', `ran(${marks.length - 1})`);
};
const bodies = PAYLOADS.map((payload) => marked(payload, 'body'));
const fields = payloadFields(PAYLOADS, marked);
const files = payloadFiles(fields, PAYLOADS.length);

/** The project with all files. */
let folder: string;
/** A small one, for files of which there is one only: each of them is a build of its own. */
let small: string;
let single: PayloadFile[];
let browser: Browser;
let visitor: PayloadBrowser;

beforeAll(async () => {
  [folder, small] = [makeProject(), makeProject()];
  const publication = parse(readFileSync(path.join(small, 'content/publication.yaml'), 'utf8')) as object;
  single = singleFiles(fields, publication);
  browser = await launchChromium();
  visitor = new PayloadBrowser(browser, (id) => marks[id] ?? String(id));
});
afterAll(async () => {
  await browser.close();
  for (const project of [folder, small]) rmSync(project, { recursive: true, force: true });
});

/** The rules that a payload breaks as a body. */
function rulesOf(body: string): string[] {
  const context = { language: 'en', words: ENGLISH_WORDS, origin: 'https://small.example', pictures: {} };
  const { problems } = compileBody(body, { file: 'a.md', firstLine: 1, ...context });
  return problems.filter((problem) => severityOf(problem) === 'error').map(({ rule }) => rule);
}

function writeFile(project: string, file: PayloadFile): void {
  const name = path.join(project, 'content', file.file);
  mkdirSync(path.dirname(name), { recursive: true });
  writeFileSync(name, textOf(file));
}

/** Writes all files, with the payloads as bodies that do not end the build. @returns how many bodies there are */
function writeProject(): number {
  let count = 0;
  for (const file of files) {
    const body = bodies[storyIndex(file.file)];
    const isIn = body !== undefined && file.body !== undefined && rulesOf(body).length === 0;
    if (isIn) count++;
    writeFile(folder, isIn ? { ...file, body: `${file.body}\n\n${body}` } : file);
  }
  return count;
}

/** The number in the name of a story, or in the address of its page; -1 where there is none. */
function storyIndex(name: string): number {
  return Number(/2026\/11\/payload-(\d+)\b/.exec(name)?.[1] ?? -1);
}

/** Everything of a site that a browser shows, and each feed a second time, as a reader of feeds shows it. */
function addresses(project: string): string[] {
  return readdirSync(path.join(project, 'dist'), { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const url = encodeURI(`/${file.replaceAll(path.sep, '/')}`);
    if (/\.(?:html|svg)$/.test(file)) return [url];
    return /\.(?:xml|json)$/.test(file) ? [url, `${url}?as=html`] : /\.(?:txt|md|webmanifest)$/.test(file) ? [url] : [];
  });
}

/** How a site is served. */
interface Serving {
  /** With the headers of the host, which have the policy. */
  hasPolicy: boolean;
  /** Changes each page, as if a guard were not there. */
  withoutGuard?: (html: string, pathname: string) => string;
}

function serveSite(project: string, { hasPolicy, withoutGuard }: Serving) {
  const dist = path.join(project, 'dist');
  const headersOf = hasPolicy ? hostHeaders(dist) : () => new Map<string, string>();
  return serve(dist, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of headersOf(pathname)) if (name !== 'Content-Type') response.setHeader(name, value);
    const change = searchParams.has('as') ? htmlInFeed : pathname.endsWith('.html') ? withoutGuard : undefined;
    if (change === undefined) return false;
    const text = readFileSync(path.join(dist, decodeURI(pathname)), 'utf8');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(change(text, pathname));
    return true;
  });
}

/** The page of a story as it would be if its body were not sanitised. */
function unsanitized(html: string, pathname: string): string {
  const body = bodies[storyIndex(pathname)];
  return body === undefined ? html : html.replace('Text.</p>', () => `Text.</p>${body}`);
}

/** Opens a site and returns what ran. */
async function visitSite(project: string, how: Serving, urls = addresses(project)) {
  const server = await serveSite(project, how);
  const visit = await visitor.visit(server.origin, urls);
  await server.close();
  return visit;
}

test('every text field of every schema holds every payload that its schema accepts', () => {
  const total = (name: 'accepted' | 'refused') => fields.reduce((sum, field) => sum + field[name], 0);
  console.log(
    `${fields.length} text fields, ${PAYLOADS.length} payloads: ${total('accepted')} accepted, ${total('refused')} refused by the schema.`,
  );
  expect(total('accepted') + total('refused')).toBe(fields.length * PAYLOADS.length);
  const isWhole = ({ texts, placed }: PayloadField) => texts.every((text) => placed.has(text));
  // The check refuses a payload that looks like the address of a page, because there is no such page.
  const missing = fields.filter((field) => !isWhole(field)).map(({ path: place }) => place.join('.'));
  expect(missing.filter((field) => !/^(?:letters|comments)\.policy$/.test(field))).toEqual([]);
  expect(new Set(fields.filter(({ accepted }) => accepted > 0).map(({ kind }) => kind)).size).toBeGreaterThan(10);
});

test('nothing runs without the policy, on pages, in feeds, mails, the search and the desk', async () => {
  const inBodies = writeProject();
  mustBuild(folder);
  const urls = addresses(folder);
  for (const kind of [
    /^\/2026\/11\/payload-/,
    /\/email\.html$/,
    /\/email\.txt$/,
    /atom\.xml/,
    /feed\.json/,
    /rss\.xml/,
  ])
    expect(urls.filter((url) => kind.test(url)).length, String(kind)).toBeGreaterThan(0);
  const { ran, opened } = await visitSite(folder, { hasPolicy: false });
  console.log(`${opened} documents without the policy, ${inBodies} payloads as bodies: ${ran.length} ran.`);
  expect(ran).toEqual([]);
  expect(opened).toBe(urls.length);
  // The same pages without escapes, so that it is known what the browser would have run, and that the policy stops it.
  const pages = urls.filter((url) => /^\/2026\/11\/payload-/.test(url));
  const seen = await visitSite(folder, { hasPolicy: false, withoutGuard: unescaped }, pages);
  console.log(`${seen.ran.length} ran on ${seen.opened} pages without escapes.`);
  expect(seen.ran.length).toBeGreaterThan(OWN.length / 3);
  expect((await visitSite(folder, { hasPolicy: true, withoutGuard: unescaped }, pages)).ran).toEqual([]);
});

test('nothing runs among the results of a search', async () => {
  const server = await serveSite(folder, { hasPolicy: false });
  const { ran } = await visitor.use(server.origin, async (page) => {
    for (const words of ['script', 'onerror', 'payload', 'javascript', 'svg', 'ran']) {
      await page.goto(`${server.origin}/search/?q=${words}`);
      await page
        .locator('[role=status]')
        .filter({ hasText: /\d|No stories|at least/ })
        .waitFor();
      await page.evaluate(startScripts);
    }
  });
  await server.close();
  expect(ran).toEqual([]);
});

test('nothing runs on the desk and in the dev server, which also show what is refused', async () => {
  const refused = bodies.filter((body) => rulesOf(body).length > 0);
  const fileOf = (index: number) => `articles/2026/11/refused-${index}.md`;
  for (const [index, body] of refused.entries())
    writeFile(folder, {
      file: fileOf(index),
      fields: { headline: 'Refused', section: 'news', published: '2026-11-22T08:00:00-05:00' },
      body,
    });
  const dev = await startDev(folder);
  const shown = Array.from({ length: 20 }, (_, index) => `/2026/11/payload-${index}/`);
  const { ran } = await visitor.visit(dev.origin, ['/desk/', '/', ...shown, '/desk/']);
  const { html } = await dev.page('/desk/');
  dev.stop();
  for (const index of refused.keys()) rmSync(path.join(folder, 'content', fileOf(index)));
  expect(html).toContain('refused-0');
  expect(ran).toEqual([]);
});

test('nothing runs without the sanitiser, under the policy', async () => {
  const pages = addresses(folder).filter((url) => storyIndex(url) in bodies);
  expect(pages.length).toBeGreaterThanOrEqual(PAYLOADS.length);
  const { ran } = await visitSite(folder, { hasPolicy: true, withoutGuard: unsanitized }, pages);
  expect(ran).toEqual([]);
  const seen = await visitSite(folder, { hasPolicy: false, withoutGuard: unsanitized }, pages);
  console.log(`${seen.ran.length} ran on ${seen.opened} pages without the sanitiser and the policy.`);
  expect(seen.ran.length).toBeGreaterThan(OWN.length / 3);
});

test('nothing of the files of which there is one only runs, without the policy or without escapes', async () => {
  const all: string[] = [];
  for (const [index, file] of single.entries()) {
    writeFile(small, file);
    try {
      mustBuild(small, PHOTO_SECRETS);
    } catch (error) {
      throw new Error(`With ${file.file}:\n${textOf(file)}`, { cause: error });
    }
    const { ran, opened } = await visitSite(small, { hasPolicy: false });
    expect(opened).toBeGreaterThan(10);
    const { ran: ranUnescaped } = await visitSite(small, { hasPolicy: true, withoutGuard: unescaped });
    all.push(...ran, ...ranUnescaped);
    showProgress(index + 1, single.length, 'files of the publication');
  }
  expect(all).toEqual([]);
});
