import { isCalendarDay } from '../../lib/time/calendar-day.ts';
import { ZONE_NAME } from '../../lib/time/zone-name.ts';
import { BEFORE_CLOCK, CLOCK_WORDS, EVENING, MEASURES, MIDNIGHT, MORNING, NOON } from './clock-words.ts';

/** A day before the time, for coverage that goes on for days: "2026-11-18 0:20". */
const DAY = String.raw`(?:(?<day>\d{4}-\d{2}-\d{2})[T,\s]\s*)?`;
/** Words before a time, and the half of the day in Japanese, Chinese and Korean. */
const BEFORE = String.raw`(?:(?:${BEFORE_CLOCK})\s+)?(?:(?<clock>${CLOCK_WORDS})\s?)?(?<early>午前|上午|오전)?(?<late>午後|下午|오후)?\s?`;
/** "20:15", "20:15:30", "20.15", "20,15", "20h15", "20 h 15", "20h15min", "20u15", "20"; not "10.000". */
const DIGITS = String.raw`(?<hour>\d{1,2})(?:\s?(?<point>[:.]|,(?=\d))\s?(?<minute>\d{2})(?::\d{2})?(?!\d)|\s?(?:h|u|heures)\s?(?<minuteAfterH>\d{2})(?:\s?(?<minuteUnit>m(?:in(?:utos|utes)?\.?)?)(?!\p{L}))?(?!\d))?(?!,\d)`;
/** The half of the day after a time: "p.m.", "PM", "p. m.", "م", "مساءً". */
const HALF = String.raw`(?:\s?(?<half>(?<am>a\.?\s?m\.?|ص|صباح(?:\p{M}*ا\p{M}*)?)|(?<pm>p\.?\s?m\.?|م|مساء\p{M}*|ظهر(?:\p{M}*ا\p{M}*)?))(?![\p{L}\p{M}]))?`;
/** A word that says that this is a time: "h", "h.", "hs.", "horas", "Uhr", "uur", "u." */
const UNIT = String.raw`(?:\s?(?<unit>hrs?\.?|hs?\.?|horas?|heures|Uhr|uur|u\.?)(?!\p{L}))?`;
/** The part of the day in words: "8 Uhr abends", "8:15 de la noche". */
const PART = String.raw`(?:\s(?:(?<morning>${MORNING})|(?<evening>${EVENING}))(?!\p{L}))?`;
/** A time zone, in capitals: "ET", "EST", "GMT", "UTC+2", "MEZ". */
const ZONE = String.raw`(?:\s\(?(?:(?<zone>${ZONE_NAME})|local time)(?!\p{L})\)?)?`;
/** "20時15分", "20時半", "8点", "8시 15분"; not "20時間", which is a duration. */
const CJK = String.raw`(?<hourCjk>\d{1,2})\s?[時时点點시](?!間|间)(?:\s?(?<minuteCjk>\d{1,2})\s?[分분]|(?<halfPast>半|반))?(?:すぎ|過ぎ|ごろ|頃|경|쯤)?`;
/** Brackets around a time, and the plus signs of tickers: "[20:15]", "+++ 20:15 Uhr +++". */
const OPEN = String.raw`(?:\+{2,}\s*)?[([]?`;
/** What separates a time from the words; nothing needs to follow. */
const AFTER = String.raw`[)\]]?(?:[\s:.,|;、。：―—–-]+(?:\+{2,}\s*)?|$)`;
/** The same for a word that could be the first of a sentence, such as "Noon". */
const AFTER_WORD = String.raw`\)?(?:\s*[:.,|;、。：―]\s*|\s+-\s+|\s*[—–]\s*|\s*$)`;

const CLOCK = clockPattern((zone) => `^${OPEN}${DAY}${BEFORE}${DIGITS}${HALF}${UNIT}${PART}${zone}${AFTER}`);
const CJK_CLOCK = new RegExp(`^[（(]?${DAY}${BEFORE}${CJK}[）)]?[\\s:.,|、。：―—–-]*`, 'iu');
const NAMED_CLOCK = clockPattern(
  (zone) => `^\\(?${DAY}(?:(?<twelve>12(?:[:.]00)?)\\s)?(?:(?<noon>${NOON})|${MIDNIGHT})${zone}(?:${AFTER_WORD}|\\s+)`,
);
/** A number with two decimals, and a price or a measure after it: "12.30 Euro", "1.50 Meter". */
const MEASURED = new RegExp(`^(?:[%€$£¥°]|(?:${MEASURES})(?!\\p{L}))`, 'iu');

/** A time of day, as a heading of a live story begins with it. */
export interface ClockTime {
  /** Minutes since midnight; 1440 for the end of the day. */
  minutes: number;
  /** The day, where the heading says it: `2026-11-18`. */
  day?: string;
  /** The time zone, where the heading names one: `GMT`. */
  zone?: string;
}

/** A heading of a live story that begins with the time of day. */
export interface ClockHeading extends ClockTime {
  /** The time as it is written, with the day if there is one. */
  time: string;
  /** The words after the time; empty when there are none. */
  words: string;
}

