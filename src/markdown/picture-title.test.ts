import { expect, test } from 'vitest';
import { splitPictureTitle } from './picture-title.ts';

test.each([
  ['The pier. (AP Photo/Jane Doe)', { caption: 'The pier.', credit: 'AP Photo/Jane Doe' }],
  ['Juan Ruiz / EFE', { credit: 'Juan Ruiz / EFE' }],
  ['Pedro en Madrid / EFE', { caption: 'Pedro en Madrid / EFE' }],
  ['El alcalde durante el pleno / EFE', { caption: 'El alcalde durante el pleno', credit: 'EFE' }],
  ['Le conseil. LUDOVIC MARIN / AFP', { caption: 'Le conseil.', credit: 'LUDOVIC MARIN / AFP' }],
  ['Le conseil. Photo d’archives', { caption: 'Le conseil.', credit: 'Photo d’archives' }],
  ['De opening (Foto Jan de Vries)', { caption: 'De opening', credit: 'Foto Jan de Vries' }],
  ['Il sindaco (Ansa)', { caption: 'Il sindaco', credit: 'Ansa' }],
  ['The team won. Contributed photo', { caption: 'The team won.', credit: 'Contributed photo' }],
  ['The team won. Pool/Getty Images', { caption: 'The team won.', credit: 'Pool/Getty Images' }],
  ['The pier. File photos show the damage', { caption: 'The pier. File photos show the damage' }],
  ['The pier. Contributed articles are welcome', { caption: 'The pier. Contributed articles are welcome' }],
  ['The pier. Photo shows Jane Doe', { caption: 'The pier. Photo shows Jane Doe' }],
  ['The pier (AP)', { caption: 'The pier', credit: 'AP' }],
  ['The pier (at noon) in May.', { caption: 'The pier (at noon) in May.' }],
  ['(Noor Haddad)', { credit: 'Noor Haddad' }],
  ['The pier. (Noor Haddad)', { caption: 'The pier.', credit: 'Noor Haddad' }],
  ['Le port. (Noor Haddad)', { caption: 'Le port.', credit: 'Noor Haddad' }],
  ['漁港に並ぶ船。（佐藤花子）', { caption: '漁港に並ぶ船。', credit: '佐藤花子' }],
  ['The pier. [Photo by T. Hill]', { caption: 'The pier.', credit: 'Photo by T. Hill' }],
  ['The road | T. Hill / The Ledger', { caption: 'The road', credit: 'T. Hill / The Ledger' }],
  ['The road | T. Hill', { caption: 'The road', credit: 'T. Hill' }],
  ['The road — AP Photo/Jane Doe', { caption: 'The road', credit: 'AP Photo/Jane Doe' }],
  ['The road. Photo by T. Hill.', { caption: 'The road.', credit: 'Photo by T. Hill' }],
  ['The road. REUTERS/Jane Doe', { caption: 'The road.', credit: 'REUTERS/Jane Doe' }],
  ['The road. Getty Images', { caption: 'The road.', credit: 'Getty Images' }],
  ['The road. © Jane Doe. All rights reserved.', { caption: 'The road.', credit: '© Jane Doe. All rights reserved' }],
  ['漁港に並ぶ船＝佐藤花子撮影', { caption: '漁港に並ぶ船', credit: '佐藤花子撮影' }],
  ['Photo: T. Hill', { credit: 'Photo: T. Hill' }],
  ['', {}],
])('"%s" is parted into caption and credit', (title, words) => {
  expect(splitPictureTitle(title)).toEqual(words);
});

test.each([
  ['Giorgia Meloni (Italy)', 'Italy'],
  ['Olaf Scholz (SPD)', 'SPD'],
  ['Joan Pelletier (Democrat)', 'Democrat'],
  ['Joan Pelletier (Ward 3)', 'Ward 3'],
  ['Two councilors (Lopez at left)', 'Lopez at left'],
  ['La maire (de dos)', 'de dos'],
  ['The winner (New Zealand)', 'New Zealand'],
  ['The pier (Noor Haddad).', 'Noor Haddad'],
])('"%s" is a caption with a remark', (title, aside) => {
  expect(splitPictureTitle(title)).toEqual({ caption: title, aside });
});

test.each([
  'The mayor said it was late [sic]',
  'Red | Blue',
  'The mayor — in red — waits',
  'Photo by photo, she tells it.',
  'The mill. Photo by Jane Doe hangs there. It is old.',
  'The strike. Reuters reported it.',
  'Win/loss. Home/Away.',
])('"%s" is a caption', (title) => {
  expect(splitPictureTitle(title)).toEqual({ caption: title });
});
