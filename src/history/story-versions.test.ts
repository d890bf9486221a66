import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { article } from '../schema/article.ts';
import { author } from '../schema/author.ts';
import { articleForTests } from '../newsroom/newsroom-for-tests.ts';
import { setFields } from '../newsroom/set-content.ts';
import { publishedVersions, type SavedVersion } from './story-versions.ts';

const DESK = {
  publication: { lang: 'en-US', timeZone: 'America/New_York' },
  authors: new Map([['jane-doe', author.parse({ name: 'Jane Doe' })]]),
};

/** A version saved at an hour of Nov. 23, 2026, UTC. */
function at(hour: number, fields: Partial<z.input<typeof article>> = {}, body = ['Text.']): SavedVersion {
  const published = '2026-11-23T08:00:00Z';
  return {
    saved: Date.UTC(2026, 10, 23, hour),
    isCut: false,
    source: { article: setFields('articles', articleForTests({ published, ...fields }), 'en-US'), body },
  };
}

/** The versions in short: hour, origin, and the parts that changed. */
function told(saved: SavedVersion[]): string[] {
  return publishedVersions(saved, DESK).map(({ since, origin, changes }) =>
    [new Date(since).getUTCHours(), origin, ...changes.map(({ part }) => part)].join(' '),
  );
}

/** Every word that a history tells. */
const words = (saved: SavedVersion[]) => JSON.stringify(publishedVersions(saved, DESK));

describe('a version counts', () => {
  test('from its commit, when the story is public', () => {
    expect(told([at(9), at(11, { headline: 'Storm passes' })])).toEqual(['9 saved', '11 saved headline']);
  });

  test('from the hour for which it was scheduled, when it still stood then', () => {
    const saved = [at(5, { headline: 'First try' }), at(6, { headline: 'Second try' }), at(10, { headline: 'Storm' })];
    expect(told(saved)).toEqual(['8 scheduled', '10 saved headline']);
    expect(words(saved)).not.toContain('First');
  });

  test('from the end of its embargo', () => {
    const embargo = '2026-11-23T12:00:00Z';
    const saved = [at(9, { embargo, headline: 'Secret' }), at(10, { embargo }), at(14, { embargo, kicker: 'Weather' })];
    expect(told(saved)).toEqual(['12 scheduled', '14 saved kicker']);
    expect(words(saved)).not.toContain('Secret');
  });

  test('never as a draft, before publication or after', () => {
    const draft = { status: 'draft', headline: 'Unripe' } as const;
    const saved = [at(9, draft), at(10), at(11, draft), at(12, { standfirst: 'It rains.' })];
    expect(told(saved)).toEqual(['10 saved', '12 saved standfirst']);
    expect(words(saved)).not.toContain('Unripe');
  });

  test('not when the story was killed after it, though the story comes back', () => {
    const saved = [
      at(9, { headline: 'Libel' }),
      at(10, { status: 'killed', headline: 'Libel' }),
      at(12),
      at(13, {}, ['More.']),
    ];
    expect(told(saved)).toEqual(['12 saved', '13 saved body']);
    expect(words(saved)).not.toContain('Libel');
  });

  test('as a retraction, which is shown', () => {
    const saved = [at(9), at(10, { status: 'retracted' })];
    expect(told(saved)).toEqual(['9 saved', '10 saved status']);
    expect(words(saved)).toContain('This story has been retracted.');
  });

  test('not when the next one came in the same second, or when it cannot be read', () => {
    const { source: _source, ...unreadable } = at(10);
    expect(told([at(9, { headline: 'Oops' }), at(9), unreadable, at(11, { kicker: 'Weather' })])).toEqual([
      '9 saved',
      '11 saved kicker',
    ]);
  });

  test('not when readers see no difference', () => {
    const saved = [at(9, { headline: 'The "coast" road' }), at(10, { headline: 'The “coast” road', tags: ['coast'] })];
    expect(told([...saved, at(11, { headline: 'The “coast” road', updated: '2026-11-23T11:00:00Z' })])).toEqual([
      '9 saved',
    ]);
  });

  test('as found where a shallow clone begins', () => {
    expect(told([{ ...at(9), isCut: true }, at(10, {}, ['Other.'])])).toEqual(['9 found', '10 saved body']);
  });
});

test('the parts of a story are shown as its readers saw them', () => {
  const before = at(9, { photo: { src: './a.jpg', alt: 'A road.', caption: 'The road.', credit: 'AP' } });
  const after = at(10, {
    type: 'analysis',
    byline: ['jane-doe', { name: 'A Guest', role: 'photos' }],
    photo: { src: './a.jpg', alt: 'A wet road.', caption: 'The wet road.', credit: 'Reuters' },
    corrections: [{ kind: 'correction', date: '2026-11-24T02:00:00Z', text: 'The road "was" wet.' }],
  });
  expect(told([before, after])).toEqual(['9 saved', '10 saved corrections kicker byline alt caption credit']);
  expect(words([before, after])).toContain('"Correction, Nov. 23, 2026: The road “was” wet."');
  expect(words([before, after])).toContain('"Jane Doe and A Guest (photos)"');
});

test('what only editors see is not told', () => {
  const after = at(10, { socialHeadline: 'Clickbait', aliases: ['/hidden/'], newsletter: false, comments: false });
  expect(told([at(9), after])).toEqual(['9 saved']);
});
