import { describe, expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../newsroom-for-tests.ts';
import { allEditionSources } from './edition-sources.ts';
import { editionPage } from './edition-page.ts';

const MEMO = {
  name: 'The Memo',
  pitch: 'Start your day',
  frequency: 'Daily',
  provider: { kind: 'buttondown', username: 'memo' },
} as const;
const DAILY = { from: '2026-11-23', at: '06:00' };

/** A story of a morning, by the clock in New York. */
const at = (day: number, hour: string, fields: Partial<StoryForTests> = {}): StoryForTests => ({
  id: `2026/11/story-${day}-${hour.slice(0, 2)}`,
  headline: `Story of ${day}, ${hour}`,
  published: `2026-11-${day}T${hour}:00-05:00`,
  ...fields,
});

/** The editions of the memo, oldest first: the day, and what is in it. */
function editions({ auto = [DAILY], ...content }: Omit<ContentForTests, 'newsletters'> & { auto?: object[] } = {}) {
  const newsletter = { ...MEMO, ...(auto.length > 0 && { auto: auto as never }) };
  const newsroom = newsroomForTests({ now: '2026-11-30T00:00:00Z', ...content, newsletters: { memo: newsletter } });
  return allEditionSources(newsroom)
    .toReversed()
    .map((sources) => {
      const { items, corrected } = editionPage(sources);
      return {
        day: Number(sources.date.slice(-2)),
        stories: items.map(({ card }) => card.headline),
        ...(corrected.length > 0 && {
          corrected: corrected.map(({ corrections }) => corrections.map(({ text }) => text)),
        }),
      };
    });
}

describe('editions that come out by a rule', () => {
  test('hold the latest stories since the edition before, newest first, and each once', () => {
    const stories = [at(23, '05:00'), at(23, '06:00'), at(23, '07:00'), at(24, '05:30'), at(24, '06:01')];
    expect(editions({ stories })).toEqual([
      { day: 23, stories: ['Story of 23, 06:00', 'Story of 23, 05:00'] },
      { day: 24, stories: ['Story of 24, 05:30', 'Story of 23, 07:00'] },
      { day: 25, stories: ['Story of 24, 06:01'] },
    ]);
  });

  test('stay as they were when newer stories come, and when the build is later', () => {
    const stories = [at(23, '05:00'), at(24, '05:30')];
    const before = editions({ stories, now: '2026-11-24T12:00:00Z' });
    const after = editions({ stories: [...stories, at(24, '08:00'), at(26, '05:00')], now: '2027-03-01T00:00:00Z' });
    expect(before).toHaveLength(2);
    expect(after.slice(0, 2)).toEqual(before);
  });

  test('come out at their time, and no earlier', () => {
    const stories = [at(23, '05:00')];
    expect(editions({ stories, now: '2026-11-23T10:59:59Z' })).toEqual([]);
    expect(editions({ stories, now: '2026-11-23T11:00:00Z' })).toHaveLength(1);
  });

  test('come out on their days, and look back over the days between', () => {
    const auto = [{ ...DAILY, days: ['monday', 'thursday'] }];
    const stories = [at(19, '07:00'), at(22, '12:00'), at(24, '12:00'), at(25, '12:00')];
    expect(editions({ auto, stories }).map(({ day, stories: told }) => [day, told.length])).toEqual([
      [23, 2],
      [26, 2],
    ]);
  });

  test('are left out on a day without news', () => {
    expect(editions({ stories: [at(23, '05:00'), at(27, '05:00')] }).map(({ day }) => day)).toEqual([23, 27]);
  });

  test('hold no more than the rule says, of its sections, and none of the wire by default', () => {
    const sections = { news: { name: 'News' }, arts: { name: 'Arts' }, livewire: { name: 'Wire', wire: true } };
    const stories = [
      at(23, '02:00', { section: 'arts' }),
      at(23, '03:00', { section: 'livewire' }),
      at(23, '04:00'),
      at(23, '05:00'),
    ];
    const told = (rule: object) => editions({ auto: [{ ...DAILY, ...rule }], sections, stories })[0]?.stories;
    expect(told({})).toEqual(['Story of 23, 05:00', 'Story of 23, 04:00', 'Story of 23, 02:00']);
    expect(told({ stories: 1 })).toEqual(['Story of 23, 05:00']);
    expect(told({ sections: ['arts', 'livewire'] })).toEqual(['Story of 23, 03:00', 'Story of 23, 02:00']);
  });

  test('count a story from the end of its embargo', () => {
    const stories = [at(23, '05:00', { embargo: '2026-11-24T05:00:00-05:00' })];
    expect(editions({ stories }).map(({ day }) => day)).toEqual([24]);
  });

  test('hold no draft and no killed story, and nothing moves up into the place of one', () => {
    const gone = (status: 'draft' | 'killed' | 'published') =>
      editions({
        auto: [{ ...DAILY, stories: 1 }],
        stories: [
          at(23, '04:00'),
          at(23, '05:00', { status, ...(status === 'killed' && { updated: '2026-11-25T12:00:00-05:00' }) }),
        ],
      });
    expect(gone('published')).toEqual([{ day: 23, stories: ['Story of 23, 05:00'] }]);
    expect(gone('killed')).toEqual([{ day: 23, stories: [] }]);
    expect(gone('draft')).toEqual([{ day: 23, stories: ['Story of 23, 04:00'] }]);
  });

  test('keep the clock of the newsroom when it is put back', () => {
    const auto = [{ from: '2026-10-30', at: '06:00' }];
    const stories = [
      at(23, '05:00', { published: '2026-10-31T05:59:00-04:00' }),
      at(23, '06:00', { published: '2026-11-01T05:59:00-05:00' }),
    ];
    expect(editions({ auto, stories }).map(({ day }) => day)).toEqual([31, 1]);
  });

  test('of an earlier rule stay when a later one begins', () => {
    const stories = [at(23, '05:00'), at(24, '05:00'), at(25, '05:00'), at(26, '05:00')];
    const before = editions({ stories, now: '2026-11-24T12:00:00Z' });
    const after = editions({ stories, auto: [DAILY, { from: '2026-11-25', at: '12:00', days: ['friday'] }] });
    expect(after.slice(0, 2)).toEqual(before);
    expect(after.slice(2)).toEqual([{ day: 27, stories: ['Story of 26, 05:00', 'Story of 25, 05:00'] }]);
  });
});

describe('a correction', () => {
  const correction = (date: string) => ({
    corrections: [{ date, kind: 'correction' as const, text: `It was ${date}.` }],
  });
  const LATE = '2026-11-24T08:00:00-05:00';

  test('is in the next edition, for those who read the mistake', () => {
    const stories = [at(23, '05:00', correction(LATE)), at(26, '05:00')];
    expect(editions({ stories })).toEqual([
      { day: 23, stories: ['Story of 23, 05:00'] },
      { day: 26, stories: ['Story of 26, 05:00'], corrected: [[`It was ${LATE}.`]] },
    ]);
  });

  test('is in one edition only', () => {
    const stories = [at(23, '05:00', correction(LATE)), at(26, '05:00'), at(27, '05:00')];
    expect(editions({ stories }).filter(({ corrected }) => corrected)).toHaveLength(1);
  });

  test('is in no edition when the story was in none, or was right when it was sent', () => {
    const never = [at(22, '05:00', correction(LATE)), at(26, '05:00')];
    const before = [at(23, '05:00', correction('2026-11-23T05:30:00-05:00')), at(26, '05:00')];
    for (const stories of [never, before]) expect(editions({ stories }).some(({ corrected }) => corrected)).toBe(false);
  });

  test('is added to the page of the edition that had the mistake', () => {
    const newsroom = newsroomForTests({
      newsletters: { memo: { ...MEMO, auto: [DAILY] } },
      stories: [at(23, '05:00', correction(LATE))],
    });
    const [sources] = allEditionSources(newsroom);
    expect(sources && editionPage(sources).items[0]?.corrections.map(({ text }) => text)).toEqual([`It was ${LATE}.`]);
  });
});

describe('an edition that somebody wrote', () => {
  const stories = [at(23, '02:00'), at(23, '03:00'), at(23, '04:00'), at(24, '05:00')];
  const file = (fields: object) => ({ 'memo/2026-11-23': { subject: 'Good morning', ...fields } });

  test('takes the place of the one by rule, with its stories in its order', () => {
    const picks = { stories: ['2026/11/story-23-02', { story: '2026/11/story-23-04', note: 'Read this.' }] };
    expect(editions({ stories, editions: file(picks) })).toEqual([
      { day: 23, stories: ['Story of 23, 02:00', 'Story of 23, 04:00'] },
      { day: 24, stories: ['Story of 24, 05:00'] },
    ]);
  });

  test('keeps its day also before its time, when it is later than that of the rule', () => {
    const later = file({ time: '09:00', stories: ['2026/11/story-23-02'] });
    expect(editions({ stories, editions: later, now: '2026-11-23T12:00:00Z' })).toEqual([]);
    expect(editions({ stories, editions: later, now: '2026-11-23T14:00:00Z' })).toEqual([
      { day: 23, stories: ['Story of 23, 02:00'] },
    ]);
  });

  test('is filled with the latest stories that it does not have yet', () => {
    const picks = { stories: ['2026/11/story-23-02'], auto: { stories: 2 } };
    expect(editions({ stories, editions: file(picks) })[0]?.stories).toEqual([
      'Story of 23, 02:00',
      'Story of 23, 04:00',
    ]);
  });

  test('needs no rule, and no stories', () => {
    expect(editions({ auto: [], editions: file({}) })).toEqual([{ day: 23, stories: [] }]);
  });

  test('is not published before its time, nor as a draft, and a preview says so', () => {
    const at7 = file({ time: '07:00' });
    expect(editions({ auto: [], editions: at7, now: '2026-11-23T11:59:59Z' })).toEqual([]);
    expect(editions({ auto: [], editions: at7, now: '2026-11-23T12:00:00Z' })).toHaveLength(1);
    expect(editions({ auto: [], editions: file({ status: 'draft' }) })).toEqual([]);
    const preview = newsroomForTests({
      now: '2026-11-22T12:00:00Z',
      isPreview: true,
      newsletters: { memo: MEMO },
      editions: at7,
    });
    const [sources] = allEditionSources(preview);
    expect(sources && editionPage(sources).unpublished).toBe('Scheduled for Nov. 23, 2026, 7 a.m. EST');
  });

  test('shows nothing of a story that is not public', () => {
    const hidden = [
      at(23, '02:00', { status: 'draft' }),
      at(23, '03:00', { embargo: '2027-01-01T00:00:00Z' }),
      at(23, '04:00', { status: 'killed', updated: '2026-11-25T12:00:00-05:00' }),
    ];
    const picks = { stories: hidden.map(({ id }) => id) };
    const newsroom = newsroomForTests({
      now: '2026-11-30T00:00:00Z',
      newsletters: { memo: MEMO },
      editions: file(picks),
      stories: hidden,
    });
    const sources = allEditionSources(newsroom);
    expect(sources.map(editionPage)[0]?.items).toEqual([]);
    // The props are hashed, and a build keeps what was made of them.
    expect(JSON.stringify(sources)).not.toContain('Story of 23');
  });
});
