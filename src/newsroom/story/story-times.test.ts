import { describe, expect, test } from 'vitest';
import { readStory } from '../../schema/article-for-tests.ts';
import { storyTimes } from './story-times.ts';

const ZONE = 'America/New_York';
const NOW = Date.parse('2026-11-25T12:00:00-05:00');

function faults(fields: string): string[] {
  const reading = readStory(fields, 'headline: Storm\nsection: news\n', ZONE);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return storyTimes(reading.value, NOW, ZONE).map(({ rule, field, what }) => `${rule} ${field.join('.')} ${what}`);
}
const correction = (date: string) => `corrections: [{ date: ${date}, kind: correction, text: A }]`;

describe('the times of a story', () => {
  test('are right in the order in which they happen, up to the build', () => {
    const fields = `published: 2026-11-24 06:30\nupdated: 2026-11-25 12:00\n${correction('2026-11-24 06:30')}`;
    expect(faults(fields)).toEqual([]);
  });

  test.each([
    ['updated: 2026-11-24 06:29', 'time-order updated `updated` (2026-11-24 06:29) is earlier than `published`'],
    [correction('2025-01-01 06:30'), 'time-order corrections.0.date The date of this correction (2025-01-01 06:30) is'],
    ['updated: 2026-11-25T12:00:01-05:00', 'time-to-come updated `updated` (2026-11-25 12:00) is in the future'],
    ['type: live\nended: 2026-11-24 06:29', 'time-order ended `ended` (2026-11-24 06:29) is earlier than `published`'],
    ['type: live\nended: 2026-11-25 12:01', 'time-to-come ended `ended` (2026-11-25 12:01) is in the future'],
    ['updated: 2027-11-23 06:30', 'is in the future: it is 2026-11-25 12:00 now.'],
    [correction('2026-11-26 06:30'), 'time-to-come corrections.0.date'],
    [`status: killed\nupdated: 2027-11-23 06:30`, 'time-to-come updated'],
  ])('%s is an error', (field, said) => {
    expect(faults(`published: 2026-11-24 06:30\n${field}`)).toEqual([expect.stringContaining(said)]);
  });

  test('may be in the future while the story is: up to the moment when it comes out', () => {
    expect(faults('published: 2026-11-30 06:30\nupdated: 2026-11-30 06:30')).toEqual([]);
    expect(faults('published: 2026-11-24 06:30\nembargo: 2026-11-30 06:30\nupdated: 2026-11-29 06:30')).toEqual([]);
    expect(faults('published: 2026-11-30 06:30\nupdated: 2026-11-30 06:31')).toHaveLength(1);
    expect(faults('published: 2026-11-24 06:30\nstatus: draft\nupdated: 2026-11-30 06:31')).toEqual([]);
  });
});
