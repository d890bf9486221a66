import { calendarDay, toEpoch, type TimeView } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { cameOut, standingOf, type Standing } from '../../newsroom/gate.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { deskTime, deskZone } from '../desk-time.ts';

/** A correction as the desk lists it. */
export interface DeskCorrection {
  headline: string;
  kind: string;
  text: string;
  time: TimeView;
  /** Path of the story's page. */
  url: string;
  /** Path from the project's root. */
  file: string;
}

const DAY = 86_400_000;
/** How long a correction is listed, in milliseconds. */
const RECENT = 14 * DAY;

/** Whether a story came out on the day that it is in the newsroom. */
export function cameOutToday(content: Content, now: number): (article: Parameters<typeof cameOut>[0]) => boolean {
  const zone = deskZone(content);
  const today = calendarDay(new Date(now).toISOString(), zone);
  return (article) => standingOf(article, now) === 'public' && calendarDay(cameOut(article), zone) === today;
}

/** The corrections, clarifications and retractions of the last two weeks, the latest first. */
export function recentCorrections(content: Content, now: number): DeskCorrection[] {
  const timeOf = deskTime(content, now);
  return [...content.articles]
    .flatMap(
      ([
        id,
        {
          file,
          data: { frontMatter },
        },
      ]) =>
        frontMatter.corrections.map(({ date, kind, text }) => {
          return { headline: frontMatter.headline, kind, text, date, url: addressOf('story', id), file };
        }),
    )
    .filter(({ date }) => toEpoch(date) > now - RECENT && toEpoch(date) <= now)
    .sort((a, b) => toEpoch(b.date) - toEpoch(a.date))
    .map(({ date, ...correction }) => ({ ...correction, time: timeOf(date) }));
}

const STANDING_WORDS: Record<Standing, string> = {
  draft: 'draft',
  scheduled: 'scheduled',
  embargoed: 'under embargo',
  public: 'published',
  killed: 'withdrawn',
  never: 'withdrawn before it came out',
};

/**
 * How a story stands, in words for editors.
 * @param now milliseconds since 1970
 */
export function standingWords(article: Parameters<typeof standingOf>[0], now: number): string {
  const standing = standingOf(article, now);
  return standing === 'public' && article.status === 'retracted' ? 'retracted' : STANDING_WORDS[standing];
}
