import { expect, test } from 'vitest';
import { STORY_TYPES } from '../../schema/article.ts';
import { articleForTests } from '../newsroom-for-tests.ts';
import { kickerOf, typeLabel } from './story-label.ts';

test('every kind of story but news has a label', () => {
  const labels = STORY_TYPES.map((type) => typeLabel(articleForTests({ type }), 'en-US'));
  expect(labels).toEqual([undefined, 'Analysis', 'Opinion', 'Live', 'Explainer', 'Obituary', 'Letter']);
});

test('the label is in the language of the story', () => {
  expect(typeLabel(articleForTests({ type: 'analysis' }), 'ar')).toBe('تحليل');
  expect(kickerOf(articleForTests({ type: 'obituary' }), 'ja')).toBe('訃報');
});

test('a kicker that says what the label says stands alone', () => {
  expect(typeLabel(articleForTests({ type: 'opinion', kicker: 'opinion' }), 'en')).toBeUndefined();
  expect(typeLabel(articleForTests({ type: 'opinion', kicker: 'Opinión' }), 'es')).toBeUndefined();
});

test('without a kicker, the label stands before the headline; news has none', () => {
  expect(kickerOf(articleForTests({ type: 'opinion', kicker: 'Roads' }), 'en')).toBe('Roads');
  expect(kickerOf(articleForTests({ type: 'opinion' }), 'en')).toBe('Opinion');
  expect(kickerOf(articleForTests(), 'en')).toBeUndefined();
});
