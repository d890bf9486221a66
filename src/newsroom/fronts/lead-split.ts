import type { StoryCard } from '../lists/story-card.ts';
import { cardHeight } from './card-height.ts';

/** Where the stories of a lead package go on a wide page. */
export interface LeadSplit {
  main: StoryCard;
  /** In the column beside it. */
  beside: StoryCard[];
  /** Under it. */
  below: StoryCard[];
}

/** Widths of the columns on a desktop, in pixels: `styles/lists/lead-band.css`. */
const BESIDE = 240;
const MAIN = 600;
/** The space and the rule between two stories. */
const GAP = 49;
/** The words of the main story are about twice as large as those of a card. */
const LARGER = 1.9;
const PHOTO = 2 / 3;
/** A photo of 3:2 over 600 pixels may grow by so much to fill its column. */
const SLACK = 100;

/**
 * Divides the stories of a lead package between the column beside the main story and the row under it, so that both end at
 * about the same height. The photos make up for what is left. Where the main story has no photo, all others are below it.
 * @param others two or more
 */
export function leadSplit(main: StoryCard, others: readonly StoryCard[]): LeadSplit {
  if (!main.picture) return { main, beside: [], below: [...others] };
  const splits = others.map((_, index) => ({
    main,
    beside: others.slice(0, index + 1),
    below: others.slice(index + 1),
  }));
  const [first, ...more] = splits.map((split) => ({ split, gap: Math.abs(heightBeside(split) - heightOfMain(split)) }));
  if (!first) return { main, beside: [], below: [] };
  return more.reduce((best, next) => (next.gap < best.gap ? next : best), first).split;
}

function heightBeside({ beside }: LeadSplit): number {
  const [first] = beside;
  const photo = first?.picture ? BESIDE * PHOTO + 12 : 0;
  return beside.reduce((sum, card) => sum + cardHeight(card, BESIDE) + GAP, photo - GAP);
}

/** True for stories in a column of headlines with room for their photos. */
export function showPhotos(cards: readonly StoryCard[]): boolean {
  return cards.length <= 3 && cards.every(({ picture }) => picture);
}

/** True where a column of headlines is no higher than the lead package that it would be beside. */
export function fitsBeside(top: readonly StoryCard[], [main, ...others]: readonly StoryCard[]): boolean {
  if (!main) return false;
  const photos = showPhotos(top) ? top.length * PHOTO * BESIDE : 0;
  const height = top.reduce((sum, { standfirst: _, ...card }) => sum + cardHeight(card, BESIDE) + GAP, photos - GAP);
  return height <= heightOfMain(others.length > 1 ? leadSplit(main, others) : { main, beside: [], below: [] }) + SLACK;
}

function heightOfMain({ main, below }: LeadSplit): number {
  const photo = main.picture ? MAIN * PHOTO + 12 : 0;
  const words = cardHeight(main, MAIN / LARGER) * LARGER;
  const row = Math.max(0, ...below.map((card) => cardHeight(card, MAIN / below.length - GAP) + GAP));
  return photo + words + row;
}
