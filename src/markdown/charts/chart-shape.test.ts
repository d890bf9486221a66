import { expect, test } from 'vitest';
import { unitFault } from './chart-shape.ts';

const inUnit = (unit?: string) => ({
  corner: '',
  series: [],
  rows: [],
  decimals: [],
  ...(unit !== undefined && { unit }),
});

test.each([
  ['€', '$'],
  ['%', '$'],
  ['€ per month', '$'],
  ['EUR', '$'],
])('a chart in %s cannot have numbers in %s', (unit, sign) => {
  expect(unitFault(unit, inUnit(sign))?.what).toContain(`written in ${sign}`);
});

test.each([
  ['€', undefined],
  [undefined, '$'],
  ['$', '$'],
  ['CAD', '$'],
  ['of all voters', '%'],
  ['GWH', '%'],
])('a chart in %s may have numbers in %s', (unit, sign) => {
  expect(unitFault(unit, inUnit(sign))).toBeUndefined();
});
