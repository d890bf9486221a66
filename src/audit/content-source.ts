import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withLetters } from '../markdown/decoded-address.ts';
import { idAt } from '../newsroom/site/addresses.ts';
import { urlOf, type BuiltSite } from './built-site.ts';
import type { Found } from './problem-list.ts';

/** The file and place in `content/` where a link of a page is written. */
type Source = Required<Pick<Found, 'file' | 'place'>>;

/** A page of a list after the first. */
const NUMBER = /(?<=\/)\d+\/$/;

/**
 * Finds where a link of a story's page is written: in the story, or in its comments, which a reader wrote.
 * @param file the page, by its path from the folder of the site
 * @param written the address, as the page has it
 * @returns undefined for a link of the page's own, and on other pages
 */
export function sourceOf({ root }: Pick<BuiltSite, 'root'>, file: string, written: string): Source | undefined {
  const url = urlOf(file);
  const id = idAt('story', url) ?? idAt('comments', url) ?? idAt('comments', url.replace(NUMBER, ''));
  if (id === undefined || written === '') return undefined;
  const address = [...new Set([written, withLetters(written)])].map((one) => RegExp.escape(one)).join('|');
  const link = new RegExp(String.raw`(?<![\w/.%-])(?:${address})(?![\w/%-])`);
  for (const source of [`content/articles/${id}.md`, `content/comments/${id}.yaml`]) {
    const absolute = path.join(root, source);
    const text = existsSync(absolute) ? readFileSync(absolute, 'utf8') : '';
    const at = text.search(link);
    if (at >= 0) return { file: source, place: { text, at } };
  }
  return undefined;
}
