import { atStart } from '../../lib/text/sentence-start.ts';
import { calendarDay, formatClock, formatLongDay, type TimeView } from '../../lib/time/instant.ts';
import { cameOut } from '../gate.ts';
import { listPages, type ListFrame, type ListSources, type NumberedPage } from './list-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { storyCard, type StoryCard } from './story-card.ts';
import { sectionLists } from './story-lists.ts';
import type { AskedAddress } from '../site/asked-address.ts';

/** A post of the wire with the hour at which it came out. */
export interface WirePost {
  card: StoryCard;
  time: TimeView;
}

/** The posts of a day by the newsroom's clock, newest first. */
export interface WireDay {
  day: TimeView;
  posts: WirePost[];
}

/** Everything that a page of a wire prints. */
export interface WirePage extends ListFrame {
  days: WireDay[];
}

/**
 * The pages of the sections that are a wire.
 * @param asked the only page to make
 */
export function wirePages(newsroom: Newsroom, asked?: AskedAddress): NumberedPage[] {
  const wires = sectionLists(newsroom).filter(({ id }) => newsroom.sections.get(id)?.wire);
  return wires.flatMap((list) => listPages(list, newsroom, asked));
}

/** Decides everything that a page of a wire shows. */
export function wirePage({ publication, cards, ...page }: ListSources): WirePage {
  const { lang, timeZone } = publication;
  const days = new Map<string, WireDay>();
  for (const sources of cards) {
    const out = cameOut(sources.article);
    const key = calendarDay(out, timeZone);
    // A time for machines would name the hour of the first post, and the heading means the day.
    const day = days.get(key) ?? {
      day: { text: atStart(formatLongDay(out, lang, timeZone).text, lang), datetime: key },
      posts: [],
    };
    day.posts.push({ card: storyCard(sources, publication), time: formatClock(out, lang, timeZone) });
    days.set(key, day);
  }
  return { ...page, days: [...days.values()] };
}
