import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { wrongMonths } from './wrong-month.ts';

const findings = (id: string, published: string) => wrongMonths(contentForTests({ stories: { [id]: { published } } }));

test('a story in the folder of another month is a warning with the path where it belongs', () => {
  const [finding] = findings('2026/10/storm', '2026-11-23T06:30:00-05:00');
  expect(finding).toMatchObject({ rule: 'month-folder', severity: 'warning', at: { field: ['published'] } });
  expect(finding?.fix).toContain('content/articles/2026/11/storm.md');
  expect(finding?.fix).toContain('[/2026/10/storm/]');
});

test('the month is in the newsroom’s time zone, not in the offset of the written time', () => {
  expect(findings('2026/11/storm', '2026-12-01T04:59:00Z')).toEqual([]);
  expect(findings('2026/11/storm', '2026-12-01T05:00:00Z')).toHaveLength(1);
  expect(findings('2026/12/storm', '2026-12-01T05:00:00Z')).toEqual([]);
});
