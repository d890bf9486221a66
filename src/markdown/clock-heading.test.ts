import { describe, expect, test } from 'vitest';
import { clockHeading } from './clock-heading.ts';

describe('the time at the beginning of a heading', () => {
  test.each([
    ['9:48 p.m. Budget passes, 5-2', 21 * 60 + 48, 'Budget passes, 5-2'],
    ['12:05 a.m. After midnight', 5, 'After midnight'],
    ['12 p.m. Noon', 12 * 60, 'Noon'],
    ['9 am: Doors open', 9 * 60, 'Doors open'],
    ['9:48 p. m. La votación', 21 * 60 + 48, 'La votación'],
    ['21:48 – La votación', 21 * 60 + 48, 'La votación'],
    ['21h48 Le vote', 21 * 60 + 48, 'Le vote'],
    ['21.48 Uhr: Abstimmung', 21 * 60 + 48, 'Abstimmung'],
    ['21 Uhr Abstimmung', 21 * 60, 'Abstimmung'],
    ['20.15 h. Habla la alcaldesa', 20 * 60 + 15, 'Habla la alcaldesa'],
    ['20:15 h Habla la alcaldesa', 20 * 60 + 15, 'Habla la alcaldesa'],
    ['20:15h. Habla la alcaldesa', 20 * 60 + 15, 'Habla la alcaldesa'],
    ['20.15 hs. Habla la alcaldesa', 20 * 60 + 15, 'Habla la alcaldesa'],
    ['20:15hs Habla la alcaldesa', 20 * 60 + 15, 'Habla la alcaldesa'],
    ['20 h. Habla la alcaldesa', 20 * 60, 'Habla la alcaldesa'],
    ['20.15 Hace frío', 20 * 60 + 15, 'Hace frío'],
    ['19:05. Empieza el pleno', 19 * 60 + 5, 'Empieza el pleno'],
    ['19.05. Empieza el pleno', 19 * 60 + 5, 'Empieza el pleno'],
    ['20 h 15 Le vote', 20 * 60 + 15, 'Le vote'],
    ['9 PM Vote', 21 * 60, 'Vote'],
    ['1:15:30 p.m. First results', 13 * 60 + 15, 'First results'],
    ['12:30 p.m. ET: Lines grow', 12 * 60 + 30, 'Lines grow'],
    ['20.15 horas. Empieza', 20 * 60 + 15, 'Empieza'],
    ['20.15 uur Begin', 20 * 60 + 15, 'Begin'],
    ['20h15 et après', 20 * 60 + 15, 'et après'],
    ['9:48PM — Vote', 21 * 60 + 48, 'Vote'],
    ['9.48 pm Vote', 21 * 60 + 48, 'Vote'],
    ['9:48\u202Fa.m. Vote', 9 * 60 + 48, 'Vote'],
    ['(9:48 p.m.) Vote', 21 * 60 + 48, 'Vote'],
    ['12 a.m. Midnight', 0, 'Midnight'],
    ['00:00 Medianoche', 0, 'Medianoche'],
    ['9:48 مساءً التصويت', 21 * 60 + 48, 'التصويت'],
    ['٩:٤٨ م التصويت', 21 * 60 + 48, 'التصويت'],
    ['الساعة 9:48 صباحًا: التصويت', 9 * 60 + 48, 'التصويت'],
    ['21:48 مجلس المدينة', 21 * 60 + 48, 'مجلس المدينة'],
    ['午後8時15分 予算成立', 20 * 60 + 15, '予算成立'],
    ['20時15分、予算成立', 20 * 60 + 15, '予算成立'],
    ['午前9時半　開会', 9 * 60 + 30, '開会'],
    ['２０：１５　予算成立', 20 * 60 + 15, '予算成立'],
    ['20時 予算成立', 20 * 60, '予算成立'],
    ['9:48 p.m.', 21 * 60 + 48, ''],
    ['20.15 h.', 20 * 60 + 15, ''],
  ])('%s', (heading, minutes, words) => {
    expect(clockHeading(heading)).toMatchObject({ minutes, words });
  });

  test.each([
    'What comes next',
    '12 votes for it',
    '25:10 A long day',
    '9:75 p.m. Odd',
    '13 p.m. Odd',
    '10.000 Menschen',
    '2.15 million ballots sent',
    '3 h of counting',
    '24 h in the life',
    '20時間の会議',
    '2026 budget',
    '5 moments of the night',
    '2026-02-30 10:00 No day',
    '3 h2o',
  ])('is not in: %s', (heading) => {
    expect(clockHeading(heading)).toBeUndefined();
  });
});

test.each([
  ['20.15 h. Habla', '20.15 h.'],
  ['19:05. Empieza', '19:05'],
  ['9:48 p.m. Budget', '9:48 p.m.'],
  ['9 am: Doors', '9 am'],
  ['21.48 Uhr: Abstimmung', '21.48 Uhr'],
  ['午後8時15分、予算', '午後8時15分'],
  ['٩:٤٨ م التصويت', '٩:٤٨ م'],
])('the time of %s is kept as it is written: %s', (heading, time) => {
  expect(clockHeading(heading)?.time).toBe(time);
});

test('a heading can say the day', () => {
  expect(clockHeading('2026-11-18 0:20 The end')).toMatchObject({ day: '2026-11-18', minutes: 20, words: 'The end' });
});
