import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitemapProblems } from '../../src/feeds/sitemap-schema-for-tests.ts';
import { NASTY_STRINGS } from '../../src/lib/nasty-strings-for-tests.ts';
import { HOSTILE_HTML } from '../../src/markdown/html/hostile-html-for-tests.ts';
import { smarten } from '../../src/lib/text/typography.ts';
import { title } from '../../src/schema/fields.ts';
import { launchChromium } from '../../src/audit/chromium.ts';
import { makeProject, mustBuild } from '../project.ts';
import { serve, type StaticServer } from '../static-server.ts';

/** What a headline can be of the strings: controls, line breaks and lone halves of characters never come to a page. */
const STRINGS = NASTY_STRINGS.filter((text) => text.length < 500).flatMap((text) => {
  const read = title.safeParse(text);
  return read.success ? [read.data] : [];
});
const MONTH = 'content/articles/2026/11';
const COMMENTS = 'content/comments/2026/11';
/** Comments that try to be HTML, all of them on the first story. */
const HTML = HOSTILE_HTML.map((text, index) => ({
  id: `html${index}`,
  name: text.slice(0, 80).replaceAll(/\s/g, ' '),
  time: '2026-11-23T10:00:00-05:00',
  text: `${text}\n\n[x](${text})`,
}));

let folder: string;
let browser: Browser;
let server: StaticServer;
const at = (file: string) => path.join(folder, file);
const urlOf = (index: number) => `/2026/11/nasty-${index}/`;

beforeAll(async () => {
  folder = makeProject();
  mkdirSync(at(COMMENTS), { recursive: true });
  STRINGS.forEach((text, index) => {
    // JSON is YAML, too: the string comes in as it is, however it is made up.
    const fields = {
      headline: text,
      standfirst: text,
      kicker: text,
      section: 'news',
      type: 'live',
      published: '2026-11-23T08:00:00-05:00',
      dateline: { city: text, region: text },
      byline: [`nasty-${index}`, { name: text, role: text }],
      photo: { src: '/photos/harbor.jpg', alt: text, caption: text, credit: text },
      corrections: [{ date: '2026-11-23T08:10:00-05:00', kind: 'correction', text }],
      tags: [`nasty-${index}`],
    };
    writeFileSync(at(`${MONTH}/nasty-${index}.md`), `---\n${JSON.stringify(fields)}\n---\n\nText.\n`);
    const comment = { id: `nasty${index}`, name: text, time: '2026-11-23T09:00:00-05:00', text, pick: true };
    const reply = { ...comment, id: `reply${index}`, text: `> [${text}](${text})`, parent: `nasty${index}` };
    const comments = [comment, reply].filter(({ name }) => name.length <= 80);
    if (comments.length > 0)
      writeFileSync(
        at(`${COMMENTS}/nasty-${index}.yaml`),
        JSON.stringify({ comments: index === 0 ? [...comments, ...HTML] : comments }),
      );
    writeFileSync(at(`content/authors/nasty-${index}.yaml`), JSON.stringify({ name: text, role: text, bio: text }));
    writeNewsletter(text, index);
  });
  mustBuild(folder);
  browser = await launchChromium();
  server = await serve(at('dist'));
});

/** A newsletter and an edition of it, with a text in every field for readers. */
function writeNewsletter(text: string, index: number): void {
  const place = at(`content/newsletters/nasty-${index}`);
  const provider = { kind: 'brevo', action: 'https://small.sibforms.com/serve/MUIF', consent: text };
  writeFileSync(`${place}.yaml`, JSON.stringify({ name: text, pitch: text, frequency: text, provider }));
  const edition = {
    subject: text,
    preheader: text,
    intro: text,
    time: '08:30',
    stories: [{ story: `2026/11/nasty-${index}`, note: text }],
    sponsor: { text, url: 'https://small.example/' },
  };
  mkdirSync(place);
  writeFileSync(path.join(place, '2026-11-23.md'), `---\n${JSON.stringify(edition)}\n---\n\nText.\n`);
}

afterAll(async () => {
  await server?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing that an editor can write is run by a browser, and JSON-LD has it letter for letter', async () => {
  expect(STRINGS.length).toBeGreaterThan(30);
  // Without the policy that hosts send: the page alone has to hold.
  const page = await browser.newPage();
  const run: string[] = [];
  await page.exposeFunction('alert', (what: unknown) => run.push(`alert ${String(what)} at ${page.url()}`));
  page.on('dialog', (dialog) => {
    run.push(`dialog at ${page.url()}`);
    void dialog.dismiss();
  });
  // What a page shows besides its text cannot be run, and takes time.
  await page.route(/\.(?:avif|webp|jpg|woff2|css)$/, (route) => route.abort());
  const noScript = async (url: string) => {
    await page.goto(server.origin + url);
    expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count(), url).toBe(0);
  };
  for (const [index, text] of STRINGS.entries()) {
    const set = smarten(text, 'en-US');
    // HTML knows one sort of line end.
    const shown = set.replaceAll(/\r\n?/g, '\n');
    if (/[<"']/.test(text)) await noScript(`/authors/nasty-${index}/`);
    const newsletter = `/newsletters/nasty-${index}/`;
    for (const url of [newsletter, `${newsletter}2026-11-23/`, `${newsletter}2026-11-23/email.html`]) {
      await noScript(url);
      // A mail divides what its service would take for a placeholder, invisibly.
      const heading = (await page.locator('h1').textContent())?.replaceAll('\u2060', '');
      expect(heading?.trim(), url).toBe(shown.trim());
    }
    await page.goto(`${server.origin}${newsletter}atom.xml`);
    await noScript(urlOf(index));
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const { '@graph': items } = JSON.parse(data ?? '') as { '@graph': Record<string, unknown>[] };
    expect(items[0], JSON.stringify(text)).toMatchObject({
      headline: set,
      description: set,
      author: [{ name: set }, { name: set }],
      locationCreated: { name: set },
      correction: [{ text: set }],
    });
    if (text.length > 80) continue;
    expect(await page.locator('.thread article b').first().textContent()).toBe(shown);
    await page.goto(`${server.origin}${urlOf(index)}comments.xml`);
  }
  for (const number of [2, 3]) {
    await noScript(`${urlOf(0)}comments/${number}/`);
    expect(await page.locator('.thread .text :not(p, a, br, em, strong, ul, ol, li, blockquote)').count()).toBe(0);
  }
  await noScript('/newsletters/');
  expect(run).toEqual([]);
});

test('the sitemaps of such stories are valid', async () => {
  const files = ['sitemap-index.xml', 'news-sitemap.xml', 'sitemaps/2026-11.xml', 'sitemaps/lists.xml'];
  const texts = files.map((file) => readFileSync(at(`dist/${file}`), 'utf8'));
  expect(texts[1]?.match(/<url>/g)).toHaveLength(STRINGS.length + 1);
  expect(await sitemapProblems(...texts)).toEqual([]);
});
