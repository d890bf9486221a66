import { expect, test } from 'vitest';
import { withNamedZone } from './named-zone.ts';

test.each([
  ['Nov. 27, 2026, 6:30 a.m. GMT+1', 'Europe/Madrid', 'Nov. 27, 2026, 6:30 a.m. (Europe/Madrid)'],
  ['Nov. 27, 2026, noon GMT+5:45', 'Asia/Kathmandu', 'Nov. 27, 2026, noon (Asia/Kathmandu)'],
  ['Nov. 27, 2026, 6:30 a.m. GMT', 'Europe/Lisbon', 'Nov. 27, 2026, 6:30 a.m. (Europe/Lisbon)'],
  ['Nov. 27, 2026, 6:30 a.m. EST', 'America/New_York', 'Nov. 27, 2026, 6:30 a.m. EST'],
  ['Nov. 27, 2026, 6:30 a.m. UTC', 'UTC', 'Nov. 27, 2026, 6:30 a.m. UTC'],
])('%s in %s is %s', (time, timeZone, named) => {
  expect(withNamedZone(time, timeZone)).toBe(named);
});
