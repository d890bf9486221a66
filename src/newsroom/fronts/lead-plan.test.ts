import { expect, test } from 'vitest';
import type { LivewireView } from '../lists/livewire.ts';
import type { CardPicture, StoryCard } from '../lists/story-card.ts';
import { leadPlan } from './lead-plan.ts';
import { fitsBeside } from './top-column.ts';

const WORDS = 'Councilors voted after midnight to keep the open road through winter. ';

function card(url: string, sentences: number, isPictured = false): StoryCard {
  return {
    url,
    headline: `The city keeps its road for another winter: ${url}`,
    ...(sentences > 0 && { standfirst: WORDS.repeat(sentences) }),
    time: { text: 'Nov. 23', datetime: '2026-11-23T06:30:00-05:00' },
    ...(isPictured && { picture: {} as CardPicture }),
  };
}

const wire = (length: number): LivewireView => ({
  url: '/livewire/',
  latest: '/livewire/latest.html',
  language: 'en-US',
  items: Array.from({ length }, (_, index) => ({
    headline: 'Ferry to Heron Island runs again after two days of high seas',
    url: `/${index}/`,
    time: { text: '9:10 a.m.', datetime: '2026-11-23T09:10:00-05:00' },
  })),
});

const placesOf = (cards: readonly StoryCard[], livewire?: LivewireView) => {
  const { leading, beside, below, isWired } = leadPlan(cards, livewire, false);
  return [...[leading, beside, below].map((part) => part.map(({ url }) => url).join('')), isWired];
};

test('short stories fill the column beside a main story with a photo', () => {
  const others = [card('b', 0, true), ...['c', 'd', 'e'].map((url) => card(url, 0))];
  expect(placesOf([card('a', 2, true), ...others])).toEqual(['a', 'bcde', '', false]);
});

test('of long stories, the last are below it', () => {
  const cards = [card('a', 1, true), card('b', 4, true), ...['c', 'd', 'e'].map((url) => card(url, 4))];
  const [main, beside, below] = placesOf(cards);
  expect([main, `${beside}${below}`]).toEqual(['a', 'bcde']);
  expect(beside).toMatch(/^b/);
  expect(below).toMatch(/e$/);
});

test('two stories with photos are equals', () => {
  expect(placesOf([card('a', 1, true), card('b', 1, true)])).toEqual(['ab', '', '', false]);
});

test('a story without a photo is not the equal of one that has one', () => {
  expect(placesOf([card('a', 1, true), card('b', 1)])).toEqual(['a', '', 'b', false]);
});

test('the wire is beside a lead with a photo, and below one that is only words', () => {
  expect(placesOf([card('a', 2, true)], wire(6))).toEqual(['a', '', '', true]);
  expect(placesOf([card('a', 2)], wire(6))).toEqual(['a', '', '', false]);
});

test('six headlines fit beside a lead package; one and twelve do not', () => {
  const top = (count: number) => Array.from({ length: count }, (_, index) => card(String(index), 3));
  const lead = leadPlan(
    [card('a', 2, true), card('b', 2, true), card('c', 2), card('d', 2), card('e', 2)],
    wire(8),
    true,
  );
  expect([1, 6, 12].map((count) => fitsBeside(top(count), lead))).toEqual([false, true, false]);
});

test('a column of twelve headlines does not fit beside two stories that are equals', () => {
  const top = Array.from({ length: 12 }, (_, index) => card(String(index), 0));
  const lead = leadPlan([card('a', 1, true), card('b', 1, true)], undefined, true);
  expect(lead.leading).toHaveLength(2);
  expect(fitsBeside(top, lead)).toBe(false);
});

test('headlines are not beside a lead package that has the wire below it', () => {
  const top = Array.from({ length: 4 }, (_, index) => card(String(index), 0));
  const leads = [card('a', 1, true), card('b', 1, true)];
  const withoutWire = leadPlan(leads, undefined, true);
  const withLongWire = leadPlan(leads, wire(40), true);
  expect(withLongWire).toMatchObject({ isWired: false });
  expect(fitsBeside(top, withoutWire)).toBe(true);
  expect(fitsBeside(top, withLongWire)).toBe(false);
});
