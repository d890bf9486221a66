import { expect, test } from 'vitest';
import { writtenDate, writtenMonth } from './written-date.ts';

const LANGUAGES = ['en', 'es', 'ar', 'de', 'fr', 'it', 'ja', 'nl', 'pt'];

test.each([
  ['27/11/2026', ['2026-11-27'], undefined],
  ['11/27/2026', ['2026-11-27'], undefined],
  ['11/12/2026', ['2026-12-11', '2026-11-12'], undefined],
  ['5/5/2026', ['2026-05-05'], undefined],
  ['27.11.2026', ['2026-11-27'], undefined],
  ['27. 11. 2026', ['2026-11-27'], undefined],
  ['27-11-2026 20:00', ['2026-11-27'], '20:00'],
  ['27/11/2026 às 8h30', ['2026-11-27'], '08:30'],
  ['11/27/2026, 8 p.m.', ['2026-11-27'], '20:00'],
  ['11/27/2026 12:15 AM', ['2026-11-27'], '00:15'],
  ['27/11/2026 20.00 Uhr', ['2026-11-27'], '20:00'],
  ['27/11/2026 20:00:30', ['2026-11-27'], '20:00'],
  ['2026/11/9', ['2026-11-09'], undefined],
  ['2026年11月27日 20:00', ['2026-11-27'], '20:00'],
  ['٢٧/١١/٢٠٢٦', ['2026-11-27'], undefined],
  ['27 de noviembre de 2026', ['2026-11-27'], undefined],
  ['27. November 2026, 20:00', ['2026-11-27'], '20:00'],
  ['1er février 2026', ['2026-02-01'], undefined],
  ['Nov. 27, 2026', ['2026-11-27'], undefined],
  ['27 novembre 2026', ['2026-11-27'], undefined],
  ['20261127', ['2026-11-27'], undefined],
  ['20261127T203000', ['2026-11-27'], '20:30'],
  ['2026 11 27', ['2026-11-27'], undefined],
  ['Fri, 27 Nov 2026 20:30', ['2026-11-27'], '20:30'],
  ['viernes, 27 de noviembre de 2026', ['2026-11-27'], undefined],
  ['2026‑11‑27 – 20:30', ['2026-11-27'], '20:30'],
  ['2026年11月27日 20時30分', ['2026-11-27'], '20:30'],
  ['27-nov-2026', ['2026-11-27'], undefined],
  ['1.º de marzo del 2026', ['2026-03-01'], undefined],
  ['3 mrt 2026', ['2026-03-03'], undefined],
  ['3 fevrier 2026', ['2026-02-03'], undefined],
])('%s is read as %j', (text, days, time) => {
  expect(writtenDate(text, LANGUAGES)).toEqual({ days, ...(time !== undefined && { time }) });
});

test.each([
  '',
  'tomorrow',
  '27/11/2026 25:00',
  '27/11/2026 20:00 EST',
  '31/31/2026',
  '29/2/2026',
  '27/11',
  '27/11/26',
  'Storm 27, 2026',
  '2026',
  '1/2/3/2026',
])('%j is no date', (text) => {
  expect(writtenDate(text, LANGUAGES)).toBeUndefined();
});

test.each([
  ['11/12/2026', true, '2026-11-12'],
  ['11/12/2026', false, '2026-12-11'],
])('%s is read in the order that is known (month first: %s)', (text, isMonthFirst, day) => {
  expect(writtenDate(text, LANGUAGES, isMonthFirst)?.days).toEqual([day]);
  expect(writtenDate('27/11/2026', LANGUAGES, true)).toBeUndefined();
});

test.each([
  ['marzo 2026', '2026-03'],
  ['marzo de 2026', '2026-03'],
  ['Mar. 2026', '2026-03'],
  ['März 2026', '2026-03'],
  ['mrt-2026', '2026-03'],
  ['févr. 2026', '2026-02'],
  ['março/2026', '2026-03'],
  ['مارس ٢٠٢٦', '2026-03'],
  ['2026年3月', '2026-03'],
  ['03/2026', '2026-03'],
  ['03.2026', '2026-03'],
  ['2026/3', '2026-03'],
])('%s is read as the month %s', (text, month) => {
  expect(writtenMonth(text, LANGUAGES)).toBe(month);
});

test.each(['1.2026', '13/2026', 'Sable 2026', 'marzo', 'marzo 26', '3 marzo 2026', '2026'])(
  '%j is no month of a year',
  (text) => {
    expect(writtenMonth(text, LANGUAGES)).toBeUndefined();
  },
);
