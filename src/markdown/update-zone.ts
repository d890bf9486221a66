import { toEpoch } from '../lib/time/instant.ts';
import { clockText, offsetText } from '../lib/time/zoned-instant.ts';
import { zoneOffsets } from '../lib/time/zone-name.ts';
import type { ClockTime } from './clock/clock-heading.ts';

/**
 * Returns true for a time with the name of a zone that is not the newsroom's own at that moment.
 * @param moment the time as if it were by the newsroom's clock, RFC 3339
 */
export function isForeignTime({ zone }: ClockTime, moment: string, timeZone: string): boolean {
  if (zone === undefined) return false;
  const epoch = toEpoch(moment);
  return !zoneOffsets(zone, epoch).includes(offsetText(epoch, timeZone));
}

/**
 * A time in another zone by the newsroom's clock: `03:30`, or `2026-11-23 03:30` where its day is known. Undefined where the name of the zone
 * says different things in different countries.
 * @param moment the time as if it were by the newsroom's clock, RFC 3339
 */
export function ownClock({ zone = '', day }: ClockTime, moment: string, timeZone: string): string | undefined {
  const [offset, ...others] = zoneOffsets(zone, toEpoch(moment));
  if (offset === undefined || others.length > 0) return undefined;
  const epoch = Date.parse(`${moment.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}${offset}`);
  if (Number.isNaN(epoch)) return undefined;
  const own = clockText(epoch, timeZone);
  return day === undefined ? own.slice(-'HH:MM'.length) : own;
}
