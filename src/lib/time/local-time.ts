import { intl } from '../intl.ts';

/** The wall-clock time of a place at a moment. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 to 23. */
  hour: number;
  minute: number;
  /** The short English name of the zone: "EST". */
  zone: string;
  /** Milliseconds ahead of UTC. */
  offset: number;
}

/** The offset from UTC and the name of a zone, for as long as they are valid. */
interface Clock {
  /** Milliseconds ahead of UTC. */
  offset: number;
  zone: string;
}

const DAY = 86_400_000;

/**
 * The local time of a moment. `Intl` gives the offset only at both ends of a day: where they are equal, the clock did
 * not change on that day. For 100,000 times, this costs a hundredth of asking for each.
 * @param epoch milliseconds since 1970
 */
export function localTime(epoch: number, timeZone: string): LocalTime {
  const { offset, zone } = clockAt(epoch, timeZone);
  const shifted = new Date(epoch + offset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    zone,
    offset,
  };
}

/** The clocks at the beginnings of days, by time zone and by epoch. */
const clocks = new Map<string, Map<number, Clock>>();

function clockAt(epoch: number, timeZone: string): Clock {
  const day = Math.floor(epoch / DAY) * DAY;
  const [start, end] = [knownClock(day, timeZone), knownClock(day + DAY, timeZone)];
  return start.offset === end.offset && start.zone === end.zone ? start : readClock(epoch, timeZone);
}

function knownClock(epoch: number, timeZone: string): Clock {
  const ofZone = clocks.get(timeZone) ?? new Map<number, Clock>();
  clocks.set(timeZone, ofZone);
  const known = ofZone.get(epoch);
  if (known) return known;
  const clock = readClock(epoch, timeZone);
  ofZone.set(epoch, clock);
  return clock;
}

function readClock(epoch: number, timeZone: string): Clock {
  const formatter = intl(Intl.DateTimeFormat, 'en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    timeZoneName: 'short',
  });
  const parts = Object.fromEntries(formatter.formatToParts(epoch).map(({ type, value }) => [type, value]));
  const read = (name: string) => Number(parts[name]);
  const local = new Date(0);
  // Date.UTC would take the year 1 as 1901.
  local.setUTCFullYear(read('year'), read('month') - 1, read('day'));
  local.setUTCHours(read('hour'), read('minute'), read('second'));
  return { offset: local.getTime() - Math.floor(epoch / 1000) * 1000, zone: parts['timeZoneName'] ?? timeZone };
}
