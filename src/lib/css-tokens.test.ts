import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tokenColor } from './css-tokens.ts';

const HEX_COLOR = /[\s'"`:(,]#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=[\s'"`;,)])/i;

const CSS = `@layer tokens {
  /* --paper: red; */
  :root {
    color-scheme: light dark;
    --paper: light-dark(#fff, rgb(20, 22, 26));
    --paper-raised: light-dark(oklch(0.9 0.01 80), #111);
    --ink:#111; --rule-strong: var(--ink);
    --brand: light-dark(var(--ink), var( --paper ));
  }
  @media print { :root { --paper: #eee; } }
}`;

test.each([
  ['paper', '#fff', 'rgb(20, 22, 26)'],
  ['paper-raised', 'oklch(0.9 0.01 80)', '#111'],
  ['ink', '#111', '#111'],
  ['rule-strong', '#111', '#111'],
  ['brand', '#111', 'rgb(20, 22, 26)'],
])('--%s is %s in the light scheme and %s in the dark one', (name, light, dark) => {
  expect(tokenColor(CSS, name, 'light')).toBe(light);
  expect(tokenColor(CSS, name, 'dark')).toBe(dark);
});

test('a token that is not there is an error with its name', () => {
  expect(() => tokenColor(CSS, 'accent', 'light')).toThrow('no color --accent');
});

test('the source has colors in the style sheet of tokens alone', () => {
  const source = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|astro|css)$/.test(file) && !/\.test\.ts$|for-tests/.test(file))
    .filter((file) => HEX_COLOR.test(readFileSync(path.join(source, file), 'utf8')));
  expect(files).toEqual([path.join('styles', 'tokens.css')]);
});
