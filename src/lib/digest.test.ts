import { expect, test } from 'vitest';
import { digest } from './digest.ts';

test('a digest is the first 16 hexadecimal digits of SHA-256', () => {
  // FIPS 180-4, appendix B.1: SHA-256 of "abc" is ba7816bf 8f01cfea 4141…
  expect(digest('abc')).toBe('ba7816bf8f01cfea');
});

test('text and its UTF-8 bytes have the same digest', () => {
  expect(digest(new TextEncoder().encode('Größe 🌊'))).toBe(digest('Größe 🌊'));
});

test('a single changed character changes the digest', () => {
  expect(digest('abd')).not.toBe(digest('abc'));
});
