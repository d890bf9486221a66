import { expect, test } from 'vitest';
import { STORY_TYPES } from '../../schema/article.ts';
import { articleForTests } from '../newsroom-for-tests.ts';
import { kickerOf, listedHeadline, typeLabel } from './story-label.ts';

test('every kind of story but news has a label', () => {
  const labels = STORY_TYPES.map((type) => typeLabel(articleForTests({ type }), 'en-US'));
  expect(labels).toEqual([undefined, 'Analysis', 'Opinion', 'Live', 'Explainer', 'Obituary', 'Letter']);
});

test('the label is in the language of the story', () => {
  expect(typeLabel(articleForTests({ type: 'analysis' }), 'ar')).toBe('تحليل');
  expect(kickerOf(articleForTests({ type: 'obituary' }), 'ja')).toBe('訃報');
});

test('a retracted story says so before its headline, in its own language', () => {
  const retracted = articleForTests({ headline: 'Storm’s end', status: 'retracted' });
  expect(['en', 'es', 'ar', 'ja'].map((language) => listedHeadline(retracted, language))).toEqual([
    'Retracted: Storm’s end',
    'Retirado: Storm’s end',
    'مقال مسحوب: Storm’s end',
    '【撤回】Storm’s end',
  ]);
  expect(listedHeadline(articleForTests({ headline: 'Storm’s end' }), 'en')).toBe('Storm’s end');
});

test('a kicker that says what the label says stands alone', () => {
  expect(typeLabel(articleForTests({ type: 'opinion', kicker: 'opinion' }), 'en')).toBeUndefined();
  expect(typeLabel(articleForTests({ type: 'opinion', kicker: 'Opinión' }), 'es')).toBeUndefined();
});

test('without a kicker, the label is shown before the headline; news has none', () => {
  expect(kickerOf(articleForTests({ type: 'opinion', kicker: 'Roads' }), 'en')).toBe('Roads');
  expect(kickerOf(articleForTests({ type: 'opinion' }), 'en')).toBe('Opinion');
  expect(kickerOf(articleForTests(), 'en')).toBeUndefined();
});
