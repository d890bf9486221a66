import { expect, test } from 'vitest';
import { isCredit, saysCredit } from './credit-text.ts';

test.each([
  'Jane Doe',
  'AP',
  'dpa',
  'AP Photo/Jane Doe',
  'Photo: Jo Roe (CC BY 2.0)',
  'photo by jane doe',
  'courtesy of the family',
  'handout',
  'File photo',
  'Left Bank Photos',
  'van der Berg',
  'de la Cruz',
  '@janedoe',
  'flickr.com/jane',
  '© 2026 Jane Doe',
  'AP, 2019',
  '共同',
  '撮影・佐藤花子',
  'تصوير: ليلى حداد',
  'ليلى حداد',
])('%s can be a credit', (words) => {
  expect(isCredit(words)).toBe(true);
});

test.each([
  'right',
  'Right',
  'center',
  'centre',
  'left',
  'top left',
  'Top row, second from left',
  'from left to right',
  'l',
  'R',
  'l-r',
  'pictured',
  'Pictured',
  'pictured with Mayor Joan Pelletier',
  'left, with Joan Pelletier',
  'above',
  'in red',
  'with her son',
  'wearing a hat',
  '2024',
  '1985–2026',
  '34',
  'aged 34',
  'age 34',
  '34 years old',
  'c. 1920',
  'b. 1950',
  'Nov. 23, 2026',
  'No. 12',
  'in 2019',
  'D-Maine',
  'R-Ala.',
  '5-2',
  'rechts',
  'derecha',
  'izquierda',
  'à gauche',
  '右',
  '左から2人目',
  '34歳',
  'إلى اليمين',
  '?',
])('%s is no credit', (words) => {
  expect(isCredit(words)).toBe(false);
});

test('a name alone does not say that it is a credit', () => {
  expect(['Jane Doe', 'Photo by Jane Doe', 'Jane Doe / Reuters', 'AP'].map(saysCredit)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
