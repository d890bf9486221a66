import { describe, expect, test } from 'vitest';
import { ALL_FILE_KINDS } from '../../schema/kinds.ts';
import { instantPlaces } from '../../schema/instant-places.ts';
import { contentForTests } from './content-for-tests.ts';
import { foreignOffsets } from './foreign-offset.ts';

function said(published: string, timeZone: string) {
  const content = contentForTests({ stories: { '2026/11/a': { published } }, publication: { timeZone } });
  return foreignOffsets(content).map(({ severity, at, what, why, fix }) => [severity, at, what, why, fix]);
}

test.each([
  ['2026-11-24T08:00:00-04:00', 'America/New_York', '-04:00', '-05:00', '2026-11-24 08:00', '2026-11-24 07:00'],
  ['2026-07-24T08:00:00-05:00', 'America/New_York', '-05:00', '-04:00', '2026-07-24 08:00', '2026-07-24 09:00'],
  ['2026-11-24T20:00:00-05:00', 'Europe/Madrid', '-05:00', '+01:00', '2026-11-24 20:00', '2026-11-25 02:00'],
  ['2026-07-24T20:00+01:00', 'Europe/Madrid', '+01:00', '+02:00', '2026-07-24 20:00', '2026-07-24 21:00'],
  ['2026-11-24T20:00:00+05:30', 'Asia/Kathmandu', '+05:30', '+05:45', '2026-11-24 20:00', '2026-11-24 20:15'],
])('%s in %s is a warning that names the right offset', (written, timeZone, offset, own, meant, same) => {
  expect(said(written, timeZone)).toEqual([
    [
      'warning',
      { field: ['published'] },
      `The offset ${offset} is not the newsroom’s: in ${timeZone}, it is ${own} at that time.`,
      `Readers see ${same}.`,
      `Write ${meant} if that is what the newsroom’s clock shows, or else ${same}.`,
    ],
  ]);
});

test.each([
  ['2026-11-24T08:00:00-05:00', 'America/New_York'],
  ['2026-11-01T01:30:00-04:00', 'America/New_York'],
  ['2026-11-01T01:30:00-05:00', 'America/New_York'],
  ['2026-11-24T13:00:00Z', 'America/New_York'],
  ['2026-11-24T08:00:00+00:00', 'Europe/London'],
  ['1865-04-15T10:00:00-05:00', 'America/New_York'],
])('%s in %s is right', (written, timeZone) => {
  expect(said(written, timeZone)).toEqual([]);
});

describe('the fields that hold an instant', () => {
  test('follow from the schemas', () => {
    const places = Object.fromEntries(ALL_FILE_KINDS.map(({ name, schema }) => [name, instantPlaces(schema)]));
    expect(places).toMatchObject({
      article: [
        'published',
        'updated',
        'ended',
        'photo.expires',
        'photos.*.expires',
        'comments.opens',
        'embargo',
        'corrections.*.date',
      ],
      comments: ['comments.*.time'],
      author: ['portrait.expires'],
      front: ['slots.*.pins.*.until'],
      publication: ['security.expires'],
      section: [],
    });
  });

  test('are checked in every kind of file', () => {
    const expires = '2027-01-24T08:00:00+01:00';
    const pins = [{ story: '2026/11/a', until: expires }];
    const content = contentForTests({
      publication: { security: { contact: 'security@ledger.example', expires } },
      authors: { jane: { name: 'Jane', portrait: { src: '/photos/a.jpg', alt: 'Jane', expires } } },
      fronts: { home: { slots: [{ kind: 'top', pins }] } },
      stories: { '2026/11/a': { corrections: [{ date: expires, kind: 'correction', text: 'A' }] } },
    });
    expect(foreignOffsets(content).map(({ at }) => Object.values(at ?? {})[0])).toEqual([
      ['corrections', 0, 'date'],
      ['portrait', 'expires'],
      ['slots', 0, 'pins', 0, 'until'],
      ['security', 'expires'],
    ]);
  });
});
