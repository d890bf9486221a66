import { describe, expect, test } from 'vitest';
import {
  calendarDay,
  formatCalendarDay,
  formatClock,
  formatDay,
  formatLongDay,
  formatMoment,
  formatMonth,
  formatTimeOfDay,
  formatWireTime,
  formatWireTimeOfYear,
  isEnglish,
  newestFirst,
  toEpoch,
} from './instant.ts';

const NEW_YORK = 'America/New_York';

describe('in English, a moment is written in AP style', () => {
  test.each([
    ['2026-11-23T06:30:00-05:00', 'Nov. 23, 2026, 6:30 a.m. EST'],
    ['2026-11-23T10:00:00-05:00', 'Nov. 23, 2026, 10 a.m. EST'],
    ['2026-11-23T12:00:00-05:00', 'Nov. 23, 2026, noon EST'],
    ['2026-11-23T12:01:00-05:00', 'Nov. 23, 2026, 12:01 p.m. EST'],
    ['2026-11-23T00:00:00-05:00', 'Nov. 23, 2026, midnight EST'],
    ['2026-11-23T00:30:00-05:00', 'Nov. 23, 2026, 12:30 a.m. EST'],
    ['2026-11-23T23:59:59-05:00', 'Nov. 23, 2026, 11:59 p.m. EST'],
    ['2026-11-03T13:05:00-05:00', 'Nov. 3, 2026, 1:05 p.m. EST'],
  ])('%s is %s', (instant, text) => {
    expect(formatMoment(instant, 'en-US', NEW_YORK).text).toBe(text);
  });
});

test.each([
  ['en-GB', 'Europe/London', '23 November 2026 at 18:30 GMT', '23 Nov, 18:30', 'Monday, 23 November 2026', '18:30'],
  [
    'en-IN',
    'Asia/Kolkata',
    '24 November 2026 at 12:00 am IST',
    '24 Nov, 12:00 am',
    'Tuesday, 24 November 2026',
    '12:00 am',
  ],
  [
    'en-AU',
    'Australia/Sydney',
    '24 November 2026 at 5:30 am AEDT',
    '24 Nov, 5:30 am',
    'Tuesday, 24 November 2026',
    '5:30 am',
  ],
  ['en-IE', 'Europe/Dublin', '23 November 2026 at 18:30 GMT', '23 Nov, 18:30', 'Monday 23 November 2026', '18:30'],
  ['en-CA', NEW_YORK, 'Nov. 23, 2026, 1:30 p.m. EST', '1:30 p.m. Nov. 23', 'Monday, Nov. 23, 2026', '1:30 p.m.'],
])('%s writes dates as its country does', (language, timeZone, moment, wire, longDay, timeOfDay) => {
  const instant = '2026-11-23T18:30:00Z';
  const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(plain(formatMoment(instant, language, timeZone).text)).toBe(moment);
  expect(plain(formatWireTime(instant, language, timeZone).text)).toBe(wire);
  expect(plain(formatLongDay(instant, language, timeZone).text)).toBe(longDay);
  expect(plain(formatTimeOfDay(instant, language, timeZone).text)).toBe(timeOfDay);
  const isAp = language === 'en-CA';
  expect(formatDay(instant, language, 'UTC').text).toBe(isAp ? 'Nov. 23, 2026' : '23 November 2026');
  expect(formatCalendarDay('2026-02-28', language, false).text).toBe(isAp ? 'Feb. 28' : '28 February');
});

describe('the zone follows daylight saving time', () => {
  test.each([
    ['2026-03-08T06:59:00Z', 'March 8, 2026, 1:59 a.m. EST'],
    ['2026-03-08T07:00:00Z', 'March 8, 2026, 3 a.m. EDT'],
    ['2026-11-01T05:59:00Z', 'Nov. 1, 2026, 1:59 a.m. EDT'],
    ['2026-11-01T06:00:00Z', 'Nov. 1, 2026, 1 a.m. EST'],
  ])('%s is %s', (instant, text) => {
    expect(formatMoment(instant, 'en', NEW_YORK).text).toBe(text);
  });
});

test.each([
  [NEW_YORK, 'Dec. 31, 2026, 8 p.m. EST', '2026-12-31'],
  ['Europe/London', 'Jan. 1, 2027, 1 a.m. GMT', '2027-01-01'],
  ['Asia/Tokyo', 'Jan. 1, 2027, 10 a.m. GMT+9', '2027-01-01'],
])('one instant in %s is %s', (timeZone, text, day) => {
  const instant = '2027-01-01T01:00:00Z';
  expect(formatMoment(instant, 'en-US', timeZone).text).toBe(text);
  expect(calendarDay(instant, timeZone)).toBe(day);
  expect(formatDay(instant, 'en-US', timeZone).text).toBe(text.split(', ').slice(0, 2).join(', '));
});

