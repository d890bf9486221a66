import { formatTimeOfDay } from '../../lib/time/instant.ts';
import { clockText } from '../../lib/time/zoned-instant.ts';
import { clockHeading } from '../../markdown/clock/clock-heading.ts';

/**
 * The first update of a live story, as Markdown: a heading with the time by the newsroom's clock and the words that stand
 * for its headline, `## 9:48 p.m. Headline of the first update`.
 * @param words without markup
 * @param published ISO 8601 with offset
 * @param language BCP 47, of the story
 */
export function firstUpdate(words: string, published: string, language: string, timeZone: string): string {
  // A space that keeps words together cannot be told from another one in a file.
  const clock = formatTimeOfDay(published, language, timeZone).text.replaceAll('\u00A0', ' ');
  // Some languages write the time in a form that headings do not have.
  const isRead = clockHeading(`${clock} ${words}`)?.words === words;
  return `## ${isRead ? clock : clockText(Date.parse(published), timeZone).slice(-'HH:MM'.length)} ${words}`;
}
