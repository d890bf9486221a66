import type { LivewireView } from '../lists/livewire.ts';
import type { StoryCard } from '../lists/story-card.ts';
import { cardHeight, firstSize, photoHeight, STORY_GAP, wireHeight } from './card-height.ts';
import type { ColumnPlans } from './column-classes.ts';
import { columnPlan, type ColumnPlan } from './column-plan.ts';
import { elastic, holeBetween, type Elastic } from './elastic.ts';
import { columnGap, pageWidth, WINDOWS, type Screen } from './screen.ts';

/** Where the stories that lead a page go. */
export interface LeadPlan {
  /** One large story, or two as equals. */
  leading: StoryCard[];
  /** In the column beside the first, where the window is wide enough. */
  beside: StoryCard[];
  /** Under it. */
  below: StoryCard[];
  /** The wire is a column of its own on wide windows; otherwise it is below, across the page. */
  isWired: boolean;
  /** The columns of all others on tablets and laptops. */
  others: ColumnPlans;
  /** The columns of those below on wider windows. */
  belowColumns: ColumnPlans;
  /** How high the package is on wide windows; none where the wire is below it. */
  heights: Elastic[];
}

/** Widths of columns in pixels: `styles/lists/lead-band.css`. */
const WIRE = { one: 304, two: 272, laptop: 256, many: 272 };
const BESIDE = { wired: 240, alone: 272 };
/** The width of the column of further stories on wide screens: `styles/lists/wide.css`. */
export const TOP_COLUMN = 272;
const TILE_PHOTO = 360;
/**
 * Such a hole is accepted beside the main story, in pixels; readers see one of 80. Several stories in the column beside it add
 * up the errors of their estimates.
 */
const ACCEPTED = { story: 68, column: 40 };
const DESK: Screen[] = ['desktop', 'wide'];
const DESK_WINDOWS = DESK.flatMap((screen) => WINDOWS[screen]);

/**
 * Divides the stories that lead a page between columns that end at about the same height; photos make up for what is left.
 * Two stories are equals where their heights allow it. Where the main story cannot fill its column, because it has no
 * photo, the others and the wire are below it.
 * @param hasTop a column of further stories is beside the package on wide screens
 */
export function leadPlan(cards: readonly StoryCard[], wire: LivewireView | undefined, hasTop: boolean): LeadPlan {
  const wires = wire ? [wire, undefined] : [undefined];
  const plans = wires.flatMap((beside) => [
    ...(cards.length === 2 ? [equals(cards, beside, hasTop)] : []),
    ...Array.from({ length: cards.length }, (_, count) => mainFirst(cards, cards.length - 1 - count, beside, hasTop)),
  ]);
  const byHole = [...plans].sort((one, other) => one.hole - other.hole);
  const fitting = plans.filter(({ hole, beside }) => hole <= (beside.length > 1 ? ACCEPTED.column : ACCEPTED.story));
  const wired = fitting.filter(({ isWired }) => isWired === (fitting[0]?.isWired ?? false));
  const best = wired.find(({ leading }) => leading.length === 2) ?? tightest(wired) ?? byHole[0];
  if (!best) throw new Error('A lead package has at least one story.');
  return wire && !best.isWired ? { ...best, heights: [] } : best;
}

/** Prefers a column beside the main story to none, and then the smallest hole. */
function tightest<Plan extends LeadPlan & { hole: number }>(plans: readonly Plan[]): Plan | undefined {
  const withColumn = plans.filter(({ beside }) => beside.length > 0);
  return [...(withColumn.length > 0 ? withColumn : plans)].sort((one, other) => one.hole - other.hole)[0];
}

type Measured = LeadPlan & { hole: number };

function equals(cards: readonly StoryCard[], wire: LivewireView | undefined, hasTop: boolean): Measured {
  const columnsIn = (window: number) => {
    const beside = wire && window >= 1024 ? [wireColumn(wire, WIRE.two)] : [];
    const room = bandWidth(window, hasTop) - beside.length * (WIRE.two + columnGap(window));
    const width = (room - columnGap(window)) / 2;
    const size = firstSize(window) * (window < 1024 ? 0.94 : 0.78);
    return [...cards.map((card) => leadHeight(card, width, window, size)), ...beside];
  };
  const windows = Object.values(WINDOWS).flat();
  const hole = Math.max(...windows.map((window) => holeBetween(columnsIn(window))));
  const heights = DESK_WINDOWS.map((window) => heightOf(columnsIn(window)));
  const columns = { others: {}, belowColumns: {} };
  return { leading: [...cards], beside: [], below: [], isWired: wire !== undefined, ...columns, heights, hole };
}

