import type { StoryCard } from '../lists/story-card.ts';
import { cardHeight, STORY_GAP } from './card-height.ts';
import { TOP_COLUMN, type LeadPlan } from './lead-plan.ts';
import { WINDOWS } from './screen.ts';

/** The limits between which the photos of the column grow: `styles/lists/wide.css`. */
const PHOTO = { least: 148, most: 270 };
/** So much may be added to the space between two stories before readers see a hole. */
const SPREAD = 40;

/** True for stories in a column of headlines with room for their photos. */
export function showPhotos(cards: readonly StoryCard[]): boolean {
  return cards.length <= 3 && cards.every(({ picture }) => picture);
}

/** True where a column of headlines is about as high as the lead package that it would be beside on a wide screen. */
export function fitsBeside(top: readonly StoryCard[], lead: LeadPlan): boolean {
  const photos = showPhotos(top) ? PHOTO : { least: 0, most: 0 };
  const wide = lead.heights.slice(-WINDOWS.wide.length);
  return WINDOWS.wide.every((window, index) => {
    const words = top.reduce((sum, { standfirst: _, ...card }) => {
      return sum + cardHeight(card, 'text', { width: TOP_COLUMN, window }) + STORY_GAP;
    }, -STORY_GAP);
    const { least = 0, most = 0 } = wide[index] ?? {};
    return words + top.length * photos.least <= most && words + top.length * (photos.most + SPREAD) >= least;
  });
}
