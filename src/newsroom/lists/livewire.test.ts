import { describe, expect, test } from 'vitest';
import { currentLivewire, livewireAsOf } from './livewire.ts';
import { newsroomForTests, type StoryForTests } from '../newsroom-for-tests.ts';

/** A wire post for each minute of an hour. */
const POSTS: StoryForTests[] = Array.from({ length: 25 }, (_, minute) => {
  const mm = String(minute).padStart(2, '0');
  return {
    id: `2026/11/post-${mm}`,
    section: 'livewire',
    headline: `Post "${mm}"`,
    published: `2026-11-23T12:${mm}:00-05:00`,
  };
});
const NEWSROOM = newsroomForTests({
  stories: [...POSTS, { id: '2026/11/story', published: '2026-11-23T12:05:30-05:00' }],
});
const at = (time: string) => Date.parse(`2026-11-23T${time}-05:00`);

function names(epoch: number, exceptId?: string, newsroom = NEWSROOM): (string | undefined)[] | undefined {
  return livewireAsOf(epoch, newsroom, exceptId)?.items.map(({ url }) => url.match(/post-(\d+)/)?.[1]);
}

describe('the list holds', () => {
  test('the ten newest posts, newest first', () => {
    expect(names(at('13:00:00'))).toEqual(['24', '23', '22', '21', '20', '19', '18', '17', '16', '15']);
  });

  test('only posts as of the instant, one of that very instant included', () => {
    expect(names(at('12:03:00'))).toEqual(['03', '02', '01', '00']);
    expect(names(at('12:02:59'))).toEqual(['02', '01', '00']);
  });

  test('nothing before the first post', () => {
    expect(names(at('11:59:59'))).toEqual([]);
  });

  test('ten posts also when it leaves out the one that it stands on', () => {
    expect(names(at('12:20:00'), '2026/11/post-20')).toEqual([
      '19',
      '18',
      '17',
      '16',
      '15',
      '14',
      '13',
      '12',
      '11',
      '10',
    ]);
    expect(names(at('12:00:00'), '2026/11/post-00')).toEqual([]);
  });
});

test('a post does not list itself when others have its instant', () => {
  const published = '2026-11-23T12:00:00-05:00';
  const twins = ['01', '02', '03'].map((name) => ({ id: `2026/11/post-${name}`, section: 'livewire', published }));
  const newsroom = newsroomForTests({ stories: twins });
  for (const { id } of twins) {
    const others = twins.map((post) => post.id.slice(-2)).filter((name) => !id.endsWith(name));
    expect(names(at('12:00:00'), id, newsroom)?.sort(), id).toEqual(others);
  }
});

test('a later post changes no list as of an earlier instant', () => {
  const before = newsroomForTests({ stories: POSTS.slice(0, 20) });
  for (const time of ['12:03:00', '12:10:30', '12:19:59'])
    expect(livewireAsOf(at(time), NEWSROOM)).toEqual(livewireAsOf(at(time), before));
});

test('a post is told with its words, its address and its time in the newsroom’s zone', () => {
  expect(livewireAsOf(at('12:00:00'), NEWSROOM)).toEqual({
    url: '/livewire/',
    latest: '/livewire/latest.html',
    items: [
      {
        headline: 'Post “00”',
        url: '/2026/11/post-00/',
        time: { text: 'noon Nov. 23', datetime: '2026-11-23T12:00:00-05:00' },
      },
    ],
    language: 'en-US',
    asOf: 'Nov. 23, 2026',
  });
});

describe('the year of a post is told', () => {
  const newsroom = newsroomForTests({
    stories: [
      { id: '2025/12/old', section: 'livewire', published: '2025-12-31T23:00:00-05:00' },
      { id: '2026/01/new', section: 'livewire', published: '2026-01-01T00:30:00-05:00' },
    ],
  });
  const times = (list: ReturnType<typeof livewireAsOf>) => list?.items.map(({ time }) => time.text);

  test('on a story of another year, by the newsroom’s clock', () => {
    const nextDay = livewireAsOf(Date.parse('2026-01-01T18:00:00-05:00'), newsroom);
    expect(times(nextDay)).toEqual(['12:30 a.m. Jan. 1', '11 p.m. Dec. 31, 2025']);
    expect(nextDay?.asOf).toBe('Jan. 1, 2026');
    // In Greenwich the new year has begun.
    const sameEvening = livewireAsOf(Date.parse('2025-12-31T23:30:00-05:00'), newsroom);
    expect(times(sameEvening)).toEqual(['11 p.m. Dec. 31']);
    expect(sameEvening?.asOf).toBe('Dec. 31, 2025');
  });

  test('in the current list, where it is not the year of the newest story', () => {
    expect(times(currentLivewire(newsroom))).toEqual(['12:30 a.m. Jan. 1', '11 p.m. Dec. 31, 2025']);
    const quietWire = newsroomForTests({
      stories: [
        { id: '2025/12/old', section: 'livewire', published: '2025-12-31T23:00:00-05:00' },
        { id: '2026/02/story', published: '2026-02-01T00:00:00-05:00' },
      ],
    });
    expect(times(currentLivewire(quietWire))).toEqual(['11 p.m. Dec. 31, 2025']);
    expect(currentLivewire(quietWire)).not.toHaveProperty('asOf');
  });
});

test('the stories of a day between two posts share one list', () => {
  expect(livewireAsOf(at('12:03:10'), NEWSROOM)).toBe(livewireAsOf(at('12:03:50'), NEWSROOM));
});

test('a retracted post stands in the list as retracted', () => {
  const newsroom = newsroomForTests({ stories: POSTS.map((post) => ({ ...post, status: 'retracted' as const })) });
  expect(livewireAsOf(at('12:00:00'), newsroom)?.items[0]?.headline).toBe('Retracted: Post “00”');
});

test('stories of other sections are no posts', () => {
  const newsroom = newsroomForTests({ stories: [{ id: '2026/11/story' }] });
  expect(livewireAsOf(at('13:00:00'), newsroom)?.items).toEqual([]);
});

test('a publication without a wire has no list', () => {
  const newsroom = newsroomForTests({ sections: { news: { name: 'News' } } });
  for (const list of [livewireAsOf(at('13:00:00'), newsroom), currentLivewire(newsroom)]) expect(list).toBeUndefined();
});
