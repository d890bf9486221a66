import { expect, test } from 'vitest';
import { writtenDate } from './written-date.ts';

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
