import { describe, expect, test } from 'vitest';
import { chance } from '../../bench/random.ts';
import { addressFault, canBeFileOn, foldedPath, isPlainPath, nameFault } from './file-name.ts';

test.each([
  'con',
  'CON',
  'aux',
  'nul.txt',
  'NUL.tar.gz',
  'prn',
  'com1',
  'Com9.html',
  'lpt0',
  'com¹',
  'conin$',
  'aux.',
  'con .txt',
  'NUL  .tar.gz',
  'com1 . .x',
  'aux ',
])('%j is a device on Windows', (name) => expect(nameFault(name)?.what).toContain('device'));

test.each([
  'content',
  'console',
  'con-artist',
  'auxiliary',
  'null',
  'com10',
  'com',
  'lpt',
  'a.con',
  '.well-known',
  '台風',
])('%j is a name like any other', (name) => expect(nameFault(name)).toBeUndefined());

test.each(['a.', 'a ', 'a..', '...'])('%j loses its end on Windows', (name) => {
  expect(nameFault(name)?.what).toContain('which Windows drops');
});

test.each(['a\nb.txt', 'bad\uFFFD.txt', 'a\x7Fb'])('%j is no name that a web address can have', (name) => {
  expect(nameFault(name)?.what).toContain('has a character that is no text');
});

test('a name is bound in bytes, and so is a whole address', () => {
  expect(nameFault('x'.repeat(200))).toBeUndefined();
  expect(nameFault('x'.repeat(201))?.what).toContain('201 bytes');
  expect(nameFault('台'.repeat(67))?.what).toContain('too long');
  expect(addressFault(`/${'x'.repeat(150)}`.repeat(5))).toBeUndefined();
  expect(addressFault(`/${'x'.repeat(150)}`.repeat(6))?.what).toContain('longer than');
});

test.each(['/old/con/', '/AUX.html', '/a%20/b/', '/a./', '/%63on/', '/a/../nul'])('%s holds such a name', (address) => {
  expect(addressFault(address)).toBeDefined();
});

describe('folding', () => {
  test.each([
    ['/Case/', '/case/'],
    ['/caf\u00E9/', '/cafe\u0301/'],
    ['/CAF\u00C9/', '/cafe\u0301/'],
    ['/ΣΊΣΥΦΟΣ/', '/σίσυφος/'],
    ['/ПОГОДА/', '/погода/'],
  ])('makes %s and %s one', (one, other) => expect(foldedPath(one)).toBe(foldedPath(other)));

  test.each([
    ['/straße/', '/strasse/'],
    ['/cafe/', '/café/'],
    ['/ı/', '/j/'],
  ])('leaves %s and %s two', (one, other) => expect(foldedPath(one)).not.toBe(foldedPath(other)));
});

test.each(['a:b.txt', 'a?', 'a*', '"a"', '<a>', 'a|b', 'a\\b'])('%j is no name on Windows', (name) => {
  expect(nameFault(name)?.what).toContain('which no name can have on Windows');
});

test('an address of an earlier site may have such a name, and is a page where the system allows it', () => {
  expect(addressFault('/talk:storm/')).toBeUndefined();
  expect(canBeFileOn('linux', 'talk:storm/index.html')).toBe(true);
  expect(canBeFileOn('win32', 'talk:storm/index.html')).toBe(false);
  expect(canBeFileOn('win32', 'talk/index.html')).toBe(true);
});

test('the path of a story is plain, and no path with a name that is not good, with or without its ending', () => {
  expect(isPlainPath('content/articles/2026/11/coast-road_closed.md')).toBe(true);
  const random = chance(19);
  const pieces = [
    'con',
    'AUX',
    'nul',
    'com1',
    'Lpt9',
    'conin$',
    'a',
    'Z9',
    '-',
    '_',
    '.',
    '..',
    '/',
    ' ',
    'é',
    ':',
    '\\',
    '%',
    '\0',
    '.md',
  ];
  const faults = (path: string) =>
    path.split('/').some((name) => nameFault(name) ?? nameFault(name.replace(/\.(?:md|yaml)$/, '')));
  let plain = 0;
  for (let count = 0; count < 20_000; count++) {
    const path = Array.from({ length: 1 + random.below(6) }, () => random.pick(pieces)).join('');
    if (!isPlainPath(path)) continue;
    plain++;
    expect(faults(path), path).toBe(false);
  }
  expect(plain).toBeGreaterThan(500);
  expect(isPlainPath('x'.repeat(201))).toBe(false);
});
