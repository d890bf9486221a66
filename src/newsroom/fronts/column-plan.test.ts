import { describe, expect, test } from 'vitest';
import type { CardPicture, StoryCard } from '../lists/story-card.ts';
import { cardHeight, STORY_GAP } from './card-height.ts';
import { ACCEPTED, columnPlan, type ColumnPlan } from './column-plan.ts';
import { columnGap, pageWidth, SCREENS, WINDOWS, type Screen } from './screen.ts';

const WORD = 'harbor ';
const card = (headline: number, standfirst = 0, isPictured = false): StoryCard => ({
  url: '/2026/11/a/',
  headline: WORD.repeat(headline).trim(),
  ...(standfirst > 0 && { standfirst: WORD.repeat(standfirst).trim() }),
  ...(isPictured && { picture: {} as CardPicture }),
  time: { text: 'Nov. 23', datetime: '2026-11-23T06:30:00-05:00' },
});
const planOf = (cards: readonly StoryCard[], screen: Screen) => columnPlan(cards, () => 'brief', screen);

/** Numbers that look random and are the same in every run. */
function* draws(): Generator<number, never> {
  for (let state = 7; ; state = (state * 48_271) % 2_147_483_647) yield state;
}
const next = draws();
const below = (limit: number) => next.next().value % limit;
const bands = Array.from({ length: 40 }, () =>
  Array.from({ length: 1 + below(12) }, () => card(2 + below(29), below(2) * below(45), below(2) === 0)),
);

/** The columns of a plan, as indexes of stories. */
function columnsOf(count: number, { starts }: ColumnPlan): number[][] {
  const from = [0, ...starts];
  return from.map((start, column) =>
    Array.from({ length: (from[column + 1] ?? count) - start }, (_, index) => start + index),
  );
}

describe.each(SCREENS)('on a %s', (screen) => {
  test('no column of any band is expected to be much shorter than another, and no story is lost', () => {
    for (const cards of bands) {
      const plan = planOf(cards, screen);
      const columns = columnsOf(cards.length, plan);
      expect(columns.flat()).toEqual(cards.map((_, index) => index));
      expect(columns).toHaveLength(plan.columns);
      for (const window of WINDOWS[screen]) {
        const width = (pageWidth(window) - (plan.columns - 1) * columnGap(window)) / plan.columns;
        const heights = columns.map((indexes) =>
          indexes.reduce((sum, index) => {
            const { standfirst, ...rest } = cards[index] as StoryCard;
            const shown = standfirst === undefined || plan.bare.includes(index) ? rest : { ...rest, standfirst };
            return sum + cardHeight(shown, 'brief', { width, window }) + STORY_GAP;
          }, 0),
        );
        expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(ACCEPTED.story);
      }
    }
  });
});

test('stories of one length are side by side', () => {
  const plan = planOf([card(8, 12), card(8, 12), card(8, 12)], 'desktop');
  expect(plan).toMatchObject({ columns: 3, starts: [1, 2], bare: [] });
});

test('a long headline has a column, and the short ones share the other', () => {
  const plan = planOf([card(26), card(3), card(3)], 'laptop');
  expect(plan).toMatchObject({ columns: 2, starts: [1] });
});

test('a story goes without its standfirst where columns would be uneven with it', () => {
  expect(planOf([card(8), card(8, 40)], 'desktop')).toMatchObject({ columns: 2, bare: [1] });
});

test('two stories of which one is much longer are rows', () => {
  expect(planOf([card(2), card(30)], 'desktop').columns).toBe(1);
});
