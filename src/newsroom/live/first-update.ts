import { formatTimeOfDay } from '../../lib/time/instant.ts';
import { clockText } from '../../lib/time/zoned-instant.ts';
import { clockHeading } from '../../markdown/clock-heading.ts';
import { withoutMarkup } from '../story/wire-line.ts';

/**
 * The first update of a live story, as Markdown: a heading with the time by the newsroom's clock and the headline of the
 * story, `## 9:48 p.m. Budget passes`.
 * @param published ISO 8601 with offset
 * @param language BCP 47, of the publication
 */
export function firstUpdate(headline: string, published: string, language: string, timeZone: string): string {
  const words = withoutMarkup(headline.trim().replaceAll(/\s+/g, ' ')).replace(/#+$/, String.raw`\$&`);
  // A space that keeps words together cannot be told from another one in a file.
  const clock = formatTimeOfDay(published, language, timeZone).text.replaceAll('\u00A0', ' ');
  // Some languages write the time in a form that headings do not have.
  const isRead = clockHeading(`${clock} ${words}`)?.words === words;
  return `## ${isRead ? clock : clockText(Date.parse(published), timeZone).slice(-'HH:MM'.length)} ${words}`;
}