/**
 * Makes a pattern in which capitals do not matter, except in the time zone: "20 h 30 est arrivé" has none. There are two
 * expressions, because one with `(?-i:…)` was seen to lose its `i` flag in a process that had run for minutes (V8 13.6).
 */
function clockPattern(source: (zone: string) => string): (text: string) => RegExpExecArray | null {
  const [pattern, withoutZone] = [new RegExp(source(ZONE), 'iu'), new RegExp(source(''), 'iu')];
  return (text) => {
    const found = pattern.exec(text);
    const zone = found?.groups?.['zone'] ?? '';
    return zone === zone.toUpperCase() ? found : withoutZone.exec(text);
  };
}

/** Reads the time at the beginning of a heading; undefined for one that has none. */
export function clockHeading(heading: string): ClockHeading | undefined {
  const text = westernDigits(heading);
  const found = namedClock(text) ?? CJK_CLOCK.exec(text) ?? CLOCK(text);
  if (!found) return undefined;
  const { day, zone, ...groups } = found.groups ?? {};
  if (day !== undefined && !isCalendarDay(day)) return undefined;
  const words = heading.slice(found[0].length);
  const minutes = groups['hour'] === undefined ? minutesWithoutDigits(groups) : minutesOf(groups, found[0], words);
  if (minutes === undefined) return undefined;
  const time = heading.slice(0, found[0].length).replace(/^\++\s*|(?:\s|(?<![hmsapu])\.|[:,|;、。：―—–+-])+$/giu, '');
  return { minutes, time, words, ...(day !== undefined && { day }), ...(zone !== undefined && { zone }) };
}

/** Noon or midnight: "Noon: …", "12 noon …", 正午 …; not "Noon rally draws 500". */
function namedClock(text: string): RegExpExecArray | undefined {
  const found = NAMED_CLOCK(text);
  const isFirstOfSentence =
    !found?.groups?.['twelve'] && /[\p{Script=Latin}\p{Script=Arabic}]\s+$/u.test(found?.[0] ?? '');
  return found && !isFirstOfSentence ? found : undefined;
}

type Groups = Record<string, string | undefined>;

/** Noon, midnight, and times of Chinese, Japanese and Korean, none of which can be anything else. */
function minutesWithoutDigits({ hourCjk, minuteCjk, halfPast, early, late, noon }: Groups): number | undefined {
  if (hourCjk === undefined) return (noon === undefined ? 24 : 12) * 60;
  const half = early ? 'am' : late ? 'pm' : undefined;
  return onClock(Number(hourCjk), Number(minuteCjk ?? (halfPast ? 30 : 0)), half);
}

/** @param found the time with what separates it from the words */
function minutesOf(groups: Groups, found: string, words: string): number | undefined {
  const { hour, point, minute, minuteAfterH, minuteUnit, half, am, early, unit, clock, morning, evening, late, pm } =
    groups;
  const minuteText = minute ?? minuteAfterH;
  const isSaid = half ?? unit ?? early ?? late ?? morning ?? evening;
  const isClosedUp = /[\p{L}\p{N}.]\s+$/u.test(found);
  // "12 votes" is no time; "kl. 20" is.
  if ((minuteText ?? isSaid ?? clock) === undefined) return undefined;
  // A measure has no half of the day: "12.30 Euro", but "9:30 a.m. Euro slides".
  if (isClosedUp && point !== undefined && (half ?? unit) === undefined && MEASURED.test(words)) return undefined;
  if (isClosedUp && /^\p{Ll}/u.test(words)) {
    // "2.15 million ballots", "3 h of counting", "3h20min de debate", "10 PM candidates remain"
    const isDecimal = point === '.' && (isSaid ?? clock) === undefined;
    const isDuration =
      minuteText === undefined &&
      (half === undefined ? !/^Uhr$/i.test(unit ?? '') && !evening && !morning : /^[AP]M$/.test(half));
    if (isDecimal || isDuration || minuteUnit !== undefined) return undefined;
  }
  // Prices have a comma, too: "20,15 Euro".
  if (point === ',' && (isSaid ?? clock) === undefined) return undefined;
  const isMorning = am ?? early;
  return onClock(Number(hour), Number(minuteText ?? 0), isMorning ? 'am' : (pm ?? late) ? 'pm' : undefined, evening);
}

/** @param evening the words for the second half of the day, which may follow an hour of 24 */
function onClock(hour: number, minute: number, half: 'am' | 'pm' | undefined, evening?: string): number | undefined {
  const isInHalf = half === undefined ? hour < 24 || (hour === 24 && minute === 0) : hour >= 1 && hour <= 12;
  if (!isInHalf || minute > 59) return undefined;
  if (half !== undefined) return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
  if (evening === undefined || hour > 12) return hour * 60 + minute;
  // Twelve at night is midnight, and four at night the morning.
  const isNight = /no[ci]|nacht|night/i.test(evening);
  if (isNight && hour < 6) return hour * 60 + minute;
  return (hour === 12 ? (isNight ? 24 : 12) : hour + 12) * 60 + minute;
}

/** Arabic, Persian and full-width digits and colons as those of ASCII; the length stays. */
function westernDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll('：', ':')
    .replaceAll('．', '.');
}
