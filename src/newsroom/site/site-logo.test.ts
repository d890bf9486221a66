import { expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom-for-tests.ts';
import { siteLogo } from './site-logo.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 40"><path d="M0 0h9v9H0z"/></svg>';
const size = { width: 240, height: 40 };
const logoOf = (logo: string | { light: string; dark: string }, brand: NonNullable<ContentForTests['brand']>) =>
  siteLogo(newsroomForTests({ publication: { brand: { logo, ink: { light: '#222222', dark: '#eeeeee' } } }, brand }));

test('shapes without a color of their own have the color of the text, on light and on dark pages', () => {
  const logo = logoOf('logo.svg', { 'logo.svg': { drawing: DRAWING, size } });
  expect(logo?.pictures.map(({ drawing }) => /fill="([^"]*)"/.exec(drawing ?? '')?.[1])).toEqual([
    '#222222',
    '#eeeeee',
  ]);
  expect(logo?.view).toMatchObject({ light: logo?.pictures[0]?.address, dark: logo?.pictures[1]?.address, ...size });
});

test('a logo of pixels is the same on both, unless there are two', () => {
  const one = logoOf('a.png', { 'a.png': { size } });
  expect([one?.pictures.length, one?.view.dark]).toEqual([1, undefined]);
  expect(logoOf({ light: 'a.png', dark: 'b.png' }, { 'a.png': { size }, 'b.png': { size } })?.pictures).toHaveLength(2);
});

test('without a logo, the name is text', () => {
  expect(siteLogo(newsroomForTests())).toBeUndefined();
});
