import type { StoryCard } from '../lists/story-card.ts';
import type { CardSize } from './card-height.ts';
import { columnPlan, type ColumnPlan } from './column-plan.ts';
import { SCREENS, type Screen } from './screen.ts';

/** The columns of a band on the screens of each range. Without a plan, its stories come one below the other. */
export type ColumnPlans = Partial<Record<Screen, ColumnPlan>>;

/** The columns of stories across the page that are all of one size. */
export function plansOf(cards: readonly StoryCard[], size: CardSize): ColumnPlans {
  if (cards.length === 0) return {};
  return Object.fromEntries(SCREENS.map((screen) => [screen, columnPlan(cards, () => size, screen)]));
}

/** The classes of a band: how many columns it has on which screens, such as `desktop-3`. */
export function bandClasses(plans: ColumnPlans): string[] {
  return Object.entries(plans).map(([screen, { columns }]) => `${screen}-${columns}`);
}

/** The classes of a story in a band: on which screens a column begins with it, and on which it is without its standfirst. */
export function cellClasses(plans: ColumnPlans, index: number): string[] {
  return Object.entries(plans).flatMap(([screen, { starts, bare }]) => [
    ...(starts.includes(index) ? [`starts-${screen}`] : []),
    ...(bare.includes(index) ? [`bare-${screen}`] : []),
  ]);
}
