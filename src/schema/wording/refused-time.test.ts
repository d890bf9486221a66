import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../article-for-tests.ts';

describe('an instant', () => {
  const DAY = 'Correct the date. The order is year, month, day: 2026-11-26 20:00.';
  const CLOCK = 'Correct it. Hours go from 00 to 23, minutes and seconds from 00 to 59: 2026-11-26 20:00.';
  const WHOLE = 'Write the date and the time by your newsroom’s clock, from 00:00 to 23:59: 2026-11-26 20:00.';

  const CLOCK_THEN = 'if that is the time by your newsroom’s clock, else the time that this clock shows then.';
  const MIDNIGHT = 'has the hour 24, which is the first of the next day. → Write the next day:';
  const OTHER_FORM = 'is a date and time in another form. → Write';

  test.each([
    ['2026-13-45', `names a date that does not exist. → ${DAY}`],
    ['2026-02-30T10:00:00-05:00', `names a date that does not exist. → ${DAY}`],
    ['2025-02-29T10:00:00Z', `names a date that does not exist. → ${DAY}`],
    ['2026-11-24', 'has no time of day. → Add the time by your newsroom’s clock: 2026-11-24 06:30.'],
    ['2026-11-24 10:00:00-05:00', `${OTHER_FORM} 2026-11-24T10:00:00-05:00.`],
    ['2026-11-24 10:00:00 -0500', `${OTHER_FORM} 2026-11-24T10:00:00-05:00.`],
    ['2026-11-24 10:00:00 UTC', `${OTHER_FORM} 2026-11-24T10:00:00Z.`],
    ['2026-11-24T9:05+01:00', 'is a date and time in another form. → Write 2026-11-24T09:05+01:00.'],
    ['0001-01-01 09:05', 'is in the year 1, before the first newspaper. → Correct the year: 2026-11-26 20:00.'],
    ['0026-11-24T10:00:00Z', 'is in the year 26, before the first newspaper. → Correct the year: 2026-11-26 20:00.'],
    ['1600-01-01 09:05', 'is in the year 1600, before the first newspaper. → Correct the year: 2026-11-26 20:00.'],
    ['0000-01-01T09:05Z', 'is in the year 0, before the first newspaper. → Correct the year: 2026-11-26 20:00.'],
    ['99999-01-01 10:00', 'has a year of more than four digits. → Correct the year: 2026-11-26 20:00.'],
    ['2026-1-9', 'is not a date in the form that is read here. → Write 2026-01-09 06:30.'],
    ['2026/11/09', 'is not a date in the form that is read here. → Write 2026-11-09 06:30.'],
    ['27/11/2026', 'is not a date in the form that is read here. → Write 2026-11-27 06:30.'],
    ['27.11.2026 20:15', 'is not a date in the form that is read here. → Write 2026-11-27 20:15.'],
    ['27 de noviembre de 2026', 'is not a date in the form that is read here. → Write 2026-11-27 06:30.'],
    [
      '11/12/2026',
      'is not a date in the form that is read here. → Write 2026-12-11 06:30 if the day is its first number, or 2026-11-12 06:30 if the month is.',
    ],
    ['2026-11-23 24:00', `${MIDNIGHT} 2026-11-24 00:00.`],
    ['2026-12-31 24:00:00', `${MIDNIGHT} 2027-01-01 00:00.`],
    ['2026-02-28T24:00', `${MIDNIGHT} 2026-03-01 00:00.`],
    ['2026-11-23T24:00:00-05:00', `${MIDNIGHT} 2026-11-24T00:00:00-05:00.`],
    ['2026-11-23T24:00Z', `${MIDNIGHT} 2026-11-24T00:00:00Z.`],
    ['2026-11-23 24:30', `has a time that does not exist. → ${CLOCK}`],
    ['2026-11-24T25:00:00Z', `has a time that does not exist. → ${CLOCK}`],
    ['2026-11-24T10:60:00Z', `has a time that does not exist. → ${CLOCK}`],
    ['2026-11-24T10:00:00+99:00', `has a time that does not exist. → ${CLOCK}`],
    ['2026-11-24 10:00 +1', `${OTHER_FORM} 2026-11-24T10:00+01:00.`],
    ['2026-11-24 10:00 -11', `${OTHER_FORM} 2026-11-24T10:00-11:00.`],
    ['2026-11-24 10:00 GMT+2', `${OTHER_FORM} 2026-11-24T10:00+02:00.`],
    ['2026-11-24 10:00 GMT', `${OTHER_FORM} 2026-11-24T10:00Z.`],
    ['2026-11-24 10:00 EST', `names a time zone. → Write 2026-11-24 10:00 ${CLOCK_THEN}`],
    ['2026-11-24 6:30 p.m. ET', `names a time zone. → Write 2026-11-24 18:30 ${CLOCK_THEN}`],
    ['2026-11-24T10:00:00[Europe/Madrid]', `names a time zone. → Write 2026-11-24 10:00 ${CLOCK_THEN}`],
    ['Tue, 24 Nov 2026 10:00:00 +0100', `names a time zone. → Write 2026-11-24 10:00 ${CLOCK_THEN}`],
    ['Tuesday, November 24, 2026 6:30 AM', 'is not a date in the form that is read here. → Write 2026-11-24 06:30.'],
    ['2026-11-24 - 10:00', 'is not a date in the form that is read here. → Write 2026-11-24 10:00.'],
    ['tomorrow', `is not a date and time. → ${WHOLE}`],
  ])('cannot be %s', (written, refusal) => {
    expect(mistakesIn(`updated: ${written}`)).toEqual([`5:10 wrong-value \`updated\`: "${written}" ${refusal}`]);
  });

  test('has no hour 24 in any field that holds one', () => {
    const at = '2026-11-23 24:00';
    const corrections = `corrections: [{ date: ${at}, kind: correction, text: A }]`;
    const mistakes = mistakesIn(
      `updated: ${at}\nembargo: ${at}\nphoto: { src: /photos/a.jpg, alt: A, expires: ${at} }\n${corrections}`,
    );
    const fields = mistakes.map((mistake) => /`([^`]+)`/.exec(mistake)?.[1]);
    expect(new Set(fields)).toEqual(new Set(['updated', 'embargo', 'expires', 'date']));
    for (const mistake of mistakes) expect(mistake).toContain('Write the next day: 2026-11-24 00:00.');
  });

  test('cannot be empty, or a number', () => {
    expect(mistakesIn('updated: ""')).toEqual(['5:10 empty-field `updated` is empty. → Fill it in, or delete it.']);
    expect(mistakesIn('updated: 1764000000000')).toEqual([
      '5:10 wrong-type `updated` must be a date and time by the newsroom’s clock, such as 2026-11-26 20:00, not the number 1764000000000. → Write a date and time by the newsroom’s clock, such as 2026-11-26 20:00.',
    ]);
  });
});

describe('a day', () => {
  test.each([
    ['27/11/2026', 'Write 2026-11-27.'],
    ['11/12/2026', 'Write 2026-12-11 if the day is its first number, or 2026-11-12 if the month is.'],
    ['27. November 2026', 'Write 2026-11-27.'],
    ['1/1/1200', 'Write the year, month and day in digits: 2026-02-28.'],
  ])('cannot be %s', (written, fix) => {
    const [mistake] = mistakesIn(`dateline: { city: Madison, date: ${written} }`);
    expect(mistake?.split(' → ')[1]).toBe(fix);
  });
});
