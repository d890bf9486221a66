import { describe, expect, test } from 'vitest';
import { dailyStories } from '../../newsroom/daily-stories-for-tests.ts';
import { newsroomForTests, type ContentForTests } from '../../newsroom/newsroom-for-tests.ts';
import { front } from '../../schema/front.ts';
import type { Content } from '../../newsroom/content.ts';
import { emptySlots } from './empty-slot.ts';

const SECTIONS = { news: { name: 'News' }, life: { name: 'Life' }, soon: { name: 'Soon' } };

/** What is said of the slots of a front page. */
function said(slots: unknown[], content: Partial<ContentForTests> = {}): string[] {
  const all = { now: '2026-11-28T12:00:00Z', sections: SECTIONS, stories: dailyStories('news', 2), ...content };
  const data = front.parse({ slots });
  const fronts = new Map([['home', { file: 'content/fronts/home.yaml', data }]]);
  const articles = new Map(
    [...all.stories, { id: '2026/12/later', section: 'soon', published: '2026-12-01T00:00:00Z' }].map(
      ({ id, ...rest }) => [id, { data: { frontMatter: { status: 'published', ...rest } } }],
    ),
  );
  const findings = emptySlots({ articles, fronts } as unknown as Content, newsroomForTests(all));
  return findings.map(({ what, at }) => `${JSON.stringify(at)} ${what}`);
}

describe('a slot of a front', () => {
  test('that shows stories is no problem', () => {
    expect(said([{ kind: 'lead' }, { kind: 'top' }])).toEqual([]);
  });

  test.each([
    [{ kind: 'section', section: 'life' }, 'The slot `section: life` is empty: no story of the section is public.'],
    [
      { kind: 'section', section: 'news' },
      'The slot `section: news` is empty: the slots before it show all the stories that it could take.',
    ],
    [{ kind: 'wire' }, 'The slot `wire` is empty: no section is a wire.'],
    [{ kind: 'newsletter' }, 'The slot `newsletter` is empty: neither it nor the publication names a newsletter.'],
    [{ kind: 'top', fill: 'none' }, 'The slot `top` is empty: it has no pin, and `fill: none`.'],
    [
      { kind: 'top', fill: 'none', pins: ['2026/11/gone'] },
      'The slot `top` is empty: none of its pins is public, and `fill: none`.',
    ],
    [{ kind: 'languages' }, 'The slot `languages` is empty: every story is in the language of the publication.'],
  ])('that shows nothing is named with the reason: %j', (slot, words) => {
    expect(said([{ kind: 'lead', count: 2 }, slot])).toEqual([`{"field":["slots",1]} ${words}`]);
  });

  test.each([
    [
      [{ kind: 'top', fill: 'none', pins: [{ story: '2026/11/news-0', until: '2026-11-27T00:00:00Z' }] }],
      'the time of all its pins is over, and `fill: none`',
    ],
    [
      [
        { kind: 'lead', pins: ['2026/11/news-0'] },
        { kind: 'top', fill: 'none', pins: ['2026/11/news-0'] },
      ],
      'other slots show the stories that it pins, and `fill: none`',
    ],
    [[{ kind: 'top', from: ['life'] }], 'no story of the section is public'],
  ])('that shows nothing has the reason that is true: %j', (slots, words) => {
    expect(said(slots).map((what) => what.slice(what.indexOf('empty: ')))).toEqual([`empty: ${words}.`]);
  });

  test('that is the first one blames no slot before it', () => {
    const [what] = said([{ kind: 'lead' }], { stories: dailyStories('news', 2, { type: 'opinion' }) });
    expect(what).toContain('empty: no story that it could take is public');
  });

  test('of a section whose only story is scheduled is not named', () => {
    expect(said([{ kind: 'lead' }, { kind: 'section', section: 'soon' }])).toEqual([]);
  });

  test('that waits for a scheduled story is not named', () => {
    expect(said([{ kind: 'top', fill: 'none', pins: ['2026/12/later'] }])).toEqual([]);
  });

  test('is not named while a paper has no stories', () => {
    expect(said([{ kind: 'lead' }], { stories: [] })).toEqual([]);
  });
});
