import { isCalendarDay } from '../lib/time/calendar-day.ts';

/** A day before the time, for coverage that goes on for days: "2026-11-18 0:20". */
const DAY = String.raw`(?:(?<day>\d{4}-\d{2}-\d{2})[T,\s]\s*)?`;
/** Words before a time: "الساعة", and the half of the day in Japanese, Chinese and Korean. */
const BEFORE = String.raw`(?:الساعة\s+)?(?<early>午前|上午|오전)?(?<late>午後|下午|오후)?\s?`;
/** "20:15", "20:15:30", "20.15", "20h15", "20 h 15", "20"; not "10.000". */
const DIGITS = String.raw`(?<hour>\d{1,2})(?:\s?(?<point>[:.])\s?(?<minute>\d{2})(?::\d{2})?(?!\d)|\s?h\s?(?<minuteAfterH>\d{2})(?!\d))?`;
/** The half of the day after a time: "p.m.", "PM", "p. m.", "م", "مساءً". */
const HALF = String.raw`(?:\s?(?:(?<am>a\.?\s?m\.?|ص|صباح(?:\p{M}*ا\p{M}*)?)|(?<pm>p\.?\s?m\.?|م|مساء\p{M}*|ظهر(?:\p{M}*ا\p{M}*)?))(?![\p{L}\p{M}]))?`;
/** A word that says that this is a time: "h", "h.", "hs.", "horas", "Uhr", "uur". */
const UNIT = String.raw`(?:\s?(?<unit>hrs?\.?|hs?\.?|horas?|Uhr|uur)(?!\p{L}))?`;
/** A time zone, in capitals: "ET", "EST", "GMT", "MEZ". */
const ZONE = String.raw`(?:\s(?-i:[ECMP][SD]?T|GMT|UTC|BST|CES?T|MES?Z)(?!\p{L}))?`;
/** "20時15分", "20時半", "8点", "8시 15분"; not "20時間", which is a duration. */
const CJK = String.raw`(?<hourCjk>\d{1,2})\s?[時时点點시](?!間|间)(?:\s?(?<minuteCjk>\d{1,2})\s?[分분]|(?<halfPast>半|반))?`;
/** What separates a time from the words; nothing needs to follow. */
const AFTER = String.raw`\)?(?:[\s:.,|;、。：―—–-]+|$)`;

const CLOCK = new RegExp(`^\\(?${DAY}${BEFORE}${DIGITS}${HALF}${UNIT}${ZONE}${AFTER}`, 'iu');
const CJK_CLOCK = new RegExp(`^[（(]?${DAY}${BEFORE}${CJK}[）)]?[\\s:.,|、。：―—–-]*`, 'iu');

/** A time of day, as a heading of a live story begins with it. */
export interface ClockTime {
  /** Minutes since midnight. */
  minutes: number;
  /** The day, where the heading says it: `2026-11-18`. */
  day?: string;
}

/** A heading of a live story that begins with the time of day. */
export interface ClockHeading extends ClockTime {
  /** The time as it is written, with the day if there is one. */
  time: string;
  /** The words after the time; empty when there are none. */
  words: string;
}

/** Reads the time at the beginning of a heading; undefined for one that has none. */
export function clockHeading(heading: string): ClockHeading | undefined {
  const text = westernDigits(heading);
  const found = CJK_CLOCK.exec(text) ?? CLOCK.exec(text);
  const { hour, point, minute, am, pm, early, late, unit, day, ...more } = found?.groups ?? {};
  if (!found) return undefined;
  const minuteText = minute ?? more['minuteAfterH'] ?? more['minuteCjk'] ?? (more['halfPast'] ? '30' : undefined);
  const half = (am ?? early) ? 'am' : (pm ?? late) ? 'pm' : undefined;
  const isTime = minuteText ?? half ?? unit ?? more['hourCjk'];
  // "12 votes" is no time.
  if (isTime === undefined || (day !== undefined && !isCalendarDay(day))) return undefined;
  const words = heading.slice(found[0].length);
  const isDecimal = point === '.' && (half ?? unit) === undefined && /\d\s+$/.test(found[0]);
  const isDuration = minuteText === undefined && /h\s+$/i.test(found[0]);
  // "2.15 million ballots", "3 h of counting".
  if ((isDecimal || isDuration) && /^\p{Ll}/u.test(words)) return undefined;
  const minutes = minutesOf(Number(hour ?? more['hourCjk']), Number(minuteText ?? 0), half);
  if (minutes === undefined) return undefined;
  const time = heading.slice(0, found[0].length).replace(/(?:\s|(?<![hmsap])\.|[:,|;、。：―—–-])+$/iu, '');
  return { minutes, time, words, ...(day !== undefined && { day }) };
}

function minutesOf(hour: number, minute: number, half: 'am' | 'pm' | undefined): number | undefined {
  const isInHalf = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!isInHalf || minute > 59) return undefined;
  return (half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

/** Arabic, Persian and full-width digits and colons as those of ASCII; the length stays. */
function westernDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll('：', ':')
    .replaceAll('．', '.');
}
