import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUBLICATION, readSetup } from './site-setup.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-setup-'));
  mkdirSync(path.join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The brand that is used of the one that is written. */
function used(brand: string) {
  writeFileSync(path.join(root, PUBLICATION), `brand: ${brand}\n`);
  return readSetup(root).brand;
}

test.each([
  ['{ accent: red, logo: sign.svg }', { logo: 'sign.svg' }],
  // Hardly to be read on the paper.
  ['{ accent: "#eeeeee", logo: sign.svg }', { logo: 'sign.svg' }],
  ['{ accnt: "#0a6b3c", logo: sign.svg }', { logo: 'sign.svg' }],
  ['{ accent: "#0a6b3c", logo: sign.bmp }', { accent: '#0a6b3c' }],
])('of %s, what has no mistake is used', (written, brand) => {
  expect(used(written)).toEqual(brand);
});

test.each(['green', '[]', '{ accent: red }', ''])('of the brand "%s", nothing is used', (written) => {
  expect(used(written) ?? {}).toEqual({});
});
