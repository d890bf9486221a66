import { clockText } from '../../lib/time/zoned-instant.ts';
import type { Article } from '../../schema/article.ts';
import { cameOutAt, standingOf } from '../gate.ts';

/** A time of a story that cannot be right beside the others, or beside the time of the build. */
export interface TimeFault {
  rule: 'time-order' | 'time-to-come';
  /** The path of the field in the front matter. */
  field: readonly (string | number)[];
  what: string;
  why: string;
  fix: string;
}

/** A time after the publication of the story. */
interface LaterTime {
  field: TimeFault['field'];
  name: string;
  epoch: number;
  /** The end of the advice. */
  otherwise: string;
}

/**
 * Compares the times of a story with each other and with the build. A story that comes out later may have times up to
 * the moment when it comes out.
 * @param now the instant of the build, in milliseconds since 1970
 * @param timeZone the newsroom's, in which times are named
 */
export function storyTimes(article: Article, now: number, timeZone: string): TimeFault[] {
  // Nothing is published of a story that was withdrawn before it came out; its times may say when that was.
  if (standingOf(article, now) === 'never') return [];
  const published = Date.parse(article.published);
  const latest = Math.max(now, cameOutAt(article));
  return laterTimes(article).flatMap((time): TimeFault[] => {
    const { field, name, epoch, otherwise } = time;
    const said = `${name} (${clockText(epoch, timeZone)})`;
    if (epoch < published) {
      const what = `${said} is earlier than \`published\` (${clockText(published, timeZone)}).`;
      const why = 'Nothing can change before it is published.';
      return [{ rule: 'time-order', field, what, why, fix: `Correct the wrong one${otherwise}` }];
    }
    // A draft may have any time to come: nothing of it is published.
    if (epoch <= latest || article.status === 'draft') return [];
    const what = `${said} is in the future: it is ${clockText(now, timeZone)} now.`;
    const why = 'Readers, feeds and search engines would see a time that has not come yet.';
    return [{ rule: 'time-to-come', field, what, why, fix: `Correct the time${otherwise}` }];
  });
}

function laterTimes({ updated, ended, corrections }: Article): LaterTime[] {
  const times: LaterTime[] = corrections.map(({ date, kind }, index) => ({
    field: ['corrections', index, 'date'],
    name: `The date of this ${kind}`,
    epoch: Date.parse(date),
    otherwise: '.',
  }));
  if (ended !== undefined) {
    const otherwise = '. If the coverage goes on, delete `ended`.';
    times.unshift({ field: ['ended'], name: '`ended`', epoch: Date.parse(ended), otherwise });
  }
  if (updated === undefined) return times;
  const otherwise = '. If nothing changed for readers, delete `updated`.';
  return [{ field: ['updated'], name: '`updated`', epoch: Date.parse(updated), otherwise }, ...times];
}
