import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/audit/chromium.ts';
import { builtProject } from './built-project.ts';
import { fileDigests, makeCleanProject, mustBuild } from '../project.ts';
import { serve, type StaticServer } from '../static-server.ts';

const STORY = '/2026/11/good/';
const FILE = 'content/comments/2026/11/good.yaml';
const COUNT = 500;

/** A comment of a long debate: two of three answer an earlier one, near or far. */
function comment(index: number): string {
  const answered = index % 3 === 0 ? undefined : Math.max(0, index - (index % 7) * 9 - 1);
  const time = new Date(Date.UTC(2026, 10, 23, 12, index)).toISOString();
  return [
    `  - id: comment${index}`,
    `    name: Reader ${index % 40}`,
    `    time: ${time}`,
    `    text: Comment number ${index}.`,
    ...(answered === undefined ? [] : [`    parent: comment${answered}`]),
    '',
  ].join('\n');
}

const project = builtProject((write) => {
  write(FILE, `comments:\n${Array.from({ length: COUNT }, (_, index) => comment(index)).join('')}`);
  write(
    'content/articles/2026/11/quiet.md',
    '---\nheadline: Quiet\nsection: news\npublished: 2026-11-22T08:00:00-05:00\ncomments: { closes: 1d }\n---\n\nText.\n',
  );
  const publication = readFileSync('tests/fixtures/content-small/publication.yaml', 'utf8');
  write(
    'content/publication.yaml',
    publication.replace('letters:\n', 'letters:\n  server: https://letters.small.example\n'),
  );
});
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchChromium();
  server = await serve(project.at('dist'));
});

afterAll(async () => {
  await server?.close();
  await browser?.close();
});

describe('a story with 500 comments, without JavaScript', () => {
  test('is ten pages that lead to each other, with every comment once and every permanent address right', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(server.origin + STORY);
    expect(await page.locator('#comments-title').textContent()).toBe('500 comments');
    const links = await page
      .locator('.thread .pages a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links).toEqual([STORY, ...Array.from({ length: 9 }, (_, index) => `${STORY}comments/${index + 2}/`)]);
    const seen: string[] = [];
    for (const url of links) {
      await page.goto(server.origin + url);
      const found = await page.locator('.thread article').evaluateAll((all) =>
        all.map((article) => ({
          id: article.id,
          permalink: article.querySelector<HTMLAnchorElement>('.by a:has(time)')?.href,
          answered: article.querySelector<HTMLAnchorElement>('.to a')?.href,
        })),
      );
      expect(found).toHaveLength(50);
      for (const { id, permalink } of found) expect(permalink).toBe(`${server.origin}${url}#${id}`);
      seen.push(...found.map(({ id }) => id));
      const depth = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('.thread article')].map((article) => {
            let lists = 0;
            for (let at = article.parentElement; at; at = at.parentElement) if (at.tagName === 'OL') lists++;
            return lists;
          }),
        ),
      );
      expect(depth).toBeLessThanOrEqual(4);
    }
    expect(new Set(seen).size).toBe(COUNT);
    await page.context().close();
  });

  test('shows a comment at its permanent address, and leads from an answer to what it answers', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } });
    await page.goto(`${server.origin}${STORY}comments/4/#comment-comment170`);
    await expect
      .poll(() => page.locator('#comment-comment170').evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(600);
    // An answer to a comment of another page.
    const far = page.locator('.to a[href*="/comments/3/#"], .to a[href^="/2026/11/good/#"]').first();
    const target = new URL(await far.evaluate((link) => (link as HTMLAnchorElement).href)).hash;
    await far.click();
    await page.locator(target).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });

  test('has a form that posts to the letters server, and a link for an answer to each comment', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const posted = Promise.withResolvers<URLSearchParams>();
    await page.route('https://letters.small.example/**', (route) => {
      posted.resolve(new URLSearchParams(route.request().postData() ?? ''));
      return route.fulfill({ status: 303, headers: { location: server.origin + STORY } });
    });
    await page.goto(server.origin + STORY);
    await page.getByLabel('Your name').fill('Ann Lee');
    await page.getByLabel('Your comment').fill('One.\n\nTwo & <three>.');
    await page.getByRole('button', { name: 'Send comment' }).click();
    expect(Object.fromEntries(await posted.promise)).toEqual({
      story: STORY,
      website: '',
      name: 'Ann Lee',
      text: 'One.\r\n\r\nTwo & <three>.',
    });
    await page.goto(server.origin + STORY);
    expect(await page.getByRole('link', { name: 'Reply to Reader 0' }).first().getAttribute('href')).toBe(
      'https://letters.small.example/form?story=%2F2026%2F11%2Fgood%2F&parent=comment0',
    );
    expect(readFileSync(project.at('dist/_headers'), 'utf8')).toContain(
      "form-action 'self' https://letters.small.example",
    );
    await page.context().close();
  });

  test('is counted on cards and in data for search engines, which hold ten of them', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/news/`);
    expect(await page.locator('.card', { hasText: '500 comments' }).locator('a').count()).toBe(1);
    expect(await page.locator('.card', { hasText: 'Quiet' }).textContent()).not.toContain('comment');
    await page.goto(server.origin + STORY);
    const { '@graph': items } = JSON.parse((await page.locator('[type="application/ld+json"]').textContent()) ?? '');
    expect(items[0]).toMatchObject({ commentCount: 500 });
    expect(items[0].comment).toHaveLength(10);
    expect(items[0].comment[0]).toMatchObject({ text: 'Comment number 0.', author: { name: 'Reader 0' } });
    await page.context().close();
  });

  test('a story whose comments are closed says so, and has no form', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/2026/11/quiet/`);
    expect(await page.locator('#comments').textContent()).toContain('Comments closed Nov. 23, 2026');
    expect(await page.locator('#comments form').count()).toBe(0);
    await page.context().close();
  });
});

test('a new comment changes the story, the pages of its comments and the lists that count them, as a clean build has them', () => {
  project.write(FILE, project.read(FILE) + comment(COUNT));
  mustBuild(project.folder);
  const { added, updated } = project.report();
  expect(added.map(({ url }) => url)).toEqual([`${STORY}comments/11/`]);
  expect(
    updated
      .map(({ url }) => url)
      .filter((url) => !url.startsWith(STORY))
      .sort(),
  ).toEqual(['/', '/2026/11/', '/authors/jane-doe/', '/news/']);
  const clean = makeCleanProject(project.at('content'));
  mustBuild(clean);
  expect(fileDigests(path.join(clean, 'dist'))).toEqual(project.dist());
  rmSync(clean, { recursive: true });
});

test('without its file, a story has no comments and no feed of them', () => {
  rmSync(project.at(FILE));
  mustBuild(project.folder);
  expect(project.report().removed.map(({ url }) => url)).toContain(`${STORY}comments.xml`);
  expect(existsSync(project.at(`dist${STORY}comments`))).toBe(false);
  expect(project.read(`dist${STORY}index.html`)).toContain('No comments yet.');
});
