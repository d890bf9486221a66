import type { Article } from './article.ts';
import { FILE_KINDS } from './kinds.ts';
import { mistakesOf } from './wording/mistakes-for-tests.ts';
import type { Reading } from './yaml/source-text.ts';
import { readFields } from './yaml/yaml-fields.ts';

/** The fields that a story cannot be without, on three lines. */
export const REQUIRED = `headline: Storm
section: news
published: 2026-11-23T06:30:00-05:00
`;

/** Reads front matter that begins on line 2, as in every story: `base`, and below it the fields. */
export function readStory(fields: string, base = REQUIRED, timeZone?: string): Reading<Article> {
  const yaml = `${base}${fields}\n`;
  return readFields(FILE_KINDS.articles, { file: 'content/articles/2026/11/storm.md', firstLine: 2, yaml }, timeZone);
}

/** The problems of such a story, with their fixes: `5:1 unknown-field … → Write `kicker`.` */
export function mistakesIn(fields: string, base = REQUIRED): string[] {
  const reading = readStory(fields, base);
  const fixes = reading.ok ? [] : reading.problems.map(({ fix }) => (fix === undefined ? '' : ` → ${fix}`));
  return mistakesOf(reading).map((text, index) => `${text}${fixes[index]}`);
}