test.each([
  ['01', 'Jan. 9'],
  ['02', 'Feb. 9'],
  ['03', 'March 9'],
  ['04', 'April 9'],
  ['05', 'May 9'],
  ['06', 'June 9'],
  ['07', 'July 9'],
  ['08', 'Aug. 9'],
  ['09', 'Sept. 9'],
  ['10', 'Oct. 9'],
  ['11', 'Nov. 9'],
  ['12', 'Dec. 9'],
])('month %s with a day is %s', (month, text) => {
  expect(formatCalendarDay(`2026-${month}-09`, 'en', false).text).toBe(text);
});

test('a wire time is the hour and the day without the year', () => {
  expect(formatWireTime('2026-11-23T06:30:00-05:00', 'en-US', NEW_YORK).text).toBe('6:30 a.m. Nov. 23');
  expect(formatWireTime('2026-11-23T12:00:00-05:00', 'en-US', NEW_YORK).text).toBe('noon Nov. 23');
});

test('a line of the wire can have its year', () => {
  const instant = '2025-12-12T17:40:00-05:00';
  expect(formatWireTimeOfYear(instant, 'en-US', NEW_YORK)).toEqual({
    text: '5:40 p.m. Dec. 12, 2025',
    datetime: instant,
  });
  expect(formatWireTimeOfYear(instant, 'ja', NEW_YORK).text).toBe('2025年12月12日 17:40');
});

test('the machine reads the instant as the author wrote it', () => {
  const instant = '2026-11-23T06:30:00-05:00';
  for (const format of [formatMoment, formatDay, formatWireTime])
    expect(format(instant, 'en', 'Asia/Tokyo').datetime).toBe(instant);
});

describe('another language is written as Unicode CLDR has it, without seconds', () => {
  test.each([
    ['sv', '23 nov. 2026 06:30 GMT−5', '23 nov. 2026'],
    ['fa', '۲۳ نوامبر ۲۰۲۶، ۶:۳۰ (‎−۵ گرینویچ)', '۲۳ نوامبر ۲۰۲۶'],
    ['ar', '23 نوفمبر 2026، 6:30 ص غرينتش-5', '23 نوفمبر 2026'],
    ['ar-EG', '٢٣ نوفمبر ٢٠٢٦، ٦:٣٠ ص غرينتش-٥', '٢٣ نوفمبر ٢٠٢٦'],
    ['ja', '2026年11月23日 6:30 GMT-5', '2026年11月23日'],
  ])('%s', (language, moment, day) => {
    const instant = '2026-11-23T06:30:00-05:00';
    expect(formatMoment(instant, language, NEW_YORK).text.replaceAll(/\p{Zs}/gu, ' ')).toBe(moment);
    expect(formatDay(instant, language, NEW_YORK).text.replaceAll(/\p{Zs}/gu, ' ')).toBe(day);
  });
});

