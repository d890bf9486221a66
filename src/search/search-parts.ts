import { digest } from '../lib/digest.ts';
import { once } from '../lib/memo.ts';
import { archiveMonths } from '../newsroom/lists/archive.ts';
import { searchPhoto } from './search-record.ts';
import type { Newsroom, PhotoOriginal, Story } from '../newsroom/newsroom.ts';

/**
 * The most stories in a part of the search index. Indexing takes about 0.3 MB of memory per story, and an added story
 * means indexing its part again: see docs/search.md for the measurements.
 */
export const STORIES_A_PART = 1000;

/** A part of the search index: stories of one year, which are indexed together. */
export interface SearchPart {
  /** `2026-01`: the year and the number of the part in it, counted from the oldest. Names sort by age. */
  name: string;
  year: string;
  /** Oldest first. */
  stories: Story[];
  /** Digests of all inputs of the part, by name: the name of a changed one is the reason for making the part again. */
  key: string;
}

/**
 * The parts of the search index, newest first. A year is split from its oldest story, as numbered lists are, so that a
 * new story changes only the newest part. The years are those of the archive, to which the search page links: a story under embargo
 * may come out in a later year than its address has. Retracted stories keep their pages but are not in the index.
 */
export function searchParts(newsroom: Newsroom): SearchPart[] {
  const years = Map.groupBy(archiveMonths(newsroom), ({ year }) => String(year).padStart(4, '0'));
  return [...years]
    .flatMap(([year, months]) => {
      const found = months.flatMap(({ stories }) => stories).filter(({ article }) => article.status !== 'retracted');
      return partsOfYear(year, found.reverse(), newsroom);
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

function partsOfYear(year: string, stories: readonly Story[], newsroom: Newsroom): SearchPart[] {
  return Array.from({ length: Math.ceil(stories.length / STORIES_A_PART) }, (_, index) => {
    const held = stories.slice(index * STORIES_A_PART, (index + 1) * STORIES_A_PART);
    return { name: `${year}-${String(index + 1).padStart(2, '0')}`, year, stories: held, key: keyOf(held, newsroom) };
  });
}

function keyOf(stories: readonly Story[], newsroom: Newsroom): string {
  const { lang, timeZone } = newsroom.publication;
  const texts = stories.map(
    (story) => `${story.id} ${story.digest} ${story.unpublished ?? ''} ${photoText(searchPhoto(story, newsroom))}`,
  );
  return `stories=${digest(texts.join('\n'))};names=${namesDigest(newsroom)};language=${digest(`${lang} ${timeZone}`)}`;
}

/** What decides which files results show of a photo. One whose licence has ended is not there. */
function photoText(photo: PhotoOriginal | undefined): string {
  if (!photo) return '';
  const { digest: bytes, isWaiting, engine } = photo;
  return `${bytes}${isWaiting ? ' waiting' : ''}${engine ? ` ${JSON.stringify(engine)}` : ''}`;
}

/** The display names of sections and authors in the index. */
const namesDigest = once(({ sections, authors }: Newsroom): string => {
  const names = [sections, authors].flatMap((people) => [...people].map(([id, { name }]) => `${id} ${name}`).sort());
  return digest(names.join('\n'));
});
