import { expect, test } from 'vitest';
import type { CardPicture, StoryCard } from '../lists/story-card.ts';
import { fitsBeside, leadSplit } from './lead-split.ts';

const WORDS = 'Councilors voted after midnight to keep the road open through the winter. ';

function card(url: string, sentences: number, isPictured = false): StoryCard {
  return {
    url,
    headline: `The city keeps its road for another winter: ${url}`,
    ...(sentences > 0 && { standfirst: WORDS.repeat(sentences) }),
    time: { text: 'Nov. 23', datetime: '2026-11-23T06:30:00-05:00' },
    ...(isPictured && { picture: {} as CardPicture }),
  };
}

const placesOf = (main: StoryCard, others: readonly StoryCard[]) => {
  const { beside, below } = leadSplit(main, others);
  return [main.url, beside.map(({ url }) => url).join(''), below.map(({ url }) => url).join('')];
};

test('short stories fill the column beside a main story with a photo', () => {
  const cards = ['b', 'c', 'd', 'e'].map((url) => card(url, 0));
  expect(placesOf(card('a', 2, true), cards)).toEqual(['a', 'bcde', '']);
});

test('of long stories, the last are below it', () => {
  const cards = [card('b', 4, true), ...['c', 'd', 'e'].map((url) => card(url, 4))];
  expect(placesOf(card('a', 1, true), cards)).toEqual(['a', 'bc', 'de']);
});

test('all stories are below a main story without a photo', () => {
  const cards = [card('b', 4, true), ...['c', 'd', 'e'].map((url) => card(url, 4))];
  expect(placesOf(card('a', 1), cards)).toEqual(['a', '', 'bcde']);
});

test('six headlines fit beside a lead package, and twelve long ones do not', () => {
  const top = (count: number) => Array.from({ length: count }, (_, index) => card(String(index), 3));
  const lead = [card('a', 2, true), card('b', 2, true), card('c', 2), card('d', 2), card('e', 2)];
  expect(fitsBeside(top(6), lead)).toBe(true);
  expect(fitsBeside(top(12), lead)).toBe(false);
});

test('the order of the stories is kept, and none is lost', () => {
  const cards = ['b', 'c', 'd', 'e'].map((url, index) => card(url, index));
  expect(placesOf(card('a', 2, true), cards).join('')).toBe('abcde');
});
