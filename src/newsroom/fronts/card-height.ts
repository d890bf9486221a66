import type { StoryCard } from '../lists/story-card.ts';

/** Sizes in pixels at which the words of a card are set: `--size-h3`, 1rem and `--size-small` on a desktop. */
const HEADLINE = { size: 21, line: 25 };
const STANDFIRST = { size: 16, line: 22.4, space: 8 };
const META = { size: 13, line: 18, space: 8 };
const KICKER = 24;
/** The average width of a letter in its font size. Ideographs and kana are as wide as they are high. */
const LETTER = 0.46;
const WIDE_LETTER = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/gu;

/**
 * The height that the words of a card need, in pixels, give or take a line or two: good enough to choose between
 * arrangements before a browser has set them.
 * @param width of the column, in pixels
 */
export function cardHeight({ headline, kicker, standfirst, byline = '', time }: StoryCard, width: number): number {
  return (
    (kicker === undefined ? 0 : KICKER) +
    lines(headline, HEADLINE.size, width) * HEADLINE.line +
    (standfirst === undefined ? 0 : STANDFIRST.space + lines(standfirst, STANDFIRST.size, width) * STANDFIRST.line) +
    META.space +
    lines(`${byline} · ${time.text}`, META.size, width) * META.line
  );
}

function lines(text: string, size: number, width: number): number {
  const wide = text.match(WIDE_LETTER)?.length ?? 0;
  return Math.ceil(((text.length - wide) * LETTER + wide) * (size / width));
}
