import { firstPassing } from '../../lib/first-passing.ts';
import { formatDay, formatWireTime, formatWireTimeOfYear, toEpoch, type TimeView } from '../../lib/time/instant.ts';
import { localTime } from '../../lib/time/local-time.ts';
import { memo, once } from '../../lib/memo.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { listedHeadline, standingLabel } from '../story/story-label.ts';
import { addressOf } from '../site/addresses.ts';

/** How many wire posts the list shows. */
const LENGTH = 10;

/** A line of the wire. */
export interface WireItem {
  headline: string;
  url: string;
  time: TimeView;
  /** The language of the headline, where it is not the publication's. */
  language?: string;
  /** Only in a preview: a label that says why the post is not published. */
  standing?: string;
}

/** The Latest Livewire list. */
export interface LivewireView {
  /** The page with all of it. */
  url: string;
  /** The static fragment with the current list, which a script may put in place of an older one. */
  latest: string;
  items: WireItem[];
  /** Language of its words and times. */
  language: string;
  /** The day on which the list was current: "Nov. 23, 2026". Left out for a list that each build makes again. */
  asOf?: string;
}

/**
 * The ten newest wire posts as of an instant: what a story carries, so that a later post never changes its page. It says
 * of which day it is, and the times of posts from other years have their year.
 * @param epoch the instant, in milliseconds since 1970
 * @param exceptId a wire post that does not list itself
 * @returns undefined for a publication without a wire; without items before the first post
 */
export function livewireAsOf(epoch: number, newsroom: Newsroom, exceptId?: string): LivewireView | undefined {
  const { wire } = newsroom;
  const start = firstPassing(wire, (post) => post.epoch <= epoch);
  const own = exceptId === undefined ? -1 : wire.slice(start, start + LENGTH).findIndex(({ id }) => id === exceptId);
  const { year, month, day } = localTime(epoch, newsroom.publication.timeZone);
  return listOfDay(newsroom, [own === 0 ? start + 1 : start, Math.max(own, 0), year, month, day].join(' '));
}

/** All stories of a day between two wire posts share one list. The key is its start, the post that it leaves out, the day. */
const listOfDay = memo((newsroom: Newsroom, key: string): LivewireView | undefined => {
  const [start = 0, own = 0, year = 0, month = 1, day = 1] = key.split(' ').map(Number);
  const posts = newsroom.wire.slice(start, start + LENGTH + 1).filter((_, index) => own === 0 || index !== own);
  const list = listOf(posts, newsroom, year);
  const { lang } = newsroom.publication;
  const noon = new Date(Date.UTC(year, month - 1, day, 12)).toISOString();
  return list && { ...list, asOf: formatDay(noon, lang, 'UTC').text };
});

/**
 * The ten newest wire posts of all: what the front page and the page for missing addresses show, and the fragment that
 * takes the place of older lists.
 * @returns undefined for a publication without a wire
 */
export function currentLivewire(newsroom: Newsroom): LivewireView | undefined {
  const { stories, wire, publication } = newsroom;
  // Not the year of the build: it would change pages on New Year's Day although nothing was published.
  const year = stories[0] && localTime(stories[0].epoch, publication.timeZone).year;
  return listOf(wire, newsroom, year);
}

/** @param year the year whose posts need not say it; undefined in a newsroom without stories */
function listOf(posts: readonly Story[], newsroom: Newsroom, year: number | undefined): LivewireView | undefined {
  const wireSection = [...newsroom.sections].find(([, section]) => section.wire);
  if (!wireSection) return undefined;
  const { lang, timeZone } = newsroom.publication;
  return {
    url: addressOf('section', wireSection[0]),
    latest: addressOf('latestWire', wireSection[0]),
    items: posts.slice(0, LENGTH).map((post) => {
      const isOfYear = localTime(toEpoch(post.article.published), timeZone).year === year;
      return itemsWith(newsroom, isOfYear ? formatWireTime : formatWireTimeOfYear)(post);
    }),
    language: lang,
  };
}

/** A post stands in the lists of many stories: its line is made once without the year and once with it. */
const itemsWith = memo(({ publication: { lang, timeZone } }: Newsroom, format: typeof formatWireTime) =>
  once(({ article, url, unpublished }: Story): WireItem => {
    const language = article.lang ?? lang;
    const standing = standingLabel(unpublished, language);
    return {
      headline: listedHeadline(article, language),
      url,
      time: format(article.published, lang, timeZone),
      ...(language !== lang && { language }),
      ...(standing !== undefined && { standing }),
    };
  }),
);
