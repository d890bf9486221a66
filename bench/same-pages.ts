import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AUTHORS, SECTIONS, TAGS } from './corpus/corpus-publication.ts';
import type { HtmlDigests } from './html-digest.ts';
import { missingTexts } from './page-text.ts';

/** What is kept of a built site, to compare it with that of another system after both have been built over. */
export interface SiteSample {
  name: string;
  /** How many HTML files there are. */
  pages: number;
  /** Paths of the pages of all stories. */
  stories: string[];
  /** Mean bytes of a story's page. */
  storySize: number;
  /** Some of the pages, by path: stories from the newest to the oldest, and one of each other kind. */
  html: Map<string, string>;
}

/** The addresses of the corpus' stories; numbered pages of a month have a number in place of the name. */
const STORY = /^\d{4}\/\d{2}\/story-[^/]+\/index\.html$/;
const SAMPLE = 20;
/** Mean sizes of a story's page that differ by more than this part are no longer comparable. */
const TOLERANCE = 0.1;
const TEXTS_SHOWN = 3;
/** Pages that every system has under the same address and with the same content. */
const LANDMARKS = [
  'index.html',
  '404.html',
  'masthead/index.html',
  'livewire/latest.html',
  'livewire/index.html',
  'archive/index.html',
  '2026/index.html',
  '2026/11/index.html',
  `${SECTIONS[0]}/index.html`,
  `authors/${AUTHORS[0]}/index.html`,
  `tags/${TAGS[0]}/index.html`,
];

/** Takes the sample of a site that has just been built. */
export function sampleSite(name: string, folder: string, pages: HtmlDigests): SiteSample {
  const stories = [...pages.keys()].filter((file) => STORY.test(file)).sort();
  const some = stories.filter((_, index) => index % Math.ceil(stories.length / SAMPLE) === 0);
  const sizes = stories.map((file) => statSync(path.join(folder, file)).size);
  const read = [...some, ...LANDMARKS].filter((file) => existsSync(path.join(folder, file)));
  return {
    name,
    pages: pages.size,
    stories,
    storySize: Math.round(sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)),
    html: new Map(read.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])),
  };
}

/**
 * Whether two systems did the same work: the same stories at the same addresses, pages of about the same size, and every
 * text of a sampled page of the first also on that page of the second.
 * @returns what is not the same, a line each
 */
export function pageDifferences(first: SiteSample, second: SiteSample): string[] {
  const differences: string[] = [];
  const there = new Set(second.stories);
  const absent = first.stories.filter((file) => !there.has(file));
  if (absent.length > 0) differences.push(`${second.name} lacks ${absent.length} stories, such as ${absent[0]}.`);
  if (first.stories.length !== second.stories.length) {
    differences.push(`${first.name} has ${first.stories.length} stories, ${second.name} ${second.stories.length}.`);
  }
  for (const [file, html] of first.html) {
    const other = second.html.get(file);
    const missing = other === undefined ? [] : missingTexts(html, other);
    if (other === undefined) differences.push(`${second.name} has no ${file}.`);
    if (missing.length === 0) continue;
    const shown = missing.slice(0, TEXTS_SHOWN).map((text) => `“${text}”`);
    differences.push(`${file} of ${second.name} lacks ${missing.length} texts of ${first.name}: ${shown.join(', ')}.`);
  }
  if (Math.abs(second.storySize / first.storySize - 1) > TOLERANCE) {
    differences.push(
      `A story has ${first.storySize} bytes in ${first.name} and ${second.storySize} in ${second.name}.`,
    );
  }
  return differences;
}
