import { expect, test } from 'vitest';
import { keepPart, sharedPart } from './once.ts';

const [Header, Footer] = [() => 'header', () => 'footer'];
const site = { name: 'Ledger' };

test('the same value and the same other props have the same part', () => {
  const part = sharedPart(Header, { site, language: 'en', isFront: false });
  expect(sharedPart(Header, { language: 'en', current: undefined, site, isFront: false })).toBe(part);
});

test('a part keeps its HTML, until there is too much of others', () => {
  keepPart(sharedPart(Header, { site }), '<p>“Ledger”</p>');
  expect(sharedPart(Header, { site }).html).toBe('<p>“Ledger”</p>');
  const page = ' '.repeat(1_000_000);
  for (let number = 0; number < 50; number++) keepPart(sharedPart(Footer, { site, number }), page);
  expect(sharedPart(Header, { site }).html).toBeUndefined();
  expect(sharedPart(Footer, { site, number: 49 }).html).toBe(page);
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
