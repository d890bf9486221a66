import { expect, test } from 'vitest';
import { ZONE_NAME, zoneOffsets } from './zone-name.ts';

const WINTER = Date.parse('2026-11-23T12:00:00Z');
const SUMMER = Date.parse('2026-07-23T12:00:00Z');

test.each([
  ['ET', WINTER, ['-05:00']],
  ['ET', SUMMER, ['-04:00']],
  ['EST', SUMMER, ['-05:00']],
  ['GMT', SUMMER, ['+00:00']],
  ['UTC+2', WINTER, ['+02:00']],
  ['UTC +0', WINTER, ['+00:00']],
  ['GMT−03:30', WINTER, ['-03:30']],
  ['UTC+0530', WINTER, ['+05:30']],
  ['JST', WINTER, ['+09:00']],
  ['IST', WINTER, ['+05:30', '+02:00', '+01:00']],
  ['NATO', WINTER, []],
])('%s at %d is %j', (name, epoch, offsets) => {
  expect(zoneOffsets(name, epoch)).toEqual(offsets);
  expect(new RegExp(`^(?:${ZONE_NAME})$`).test(name)).toBe(offsets.length > 0);
});
