import { expect, test } from 'vitest';
import { once } from './once.ts';

const [Header, Footer] = [() => 'header', () => 'footer'];
const site = { name: 'Ledger' };

/** A component that counts how often it is rendered. */
function counter() {
  let renders = 0;
  return () => Promise.resolve(`${++renders}`);
}

test('a component is rendered once for the same value and the same other props, in whichever order', async () => {
  const render = counter();
  const value = { ...site };
  expect(await once(Header, { site: value, language: 'en', isFront: false }, render)).toBe('1');
  expect(await once(Header, { isFront: false, language: 'en', site: value, current: undefined }, render)).toBe('1');
});

test('another value, another prop and another component are other parts', async () => {
  const render = counter();
  const value = { ...site };
  expect(await once(Header, { site: value, language: 'en' }, render)).toBe('1');
  expect(await once(Header, { site: value, language: 'ar' }, render)).toBe('2');
  expect(await once(Header, { site: value, surrounding: 'en' }, render)).toBe('3');
  expect(await once(Footer, { site: value, language: 'en' }, render)).toBe('4');
  expect(await once(Header, { site: { ...site }, language: 'en' }, render)).toBe('5');
});

test('props without a value to own the part, or with two, are refused', async () => {
  await expect(once(Header, { language: 'en' }, counter())).rejects.toThrow('exactly one prop');
  await expect(once(Header, { site, card: {} }, counter())).rejects.toThrow('exactly one prop');
});
