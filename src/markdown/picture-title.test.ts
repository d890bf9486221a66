import { expect, test } from 'vitest';
import { splitPictureTitle } from './picture-title.ts';

test.each([
  ['The pier. (AP Photo/Jane Doe)', { caption: 'The pier.', credit: 'AP Photo/Jane Doe' }],
  ['The pier (at noon) in May.', { caption: 'The pier (at noon) in May.' }],
  ['(Noor Haddad)', { credit: 'Noor Haddad' }],
  ['', {}],
])('"%s" is parted into caption and credit', (title, words) => {
  expect(splitPictureTitle(title)).toEqual(words);
});
