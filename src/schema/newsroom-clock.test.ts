import { describe, expect, test } from 'vitest';
import { readStory } from './article-for-tests.ts';
import { FILE_KINDS } from './kinds.ts';
import { readFields } from './yaml/yaml-fields.ts';

/** The instant of a correction by the clock of a zone; or what is wrong with it, and what to write. */
function instantOf(written: string, timeZone: string): string {
  const reading = readStory(`embargo: ${written}`, undefined, timeZone);
  if (reading.ok) return reading.value.embargo ?? '';
  return reading.problems.map(({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`).join('');
}

describe('a time without an offset is by the newsroom’s clock', () => {
  test.each([
    ['2026-11-26 20:00', 'America/New_York', '2026-11-26T20:00:00-05:00'],
    ['2026-11-26 9:05', 'America/New_York', '2026-11-26T09:05:00-05:00'],
    ['2026-11-26T9:05:30', 'Asia/Tokyo', '2026-11-26T09:05:30+09:00'],
    ['2026-07-26 20:00', 'America/New_York', '2026-07-26T20:00:00-04:00'],
    ['2026-11-26T20:00', 'Europe/Madrid', '2026-11-26T20:00:00+01:00'],
    ['2026-11-26 20:00:15', 'Asia/Tokyo', '2026-11-26T20:00:15+09:00'],
    ['2026-11-26T20:00:15', 'Asia/Kathmandu', '2026-11-26T20:00:15+05:45'],
    ['"2026-11-26 20:00"', 'America/St_Johns', '2026-11-26T20:00:00-03:30'],
    ['2026-11-26 00:00', 'Pacific/Kiritimati', '2026-11-26T00:00:00+14:00'],
    ['2026-11-26T20:00:00-05:00', 'Asia/Tokyo', '2026-11-26T20:00:00-05:00'],
    ['2026-11-26T20:00Z', 'Asia/Tokyo', '2026-11-26T20:00Z'],
  ])('%s in %s is %s', (written, timeZone, instant) => {
    expect(instantOf(written, timeZone)).toBe(instant);
  });

  test('also before zones had whole hours', () => {
    const instant = instantOf('1865-04-15 10:00', 'America/New_York');
    expect(new Date(instant).toISOString()).toBe('1865-04-15T14:56:02.000Z');
  });

  test('in every field that holds an instant', () => {
    const at = '2026-11-26 20:00';
    const corrections = `corrections: [{ date: ${at}, kind: correction, text: A }]`;
    const reading = readStory(
      `updated: ${at}\nembargo: ${at}\nphoto: { src: /photos/a.jpg, alt: A, expires: ${at} }\n${corrections}`,
      `headline: A\nsection: news\npublished: ${at}\n`,
      'Europe/Madrid',
    );
    const instant = '2026-11-26T20:00:00+01:00';
    expect(reading).toMatchObject({
      value: {
        published: instant,
        updated: instant,
        embargo: instant,
        photo: { expires: instant },
        corrections: [{ date: instant }],
      },
    });
    const yaml = `slots: [{ kind: top, pins: [{ story: 2026/11/a, until: ${at} }] }]`;
    const front = readFields(FILE_KINDS.fronts, { file: 'x', firstLine: 1, yaml }, 'Europe/Madrid');
    expect(front).toMatchObject({ value: { slots: [{ pins: [{ until: instant }] }] } });
  });
});

describe('when the clock is changed', () => {
  test.each([
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
    ['2026-10-25T02:15:30', 'Europe/Madrid', '2026-10-25T02:15:30+02:00', '2026-10-25T02:15:30+01:00'],
    ['2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-05T01:45:00+11:00', '2026-04-05T01:45:00+10:30'],
  ])('%s, which the clock in %s shows twice, is an error that names both', (written, timeZone, first, second) => {
    expect(instantOf(written, timeZone)).toBe(
      `5:10 \`embargo\`: "${written}" is shown twice by the clock of ${timeZone}, which is put back on that day. Write ${first} for the first time, or ${second} for the second.`,
    );
    expect([instantOf(first, timeZone), instantOf(second, timeZone)]).toEqual([first, second]);
  });

  test.each([
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08 03:30'],
    ['2026-03-29 02:00', 'Europe/Madrid', '2026-03-29 03:00'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04 02:45'],
  ])('%s, which the clock in %s skips, is an error that says what to write', (written, timeZone, after) => {
    expect(instantOf(written, timeZone)).toBe(
      `5:10 \`embargo\`: "${written}" is skipped by the clock of ${timeZone}, which is put forward on that day. Write the time that the clock shows, such as ${after}.`,
    );
    expect(instantOf(after, timeZone)).toMatch(/^2026-/);
  });
});
