import { formatWireTime, type TimeView } from '../../lib/time/instant.ts';
import { memo } from '../../lib/memo.ts';
import { smarten } from '../../lib/text/typography.ts';
import type { Newsroom, Story } from '../newsroom.ts';

/** How many wire posts the list shows. */
const LENGTH = 10;

/** A line of the wire. */
export interface WireItem {
  headline: string;
  url: string;
  time: TimeView;
  /** The language of the headline, where it is not the publication's. */
  language?: string;
}

/** The Latest Livewire list. */
export interface LivewireView {
  /** The page with all of it. */
  url: string;
  /** The static fragment with the current list, which a script may put in place of an older one. */
  latest: string;
  items: WireItem[];
  /** That of its words and times. */
  language: string;
}

/**
 * The ten newest wire posts as of an instant: what a story carries, so that a later post never changes its page.
 * @param epoch the instant, in milliseconds since 1970
 * @param exceptId a wire post that does not list itself
 * @returns undefined for a publication without a wire
 */
export function livewireAsOf(epoch: number, newsroom: Newsroom, exceptId?: string): LivewireView | undefined {
  const { wire } = newsroom;
  const start = firstAtOrBefore(wire, epoch);
  const own = exceptId === undefined ? -1 : wire.slice(start, start + LENGTH).findIndex(({ id }) => id === exceptId);
  return listFrom(newsroom, own === 0 ? `${start + 1}` : `${start} ${own}`.replace(' -1', ''));
}

/** All stories between two wire posts have the same list. The key is where it starts, and which post it leaves out. */
const listFrom = memo((newsroom: Newsroom, key: string): LivewireView | undefined => {
  const wireSection = [...newsroom.sections].find(([, section]) => section.wire);
  if (!wireSection) return undefined;
  const [start = 0, own] = key.split(' ').map(Number);
  const posts = newsroom.wire.slice(start, start + LENGTH + 1).filter((_, index) => index !== own);
  const url = `/${wireSection[0]}/`;
  return {
    url,
    latest: `${url}latest.html`,
    items: posts.slice(0, LENGTH).map((post) => wireItem(newsroom, post)),
    language: newsroom.publication.lang,
  };
});

/** A post stands in the lists of many stories. */
const wireItem = memo(({ publication: { lang, timeZone } }: Newsroom, { article, url }: Story): WireItem => {
  const language = article.lang ?? lang;
  return {
    headline: smarten(article.headline, language),
    url,
    time: formatWireTime(article.published, lang, timeZone),
    ...(language !== lang && { language }),
  };
});

/** The index of the newest story that is not later than the instant, in a list that is newest first. */
function firstAtOrBefore(stories: readonly Story[], epoch: number): number {
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stories[middle]?.epoch ?? 0) > epoch) low = middle + 1;
    else high = middle;
  }
  return low;
}
