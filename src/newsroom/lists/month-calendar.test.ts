import { expect, test } from 'vitest';
import { monthCalendar } from './month-calendar.ts';

const LINK = { day: '2026-11-24', count: 3, url: '/2026/11/#day-2026-11-24' };
const firstWeek = (language: string) => monthCalendar('2026-11', [], language).weeks[0]?.map((day) => day?.text ?? '');

test('a month is a grid of whole weeks, and each day with stories leads to them', () => {
  const { weeks } = monthCalendar('2026-11', [LINK], 'en');
  expect(weeks.every(({ length }) => length === 7)).toBe(true);
  const days = weeks.flat().filter((day) => day !== undefined);
  expect(days).toHaveLength(30);
  expect(days.filter(({ stories }) => stories)).toEqual([
    { text: '24', day: '2026-11-24', stories: { count: 3, url: LINK.url } },
  ]);
});

test('weeks begin on the day on which they begin in the language', () => {
  const namesIn = (language: string) => monthCalendar('2026-11', [], language).weekdays.map(({ long }) => long);
  expect(namesIn('en')[0]).toBe('Sunday');
  expect(firstWeek('en')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(namesIn('de')[0]).toBe('Montag');
  expect(firstWeek('de')).toEqual(['', '', '', '', '', '', '1']);
  expect(firstWeek('ar-EG')?.find(Boolean)).toBe('١');
});

test('a leap day is there', () => {
  expect(monthCalendar('2024-02', [], 'en').weeks.flat().filter(Boolean)).toHaveLength(29);
});