function mainFirst(
  [main, ...rest]: readonly StoryCard[],
  count: number,
  wire: LivewireView | undefined,
  hasTop: boolean,
): Measured {
  if (!main) throw new Error('A lead package has at least one story.');
  const beside = rest.slice(0, count);
  const below = rest.slice(count);
  const sizeOf = (index: number) => (index === 0 && count > 0 ? ('tile' as const) : ('text' as const));
  const wireWidth = (window: number) => (rest.length === 0 ? WIRE.one : window < 1280 ? WIRE.laptop : WIRE.many);
  const mainWidth = (window: number) => {
    const column = count === 0 || window < 1280 ? 0 : (wire ? BESIDE.wired : BESIDE.alone) + columnGap(window);
    return bandWidth(window, hasTop) - column - (wire ? wireWidth(window) + columnGap(window) : 0);
  };
  const others: ColumnPlans = {};
  const belowColumns: ColumnPlans = {};
  if (rest.length > 0) {
    others.tablet = columnPlan(rest, sizeOf, 'tablet');
    // Beside the wire they are without their standfirsts: its lines would be far apart.
    const shown = wire ? rest.map(({ standfirst: _, ...card }) => card) : rest;
    others.laptop = columnPlan(shown, sizeOf, 'laptop', { widthIn: mainWidth, most: wire ? 2 : 3 });
  }
  if (below.length > 0) {
    for (const screen of DESK) {
      const most = Math.max(1, Math.floor(mainWidth(WINDOWS[screen][0] ?? 0) / 260));
      belowColumns[screen] = columnPlan(below, () => 'text', screen, { widthIn: mainWidth, most });
    }
  }
  const headline = (window: number) => firstSize(window) * (rest.length === 0 ? 0.94 : 0.78);
  const mainColumn = (window: number, plan: ColumnPlan | undefined, index: number) => {
    const under = plan ? (plan.heights[index] ?? 0) + STORY_GAP : 0;
    const width = mainWidth(window);
    const isAcross = count === 0 && !wire && main.picture !== undefined && window >= 1024;
    const words = isAcross
      ? acrossHeight(main, width, window, headline(window))
      : leadHeight(main, width, window, headline(window));
    // The shortest of the columns under it ends so much sooner.
    return elastic(under, under - (plan?.hole ?? 0)).plus(words);
  };
  const columnsIn = (screen: Screen, plan: ColumnPlan | undefined) =>
    WINDOWS[screen].map((window, index) => [
      mainColumn(window, plan, index),
      ...(wire ? [wireColumn(wire, wireWidth(window))] : []),
      ...(count > 0 && screen !== 'laptop' ? [besideHeight(beside, wire ? BESIDE.wired : BESIDE.alone, window)] : []),
    ]);
  const desk = DESK.flatMap((screen) => columnsIn(screen, belowColumns[screen]));
  const hole = Math.max(...[...desk, ...columnsIn('laptop', others.laptop)].map(holeBetween));
  const heights = desk.map(heightOf);
  return { leading: [main], beside, below, isWired: wire !== undefined, others, belowColumns, heights, hole };
}

/** The height of columns beside each other. */
function heightOf(columns: readonly Elastic[]): Elastic {
  const least = Math.max(...columns.map((column) => column.least));
  return elastic(least, Math.max(least, Math.min(...columns.map(({ most }) => most)) + ACCEPTED.story));
}

function bandWidth(window: number, hasTop: boolean): number {
  return pageWidth(window) - (hasTop && window >= 1600 ? TOP_COLUMN + columnGap(window) : 0);
}

function leadHeight(card: StoryCard, width: number, window: number, headline: number): Elastic {
  const photo = card.picture ? photoHeight(width) : { least: 0, most: 0 };
  const words = cardHeight(card, 'lead', { width, window, headline });
  return elastic(photo.least + words, photo.most + words);
}

/** With the words beside the photo. */
function acrossHeight(card: StoryCard, width: number, window: number, headline: number): Elastic {
  const column = (width - columnGap(window)) / 13;
  const photo = photoHeight(8 * column).least;
  return elastic(Math.max(photo, cardHeight(card, 'lead', { width: 5 * column, window, headline })));
}

function besideHeight(cards: readonly StoryCard[], width: number, window: number): Elastic {
  const words = cards.reduce((sum, card, index) => {
    return sum + cardHeight(card, index === 0 ? 'tile' : 'text', { width, window }) + STORY_GAP;
  }, -STORY_GAP);
  const photo = photoHeight(width, TILE_PHOTO);
  return elastic(words, words + (cards[0]?.picture ? photo.most - photo.least : 0));
}

/** The lines of the wire take any height. */
function wireColumn(wire: LivewireView, width: number): Elastic {
  return elastic(wireHeight(wire, width), Infinity);
}
