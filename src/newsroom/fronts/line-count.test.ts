import { expect, test } from 'vitest';
import { lineCount } from './line-count.ts';

test('a text has as many lines as its words need', () => {
  expect(lineCount('Storm closes the coast road', 20, 400)).toBe(1);
  expect(lineCount('Storm closes the coast road', 20, 150)).toBe(2);
});

test('a word that is longer than a line is broken', () => {
  expect(lineCount('Donaudampfschifffahrtsgesellschaft'.repeat(4), 20, 200)).toBeGreaterThan(5);
});

test('Japanese has no spaces and breaks between any two characters', () => {
  expect(lineCount('港'.repeat(30), 20, 200)).toBe(3);
});
