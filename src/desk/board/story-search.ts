import type { Content } from '../../newsroom/content.ts';
import { displayName } from '../../newsroom/display-name.ts';
import { cameOutAt } from '../../newsroom/gate.ts';
import type { Article } from '../../schema/article.ts';

/** What is found. */
export interface FoundStories {
  /** The ids of the stories that have every word, the latest first; those with the words in their fields before others. */
  ids: string[];
  /** How many there are; a long list is cut. */
  count: number;
}

/** A longer list would not be read. */
const MOST = 100;

/**
 * Searches all stories, drafts included: headline, standfirst, tags, section, authors, address and text. Every word has to be there, as
 * the beginning of a word or within it; case and accents do not matter.
 * @param textOf the whole file of a story
 */
export function searchStories(
  { articles, authors, sections }: Pick<Content, 'articles' | 'authors' | 'sections'>,
  query: string,
  textOf: (file: string) => string,
): FoundStories {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { ids: [], count: 0 };
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  const names = new Map([...authors].map(([id, { data }]) => [id, data]));
  const titles = new Map([...sections].map(([id, { data }]) => [id, data]));
  const latest = [...articles].sort(([, a], [, b]) => cameOutAt(b.data.frontMatter) - cameOutAt(a.data.frontMatter));
  const [inFields, inText]: [string[], string[]] = [[], []];
  for (const [id, { file, data }] of latest) {
    const fields = folded(
      `${id} ${fieldWords(data.frontMatter, names)} ${displayName(titles, data.frontMatter.section)}`,
    );
    if (hasAll(fields)) inFields.push(id);
    else if (hasAll(fields + folded(textOf(file)))) inText.push(id);
  }
  const found = [...inFields, ...inText];
  return { ids: found.slice(0, MOST), count: found.length };
}

function fieldWords(article: Article, authors: ReadonlyMap<string, { name: string }>): string {
  const { headline, standfirst = '', kicker = '', tags, byline = [], section } = article;
  const people = byline.map((one) => ('author' in one ? displayName(authors, one.author) : one.name));
  return [headline, standfirst, kicker, section, ...tags, ...people].join(' ');
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
