const MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const format = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});
const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', weekday: 'long' });

/** "Nov. 23, 2026, 6:30 a.m. EST" */
export function apMoment(instant: Date): string {
  const parts = partsOf(instant);
  return `${dayOf(parts)}, ${clockOf(parts)} ${parts['timeZoneName']}`;
}

/** "Nov. 23, 2026" */
export function apDay(instant: Date): string {
  return dayOf(partsOf(instant));
}

/** "6:30 a.m. Nov. 23" */
export function apWireTime(instant: Date): string {
  const parts = partsOf(instant);
  return `${clockOf(parts)} ${monthOf(parts)} ${parts['day']}`;
}

/** "6:30 a.m. EST" */
export function apClock(instant: Date): string {
  const parts = partsOf(instant);
  return `${clockOf(parts)} ${parts['timeZoneName']}`;
}

/** The day by the clock of the newsroom: "2026-11-23". */
export function localDay(instant: Date): string {
  const { year, month = '', day = '' } = partsOf(instant);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "Monday, Nov. 23, 2026" */
export function apLongDay(instant: Date): string {
  return `${weekday.format(instant)}, ${apDay(instant)}`;
}

/** ISO 8601, for `<time datetime>`. */
export function isoInstant(instant: Date): string {
  return instant.toISOString().replace('.000', '');
}

type Parts = Record<string, string>;

function partsOf(instant: Date): Parts {
  const parts: Parts = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
  return parts;
}

function monthOf(parts: Parts): string {
  return MONTHS[Number(parts['month']) - 1] ?? '';
}

function dayOf(parts: Parts): string {
  return `${monthOf(parts)} ${parts['day']}, ${parts['year']}`;
}

function clockOf({ hour, minute }: Parts): string {
  const hours = Number(hour);
  if (minute === '00' && hours === 12) return 'noon';
  if (minute === '00' && hours === 0) return 'midnight';
  const half = hours < 12 ? 'a.m.' : 'p.m.';
  return `${hours % 12 || 12}${minute === '00' ? '' : `:${minute}`} ${half}`;
}
