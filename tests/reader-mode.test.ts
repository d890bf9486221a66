import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyText } from '../src/markdown/body-text.ts';
import { DEMO, ROOT, SITE } from './demo-project.ts';
import { demoBrowser } from './demo-browser.ts';
import { hasPage } from './html-page.ts';

/** The reader mode of Firefox. Others are made from it. */
const READABILITY = readFileSync(path.join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
const ARTICLES = path.join(DEMO, 'content/articles');

/** A story as its file has it. */
interface SourceStory {
  url: string;
  headline: string;
  /** When it was published, as the file says it. */
  published: string;
  /** What its body says, by paragraph, without pictures. */
  paragraphs: string[];
}

/** The reader mode, which takes the document apart. */
type ReaderMode = new (document: Document) => { parse(): Record<string, string> | null };

/** What a story's page has and what the reader mode makes of it. */
interface ReadStory {
  title: string;
  byline: string;
  /** When it was published, as the reader mode has it. */
  publishedTime: string;
  content: string;
  text: string;
  page: { byline: string; photo: string | undefined; caption: string; boxes: string[]; beside: string[] };
}

/** The stories of the demo publication that have a page. */
function stories(): SourceStory[] {
  return globSync('**/*.md', { cwd: ARTICLES }).flatMap((file) => {
    const url = `/${file.replace(/\.md$/, '')}/`;
    const [, matter = '', body = ''] =
      /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path.join(ARTICLES, file), 'utf8')) ?? [];
    const { headline, published, lang = 'en-US', status } = parse(matter);
    if (!hasPage(url) || status === 'killed') return [];
    const paragraphs = (bodyText(body, lang) ?? []).filter((paragraph) => !paragraph.startsWith('['));
    return [{ url, headline, published, paragraphs }];
  });
}

/** Without white space, in which programs differ, and without the marks of {@link bodyText} between cells. */
const bare = (text: string) => text.replaceAll(/[\s|]+/g, '');

const demo = demoBrowser();
let page: Page;

beforeAll(async () => {
  page = await demo.newPage();
  await page.evaluate((readability) => {
    Object.assign(globalThis, { Readability: new Function(`${readability}; return Readability;`)() });
  }, READABILITY);
});

/** Parses the page of a story as a browser does, and gives it to the reader mode; it needs neither pictures nor styles. */
async function read(url: string): Promise<ReadStory> {
  const html = readFileSync(path.join(SITE, url, 'index.html'), 'utf8');
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'text/html');
    const textOf = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? '';
    const textsOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((part) => part.textContent.trim());
    const seen = {
      byline: textOf('article address'),
      photo: document.querySelector('.lead-photo img')?.getAttribute('src') ?? undefined,
      caption: textsOf('.lead-photo .caption').join(' '),
      boxes: textsOf('article .box'),
      beside: textsOf('aside :is(h2, li a, dt, .pitch, .skip, label, button, .invitation)'),
    };
    const { Readability } = globalThis as unknown as { Readability: ReaderMode };
    const {
      title = '',
      byline = '',
      publishedTime = '',
      content = '',
      textContent = '',
    } = new Readability(document).parse() ?? {};
    return { title, byline, publishedTime, content, text: textContent, page: seen };
  }, html);
}

test('a reader mode shows the whole of every story, who wrote it and when, its photo and its boxes, and nothing of what stands beside it', async () => {
  const found = { photos: 0, boxes: 0, stories: 0 };
  for (const { url, headline, published, paragraphs } of stories()) {
    const story = await read(url);
    const text = bare(story.text);
    expect(bare(story.title).replaceAll('’', "'"), url).toBe(bare(headline).replaceAll('’', "'"));
    expect(bare(story.page.byline), url).toContain(bare(story.byline.split(', ')[0] ?? '?'));
    expect(Date.parse(story.publishedTime), url).toBe(Date.parse(published));
    expect(
      paragraphs.filter((paragraph) => !text.includes(bare(paragraph))),
      url,
    ).toEqual([]);
    if (story.page.photo !== undefined) expect(story.content, url).toContain(story.page.photo);
    expect(text, url).toContain(bare(story.page.caption));
    for (const box of story.page.boxes) expect(text, url).toContain(bare(box));
    const own = bare(paragraphs.join(' '));
    const strays = story.page.beside.filter((words) => bare(words).length > 7 && text.includes(bare(words)));
    expect(
      strays.filter((words) => !own.includes(bare(words))),
      url,
    ).toEqual([]);
    found.stories += 1;
    found.photos += story.page.photo === undefined ? 0 : 1;
    found.boxes += story.page.boxes.length;
  }
  expect(found.stories).toBeGreaterThan(70);
  expect(found.photos).toBeGreaterThan(40);
  expect(found.boxes).toBeGreaterThan(2);
});
