import { describe, expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom-for-tests.ts';
import { sectionPage, sectionPages } from './section-page.ts';

const SECTIONS = { news: { name: 'News' }, life: { name: 'Life' }, livewire: { name: 'Livewire', wire: true } };

const stories = (section: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `2026/01/${section}-${index + 1}`,
    section,
    published: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
  }));

function latest(content: ContentForTests) {
  const pages = sectionPages(newsroomForTests({ sections: SECTIONS, ...content }));
  const found = pages.find(({ page, number }) => page.url === '/news/' && number === undefined);
  if (!found) throw new Error('The section has no page.');
  return sectionPage(found.page);
}

const names = (cards: readonly { url: string }[]) => cards.map(({ url }) => url.slice(9, -1));
const bandsOf = ({ bands }: ReturnType<typeof latest>) =>
  bands.map((band) => ('cards' in band ? names(band.cards) : []));

describe('the page of a section', () => {
  test('has a lead, three stories below it, and then the rest of the newest fifty', () => {
    const page = latest({ stories: [...stories('news', 60), ...stories('life', 3)] });
    expect(bandsOf(page)).toEqual([['news-60'], ['news-59', 'news-58', 'news-57']]);
    expect(names(page.cards)).toHaveLength(46);
    expect(names(page.cards).at(0)).toBe('news-56');
    expect(names(page.cards).at(-1)).toBe('news-11');
    expect(page.older).toBe('/news/1/');
  });

  test('may be laid out by an editor; a story that is pinned from further back hides none of the newest fifty', () => {
    const fronts: ContentForTests['fronts'] = {
      news: { slots: [{ kind: 'lead', count: 2, pins: ['2026/01/news-3', '2026/01/life-1'] }] },
    };
    const page = latest({ stories: [...stories('news', 60), ...stories('life', 3)], fronts });
    expect(bandsOf(page)).toEqual([['news-3', 'life-1']]);
    expect(names(page.cards)).toHaveLength(50);
  });

  test('is a front on the latest page only', () => {
    const pages = sectionPages(newsroomForTests({ sections: SECTIONS, stories: stories('news', 60) }));
    expect(
      pages.map(({ number, page }) => [page.head.canonical, number, page.bands.length, page.cards.length]),
    ).toEqual([
      ['/news/', undefined, 2, 46],
      ['/news/1/', '1', 0, 50],
      ['/news/2/', '2', 0, 10],
      ['/life/', undefined, 0, 0],
    ]);
  });

  test('shows no story twice', () => {
    const page = latest({ stories: stories('news', 40) });
    const shown = [...bandsOf(page).flat(), ...names(page.cards)];
    expect(shown).toHaveLength(40);
    expect(new Set(shown).size).toBe(40);
  });
});
