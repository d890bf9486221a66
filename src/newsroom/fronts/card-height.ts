import type { LivewireView } from '../lists/livewire.ts';
import type { StoryCard } from '../lists/story-card.ts';
import { lineCount, SANS } from './line-count.ts';

/** How a card is set: `StoryCard.astro`. */
export type CardSize = 'lead' | 'brief' | 'tile' | 'text' | 'opinion';

/** Where a card is set, in pixels. */
export interface Room {
  /** Of the column. */
  width: number;
  /** Of the window, which decides on the size of type. */
  window: number;
  /** The font size of the headline; when left out, it follows from the size of the card. */
  headline?: number;
}

/** The space and the rule between two stories of a column. */
export const STORY_GAP = 49;

/** Sizes in pixels of what is in a card: `styles/lists/card.css`. */
const PHOTO_SHAPE = 5 / 8;
const SIDE_PHOTO = 104;
const PORTRAIT = 72;
const SPACE = 16;
const KICKER = 22;
const STANDFIRST = { size: 16, line: 22.4, space: 8 };
const META = { size: 13, line: 18.2, space: 8 };

/** The height of a photo in a column: it may grow, up to a limit, to fill the column. */
export function photoHeight(width: number, limit = 480): { least: number; most: number } {
  const least = Math.min(limit, width * PHOTO_SHAPE);
  return { least: least + 12, most: Math.max(least, limit) + 12 };
}

/**
 * The height that a card needs, in pixels, give or take a line: good enough to choose between arrangements before a browser
 * has set them.
 */
export function cardHeight(card: StoryCard, size: CardSize, { width, window, headline }: Room): number {
  if (size === 'lead' || size === 'text') return wordsHeight(card, size, width, headline ?? headlineSize(size, window));
  if (size === 'tile') {
    const photo = card.picture ? photoHeight(width, 360).least : 0;
    return photo + wordsHeight(card, size, width, headline ?? headlineSize(size, window));
  }
  const side = size === 'brief' ? card.picture && Math.min(SIDE_PHOTO, width * 0.3) : card.portrait && PORTRAIT;
  const column = side === undefined ? width : width - side - SPACE;
  return Math.max(side ?? 0, wordsHeight(card, size, column, headline ?? headlineSize(size, window)));
}

/** The height that the wire needs beside the lead. */
export function wireHeight({ items }: LivewireView, width: number): number {
  return items.reduce((sum, { headline }) => sum + 39 + lineCount(headline, 16, width) * 20.8, 84);
}

/** The size of `--size-h2` in a window, in pixels: `styles/tokens.css`. */
export function secondSize(window: number): number {
  return Math.min(28, Math.max(23, 20.8 + window * 0.006));
}

/** The size of `--size-h1` in a window, in pixels. */
export function firstSize(window: number): number {
  return Math.min(58, Math.max(32, 22.4 + window * 0.026));
}

function headlineSize(size: CardSize, window: number): number {
  return size === 'opinion' ? secondSize(window) : Math.min(21, 18.4 + window * 0.0025);
}

function wordsHeight(card: StoryCard, size: CardSize, width: number, headline: number): number {
  const { kicker, live, standfirst, byline = '', time, comments = '' } = card;
  const hasKicker = (size !== 'opinion' && kicker !== undefined) || live !== undefined;
  const deck = size === 'lead' ? { size: 20, line: 27, space: 12 } : STANDFIRST;
  return (
    (hasKicker ? KICKER : 0) +
    lineCount(card.headline, headline, width) * headline * (size === 'lead' ? 1.06 : 1.18) +
    (standfirst === undefined ? 0 : deck.space + lineCount(standfirst, deck.size, width) * deck.line) +
    META.space +
    lineCount(`${byline} · ${time.text} ${comments}`, META.size * SANS, width) * META.line
  );
}
