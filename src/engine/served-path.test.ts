import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import { servedPath } from './served-path.ts';

beforeEach(() => nameAddresses({ authors: 'firmas', history: 'cambios' }));
afterEach(() => nameAddresses({}));

/** The segments of a route, as Astro gives them. */
const route = (pattern: string) => ({
  segments: pattern.split('/').map((part) => [{ content: part, dynamic: part.startsWith('['), spread: false }]),
});

test('a route is served under the words of the publication', () => {
  expect(servedPath('authors/jane-doe/2', route('authors/[author]/[...number]'))).toBe('firmas/jane-doe/2');
  expect(servedPath('2026/11/storm/history', route('[year]/[month]/[slug]/history'))).toBe('2026/11/storm/cambios');
});

test('what a page puts into its route stays as it is: a former address may have the English word', () => {
  expect(servedPath('authors/jane/old', route('[...alias]'))).toBe('authors/jane/old');
  expect(servedPath('2026/11/history', route('[year]/[month]/[slug]'))).toBe('2026/11/history');
});
