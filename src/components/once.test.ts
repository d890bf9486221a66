import { expect, test } from 'vitest';
import { sharedPart } from './once.ts';

const [Header, Footer] = [() => 'header', () => 'footer'];
const site = { name: 'Ledger' };

test('the same value and the same other props, in whichever order, have the same part', () => {
  const part = sharedPart(Header, { site, language: 'en', isFront: false });
  expect(sharedPart(Header, { isFront: false, language: 'en', site, current: undefined })).toBe(part);
});

test('another value, another prop and another component have other parts', () => {
  const parts = [
    sharedPart(Header, { site, language: 'en' }),
    sharedPart(Header, { site, language: 'ar' }),
    sharedPart(Header, { site, surrounding: 'en' }),
    sharedPart(Footer, { site, language: 'en' }),
    sharedPart(Header, { site: { ...site }, language: 'en' }),
  ];
  expect(new Set(parts).size).toBe(parts.length);
});

test('props without a value to own the part, or with two, are refused', () => {
  expect(() => sharedPart(Header, { language: 'en' })).toThrow('exactly one prop');
  expect(() => sharedPart(Header, { site, card: {} })).toThrow('exactly one prop');
});
