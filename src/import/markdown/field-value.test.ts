import { expect, it } from 'vitest';
import { parse } from 'smol-toml';
import { storyTime } from '../plan/story-time.ts';
import { textField, timeOf } from './field-value.ts';

it.each([
  ['a date of TOML', textField(parse('date = 2024-07-01'), 'date')],
  ['a date of YAML', '2024-07-01'],
  ['one with short numbers', '2024-7-1'],
  ['one in English', 'Jul 01 2024'],
])('%s is the same day in every newsroom', (_, written) => {
  for (const zone of [undefined, 'America/New_York', 'Asia/Tokyo']) {
    for (const newsroom of ['Pacific/Honolulu', 'Pacific/Auckland', 'Europe/Berlin'])
      expect(storyTime(timeOf(written, zone) ?? '', 'Asia/Tokyo', newsroom)?.instant).toMatch(/^2024-07-01T00:00:00/);
  }
});

it.each([
  ['2024-07-01 10:30', undefined, '2024-07-01T10:30:00'],
  ['2024-07-01 10:30', 'America/New_York', '2024-07-01T10:30:00-04:00'],
  ['2024-07-01T10:30:00Z', 'America/New_York', '2024-07-01T10:30:00Z'],
  ['2024-07-01 10:30:00 +0200', undefined, '2024-07-01T10:30:00+02:00'],
  ['Mon, 01 Jul 2024 10:30:00 GMT', undefined, '2024-07-01T10:30:00Z'],
  ['Jul 1 2024 10:30', 'Asia/Tokyo', '2024-07-01T10:30:00+09:00'],
  ['2024-02-30', undefined, undefined],
  ['2024-13-45', undefined, undefined],
  ['git Last Modified', undefined, undefined],
])('%s by the clock of %s is %s', (written, zone, expected) => {
  expect(timeOf(written, zone)).toBe(expected);
});
