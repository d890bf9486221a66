import type { StoryCard } from '../lists/story-card.ts';
import { cardHeight, STORY_GAP, type CardSize } from './card-height.ts';
import { columnGap, MOST_COLUMNS, pageWidth, WINDOWS, type Screen } from './screen.ts';

/** How stories are divided between columns on the screens of one range. */
export interface ColumnPlan {
  columns: number;
  /** The indexes of the stories that begin a column after the first. */
  starts: readonly number[];
  /** The indexes of the stories that are shown without their standfirst. */
  bare: readonly number[];
  /** By how many pixels a column is expected to be shorter than another, at worst. */
  hole: number;
  /** How high the longest column is expected to be in each window of the range, in pixels. */
  heights: readonly number[];
}

/** What is known of a band before it is divided. */
interface Measured {
  /** With and without its standfirst, by window and story. */
  heights: readonly (readonly { full: number; bare: number }[])[];
  /** The indexes of the stories that begin a column. */
  starts: readonly number[];
}

/**
 * Such a hole is accepted, in pixels; readers see one of 80. The estimate of one story is exact to about 15 of them, and that
 * of a column of stories to about 40.
 */
export const ACCEPTED = { story: 48, column: 36 };

/**
 * Divides stories between columns, in their order, so that the columns end at about the same height. The more columns the
 * better, as long as no column is much shorter than the others. Where that needs it, some are without their standfirst. At
 * worst all are rows, one below the other.
 * @param most columns
 * @param widthIn the width of the band in a window, in pixels
 */
export function columnPlan(
  cards: readonly StoryCard[],
  sizeOf: (index: number) => CardSize,
  screen: Screen,
  { most = MOST_COLUMNS[screen], widthIn = pageWidth }: { most?: number; widthIn?: (window: number) => number } = {},
): ColumnPlan {
  const numbers = Array.from({ length: Math.min(most, cards.length) }, (_, index) => index + 1).reverse();
  const plans = numbers.flatMap((columns) => {
    const heights = WINDOWS[screen].map((window) => {
      const width = (widthIn(window) - (columns - 1) * columnGap(window)) / columns;
      return cards.map(({ standfirst, ...card }, index) => {
        const bare = cardHeight(card, sizeOf(index), { width, window });
        if (standfirst === undefined) return { full: bare, bare };
        return { full: cardHeight({ ...card, standfirst }, sizeOf(index), { width, window }), bare };
      });
    });
    return divisions(cards.length, columns).flatMap((starts) => planFrom({ heights, starts }) ?? []);
  });
  const [best] = plans.sort(
    (one, other) =>
      Number(one.columns === 1) - Number(other.columns === 1) ||
      one.bare.length - other.bare.length ||
      other.columns - one.columns ||
      one.hole - other.hole,
  );
  return best ?? { columns: 1, starts: [], bare: [], hole: 0, heights: [] };
}

/** Takes standfirsts out of the longest column until no column is much shorter. Undefined where that is not enough. */
function planFrom({ heights, starts }: Measured): ColumnPlan | undefined {
  const bare = new Set<number>();
  const accepted = heights[0]?.length === starts.length ? ACCEPTED.story : ACCEPTED.column;
  for (;;) {
    const ends = heights.map((cards) =>
      starts.map((start, column) => {
        const height = (card: { full: number; bare: number }, index: number) =>
          (bare.has(start + index) ? card.bare : card.full) + STORY_GAP;
        return cards
          .slice(start, starts[column + 1])
          .reduce((sum, card, index) => sum + height(card, index), -STORY_GAP);
      }),
    );
    const worst = ends.reduce((one, other) => (holeIn(other) > holeIn(one) ? other : one));
    if (holeIn(worst) <= accepted) {
      const highest = ends.map((each) => Math.max(...each));
      return {
        columns: starts.length,
        starts: starts.slice(1),
        bare: [...bare],
        hole: holeIn(worst),
        heights: highest,
      };
    }
    const longest = worst.indexOf(Math.max(...worst));
    const next = lastWithStandfirst(heights[0] ?? [], starts[longest] ?? 0, starts[longest + 1], bare);
    if (next === undefined) return undefined;
    bare.add(next);
  }
}

function holeIn(ends: readonly number[]): number {
  return Math.max(...ends) - Math.min(...ends);
}

function lastWithStandfirst(
  cards: readonly { full: number; bare: number }[],
  from: number,
  to = cards.length,
  bare: ReadonlySet<number>,
): number | undefined {
  for (let index = to - 1; index >= from; index -= 1) {
    const card = cards[index];
    if (card && card.full > card.bare && !bare.has(index)) return index;
  }
  return undefined;
}

/** Every way to divide a row of things between columns, each with at least one: the indexes of the first of each. */
function divisions(count: number, columns: number, first = 0): number[][] {
  if (columns === 1) return [[first]];
  const found: number[][] = [];
  for (let next = first + 1; next <= count - columns + 1; next += 1)
    for (const rest of divisions(count, columns - 1, next)) found.push([first, ...rest]);
  return found;
}
