import { toEpoch } from '../../lib/time/instant.ts';
import { ARCHIVE_URL, archiveMonths, yearUrl } from '../lists/archive.ts';
import { allCorrections, CORRECTIONS_URL, type ListedCorrection } from '../lists/corrections-page.ts';
import { latestChange } from '../last-change.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { numberedPages } from '../lists/numbered-pages.ts';
import { seriesOf } from '../related/series.ts';
import { authorLists, sectionLists, tagLists } from '../lists/story-lists.ts';

/** A page and when readers last got something new from it. */
export interface DatedPage {
  url: string;
  /** Milliseconds since 1970; left out where nobody knows. */
  changed?: number;
}

/** The pages of all lists. */
export interface ListedPages {
  /** The first page of each list, which shows the latest of it. */
  latest: DatedPage[];
  /** The numbered pages, which hardly ever change. */
  numbered: DatedPage[];
}

/** The pages of all lists, in the order of their addresses: it does not depend on which story is the newest. */
export function pagesOfLists(newsroom: Newsroom): ListedPages {
  const ofStories = [
    ...sectionLists(newsroom),
    ...tagLists(newsroom),
    ...authorLists(newsroom),
    ...archiveMonths(newsroom),
  ].map(({ url, stories }) => pagesOf(url, stories, latestChange));
  const all = [...ofStories, pagesOf(CORRECTIONS_URL, allCorrections(newsroom), latestCorrection)];
  return {
    latest: [...all.flatMap(({ latest }) => latest), ...undividedLists(newsroom)].sort(byUrl),
    numbered: all.flatMap(({ numbered }) => numbered).sort(byUrl),
  };
}

function pagesOf<Item>(
  url: string,
  items: readonly Item[],
  changeOf: (items: Item[]) => number | undefined,
): ListedPages {
  const [latest, ...numbered] = numberedPages(url, items).map(({ number, items: shown }) =>
    dated(number === undefined ? url : `${url}${number}/`, changeOf(shown)),
  );
  return { latest: latest ? [latest] : [], numbered };
}

/** The archive, its years, and the series: lists that are not divided into pages. */
function undividedLists(newsroom: Newsroom): DatedPage[] {
  const years = Map.groupBy(archiveMonths(newsroom), ({ year }) => yearUrl(year));
  const series = new Map<string, Story[]>();
  for (const story of newsroom.stories) {
    const url = seriesOf(story, newsroom)?.url;
    if (url !== undefined) series.set(url, [...(series.get(url) ?? []), story]);
  }
  return [
    dated(ARCHIVE_URL, latestChange(newsroom.stories.slice(0, 1))),
    ...[...years].map(([url, months]) => dated(url, latestChange(months[0]?.stories.slice(0, 1) ?? []))),
    ...[...series].map(([url, stories]) => dated(url, latestChange(stories))),
  ];
}

function latestCorrection(corrections: readonly ListedCorrection[]): number | undefined {
  return corrections.length === 0 ? undefined : Math.max(...corrections.map(({ time }) => toEpoch(time.datetime)));
}

function dated(url: string, changed: number | undefined): DatedPage {
  return { url, ...(changed !== undefined && { changed }) };
}

function byUrl(a: DatedPage, b: DatedPage): number {
  return a.url < b.url ? -1 : 1;
}
