import { expect, test } from 'vitest';
import { storyTime } from '../plan/story-time.ts';
import { instantOf } from '../wordpress/wordpress-time.ts';
import { freeId, idOf, topicOf } from './old-id.ts';
import { fittingZones } from './old-zone.ts';

test('the zone of an old site follows from its summer and winter times', () => {
  const madrid = ['2020-07-04T06:30:00+02:00', '2020-12-04T06:30:00+01:00'];
  expect(fittingZones(madrid, ['America/New_York'])).toContain('Europe/Madrid');
  expect(fittingZones(madrid, ['Europe/Paris'])).toEqual(['Europe/Paris']);
  expect(fittingZones(madrid, [])).not.toContain('Europe/London');
  expect(fittingZones(['2020-07-04T06:30:00'], ['Europe/Paris'])).toEqual([]);
});

test('of many zones with the same clock, one of the continent of the newsroom comes first, else a European one', () => {
  const summer = ['2020-07-04T06:30:00+02:00'];
  expect(fittingZones(summer, ['Africa/Nairobi'])[0]).toMatch(/^Africa/);
  expect(fittingZones(summer, ['America/New_York'])[0]).toMatch(/^Europe/);
});

test.each([
  ['2020-07-04 06:30:15', '2020-07-04 10:30:15', '2020-07-04T06:30:15-04:00'],
  ['2020-07-04 06:30:00', '0000-00-00 00:00:00', '2020-07-04T06:30:00'],
  ['0000-00-00 00:00:00', '2020-07-04 10:30:00', '2020-07-04T10:30:00Z'],
  // Somebody has edited one of the two.
  ['2020-07-04 06:30:00', '2019-07-04 10:30:00', '2019-07-04T10:30:00Z'],
  ['2020-02-31 06:30:00', undefined, undefined],
])('the times %s and %s are %s', (local, utc, expected) => {
  expect(instantOf(local, utc)).toBe(expected);
});

test('a story keeps its exact time, and the month of its old address', () => {
  expect(storyTime('2020-07-31T23:30:00-04:00', 'America/New_York', 'UTC')).toEqual({
    instant: '2020-08-01T03:30:00+00:00',
    month: '2020/07',
  });
  expect(storyTime('2020-07-31T23:30:00', 'America/New_York', 'America/New_York')?.instant).toBe(
    '2020-07-31T23:30:00-04:00',
  );
});

test.each([
  ['coast-road', 'Coast Road', 'coast-road'],
  ['caf%c3%a9', 'Café', 'cafe'],
  ['%e5%8f%b0%e9%a2%a8', 'Typhoon', 'typhoon'],
  ['UPPER_case', 'Upper', 'upper-case'],
])('the slug %s becomes an id', (slug, name, id) => {
  expect(idOf(slug, name, 'story', 'en')).toBe(id);
});

test('a topic keeps its script, and what has no letters gets an id all the same', () => {
  expect(topicOf('%e5%8f%b0%e9%a2%a8', '台風', 'en')).toBe('台風');
  expect(idOf('!!!', '…', 'story', 'en')).toMatch(/^story-[\da-f]{8}$/);
  expect(freeId('news', (id) => id !== 'news-3')).toBe('news-3');
});
