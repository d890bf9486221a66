import { expect, test } from 'vitest';
import { addressOf, summary } from './build-report.ts';

test('the last line of a build counts in thousands and knows the singular', () => {
  expect(summary(12, 102_388, 1, 7.94)).toBe('12 pages rendered, 102,388 reused, 1 removed in 7.9 s');
  expect(summary(1, 0, 0, 0.05)).toBe('1 page rendered, 0 reused, 0 removed in 0.1 s');
});

test.each([
  ['index.html', '/'],
  ['2026/11/slug/index.html', '/2026/11/slug/'],
  ['404.html', '/404.html'],
  ['livewire/latest.html', '/livewire/latest.html'],
])('the file %s has the address %s', (file, address) => {
  expect(addressOf(file)).toBe(address);
});
