import { intl } from '../lib/intl.ts';
import { figuresOf } from '../lib/text/figures.ts';
import { stringsOf, type Strings } from '../strings/strings.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { bylineIds } from '../newsroom/story/byline.ts';
import { searchParts } from './search-parts.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../newsroom/site/site.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** The data of a part of the search index that the browser needs. */
export interface PartView {
  name: string;
  year: string;
  stories: number;
  /** Changes with the part, so that a browser with an older one requests it again. */
  tag: string;
}

/** The props of the search page. */
export interface SearchSources {
  site: SiteView;
  /** Newest first. */
  parts: PartView[];
  /** Newest first. */
  years: string[];
  sections: Link[];
  /** Names of the authors who have stories, in alphabetical order. */
  authors: string[];
}

/** Everything that the search page renders. */
export interface SearchPage extends SearchSources {
  head: HeadView;
  words: Strings['search'];
  /** The forms of a number of stories, by plural category, with # for the number. */
  counts: Record<string, string>;
}

/** Collects the props of the search page. */
export function searchSources(newsroom: Newsroom): SearchSources {
  const { stories, sections, authors, publication } = newsroom;
  const parts = searchParts(newsroom).map(({ name, year, stories: held, key }) => ({
    name,
    year,
    stories: held.length,
    tag: key.replaceAll(/\w+=|;/g, ''),
  }));
  const bylined = new Set(stories.flatMap(({ article }) => bylineIds(article)));
  const names = [...bylined].flatMap((id) => authors.get(id)?.name ?? []);
  const filled = new Set(stories.map(({ article }) => article.section));
  return {
    site: siteView(newsroom),
    parts,
    years: [...new Set(parts.map(({ year }) => year))],
    sections: [...sections]
      .filter(([id]) => filled.has(id))
      .map(([id, { name }]) => ({ name, url: addressOf('section', id) })),
    authors: [...new Set(names)].sort(intl(Intl.Collator, publication.lang).compare),
  };
}

/** Prepares everything that the search page renders. */
export function searchPage(sources: SearchSources): SearchPage {
  const { language } = sources.site;
  const words = stringsOf(language).search;
  const head: HeadView = {
    title: words.title,
    description: words.description(sources.site.name),
    canonical: addressOf('search'),
    kind: 'website',
    noindex: true,
  };
  return { ...sources, head, words, counts: countForms(language) };
}

/** A sample count for each plural category that some language has. */
const SAMPLES = [1_000_000, 100, 11, 3, 2, 1, 0];

/** The browser knows the count; the table has its forms in words. */
function countForms(language: string): Record<string, string> {
  const rules = intl(Intl.PluralRules, language);
  const { number } = figuresOf(language);
  const { stories } = stringsOf(language).list;
  return Object.fromEntries(SAMPLES.map((count) => [rules.select(count), stories(count).replace(number(count), '#')]));
}