describe('newspapers of these languages write', () => {
  const first = '2026-01-01T06:30:00-05:00';

  test.each([
    ['es', '1 de enero de 2026, 6:30', '1 ene, 6:30', '1 ene 2026, 6:30', 'jueves, 1 de enero de 2026'],
    ['fr', '1er janvier 2026 à 6h30', '1er janv. à 6h30', '1er janv. 2026 à 6h30', 'jeudi 1er janvier 2026'],
    ['fr-CA', '1er janvier 2026 à 6 h 30', '1er janv. à 6 h 30', '1er janv. 2026 à 6 h 30', 'jeudi 1er janvier 2026'],
    ['de', '1. Januar 2026, 6.30 Uhr', '1. Jan., 6.30 Uhr', '1. Jan. 2026, 6.30 Uhr', 'Donnerstag, 1. Januar 2026'],
    ['de-AT', '1. Jänner 2026, 6.30 Uhr', '1. Jän., 6.30 Uhr', '1. Jän. 2026, 6.30 Uhr', 'Donnerstag, 1. Jänner 2026'],
    ['it', '1 gennaio 2026, ore 6.30', '1 gen, ore 6.30', '1 gen 2026, ore 6.30', 'giovedì 1 gennaio 2026'],
    ['nl', '1 januari 2026, 6.30 uur', '1 jan, 6.30 uur', '1 jan 2026, 6.30 uur', 'donderdag 1 januari 2026'],
    [
      'pt-BR',
      '1º de janeiro de 2026, 6h30',
      '1º jan., 6h30',
      '1º jan. 2026, 6h30',
      'quinta-feira, 1º de janeiro de 2026',
    ],
    ['pt-PT', '1 de janeiro de 2026, 6h30', '1 jan., 6h30', '1 jan. 2026, 6h30', 'quinta-feira, 1 de janeiro de 2026'],
  ])('in %s %s', (language, moment, wire, wireOfYear, long) => {
    const written = [formatMoment, formatWireTime, formatWireTimeOfYear, formatLongDay].map(
      (format) => format(first, language, NEW_YORK).text,
    );
    expect(written.map((text) => text.replaceAll('\u00A0', ' '))).toEqual([moment, wire, wireOfYear, long]);
  });

  test.each([
    ['es', '19:00', '0:05', '23 de noviembre de 2026'],
    ['fr', '19h00', '0h05', '23 novembre 2026'],
    ['fr-CA', '19 h', '0 h 05', '23 novembre 2026'],
    ['de', '19.00 Uhr', '0.05 Uhr', '23. November 2026'],
    ['it', 'ore 19.00', 'ore 0.05', '23 novembre 2026'],
    ['nl', '19.00 uur', '0.05 uur', '23 november 2026'],
    ['pt', '19h', '0h05', '23 de novembro de 2026'],
    ['pt-PT', '19h00', '0h05', '23 de novembro de 2026'],
  ])('in %s %s, %s and %s', (language, evening, midnight, day) => {
    const clocks = ['19:00', '00:05'].map(
      (time) => formatClock(`2026-11-23T${time}:00-05:00`, language, NEW_YORK).text,
    );
    expect(clocks.map((text) => text.replaceAll('\u00A0', ' '))).toEqual([evening, midnight]);
    expect(formatDay('2026-11-23T23:59:00-05:00', language, NEW_YORK).text).toBe(day);
  });

  test('no time apart from its unit at the end of a line', () => {
    for (const language of ['de', 'fr-CA', 'it', 'nl']) {
      expect(formatClock(first, language, NEW_YORK).text).not.toContain(' ');
    }
  });
});

test('the Gregorian calendar holds also where the language has another', () => {
  expect(formatDay('2026-11-23T06:30:00-05:00', 'fa', NEW_YORK).text).toContain('۲۰۲۶');
  expect(formatDay('2026-11-23T06:30:00-05:00', 'th', NEW_YORK).text).toContain('2026');
});

test('an instant is the same moment with any offset', () => {
  expect(toEpoch('2026-11-23T06:30:00-05:00')).toBe(Date.UTC(2026, 10, 23, 11, 30));
  expect(toEpoch('2026-11-23T11:30Z')).toBe(Date.UTC(2026, 10, 23, 11, 30));
});

test('newest comes first, and the id decides between equals, whatever the order they came in', () => {
  const [old, a, b] = [
    { id: 'z', epoch: 1 },
    { id: 'a', epoch: 2 },
    { id: 'b', epoch: 2 },
  ] as const;
  for (const order of [
    [old, a, b],
    [b, a, old],
    [a, old, b],
  ])
    expect([...order].sort(newestFirst)).toEqual([b, a, old]);
});

test.each([
  ['en', true],
  ['en-GB', true],
  ['enm', false],
  ['es', false],
])('%s is English: %s', (language, english) => {
  expect(isEnglish(language)).toBe(english);
});

describe('of the wire and the archive', () => {
  const MORNING = '2026-11-23T06:30:00-05:00';

  test.each([
    ['en-US', '6:30 a.m. EST', 'Monday, Nov. 23, 2026', 'November 2026', 'November'],
    ['es', '6:30', 'lunes, 23 de noviembre de 2026', 'noviembre de 2026', 'noviembre'],
    ['ja', '6:30 GMT-5', '2026年11月23日月曜日', '2026年11月', '11月'],
  ])('the hour, the day and the month are written in %s', (language, clock, day, month, name) => {
    const zone = 'America/New_York';
    expect(formatClock(MORNING, language, zone)).toEqual({ text: clock, datetime: MORNING });
    expect(formatLongDay(MORNING, language, zone)).toEqual({ text: day, datetime: MORNING });
    expect([formatMonth(2026, 11, language), formatMonth(undefined, 11, language)]).toEqual([month, name]);
  });
});
