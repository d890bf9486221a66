import type { StoryCard } from '../lists/story-card.ts';
import { cardHeight, photoHeight, secondSize, STORY_GAP } from './card-height.ts';
import { plansOf, type ColumnPlans } from './column-classes.ts';
import { ACCEPTED, columnPlan } from './column-plan.ts';
import { columnGap, pageWidth, SCREENS, WINDOWS } from './screen.ts';

/** Where the stories of a section go whose first one is large. */
export interface ReportPlan {
  /** Beside it, in windows from 64rem. Without any, the first is across the page, with its words beside the photo. */
  beside: StoryCard[];
  /** Their columns on tablets. */
  besideColumns: ColumnPlans;
  below: StoryCard[];
  belowColumns: ColumnPlans;
}

/** A photo of 3:2, in pixels, and by how many it is wider than on other screens. */
const WIDE_PHOTO = { height: 149, more: 120 };

const DESK = SCREENS.filter((screen) => screen !== 'tablet').flatMap((screen) => WINDOWS[screen]);

/** Puts as many of the others beside the first as are about as high as it is together. */
export function reportPlan(first: StoryCard, others: readonly StoryCard[]): ReportPlan {
  const counts = Array.from({ length: others.length - 1 }, (_, index) => others.length - index);
  const count = counts.find((count) => holeBeside(first, others.slice(0, count)) <= ACCEPTED.column) ?? 0;
  const beside = others.slice(0, count);
  const below = others.slice(count);
  return {
    beside,
    besideColumns: beside.length === 0 ? {} : { tablet: columnPlan(beside, () => 'brief', 'tablet') },
    below,
    belowColumns: plansOf(below, 'brief'),
  };
}

/** The hole under the first, or the space that the others would get between them, at worst. */
function holeBeside(first: StoryCard, others: readonly StoryCard[]): number {
  return Math.max(
    ...DESK.map((window) => {
      const width = (pageWidth(window) - columnGap(window)) / 2;
      const headline = secondSize(window);
      const words = cardHeight(first, 'lead', { width, window, headline: headline * 1.2 });
      const photo = photoHeight(width);
      const stack = others.reduce((sum, card) => sum + briefHeight(card, width, window) + STORY_GAP, -STORY_GAP);
      const spread = (words + photo.least - stack) / Math.max(1, others.length - 1);
      return Math.max(stack - words - photo.most, spread);
    }),
  );
}

/** On wide screens the photo of a brief is larger, and so is its headline: `styles/lists/wide.css`. */
function briefHeight(card: StoryCard, width: number, window: number): number {
  if (window < 1600) return cardHeight(card, 'brief', { width, window });
  const headline = secondSize(window);
  if (!card.picture) return cardHeight(card, 'brief', { width, window, headline });
  return Math.max(WIDE_PHOTO.height, cardHeight(card, 'brief', { width: width - WIDE_PHOTO.more, window, headline }));
}
