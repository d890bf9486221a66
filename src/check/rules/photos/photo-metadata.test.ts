import { describe, expect, test } from 'vitest';
import type { PhotoWords } from '../../../lib/photo/photo-words.ts';
import type { Content } from '../../../newsroom/content.ts';
import { contentForTests } from '../content-for-tests.ts';
import { contradictedPhotos } from './photo-metadata.ts';

const PHOTO = { src: '/photos/a.jpg', alt: 'A' };

type Stories = Parameters<typeof contentForTests>[0] & object;

/** The findings when the file of the photo has words. */
function found(words: PhotoWords, story: NonNullable<Stories['stories']>[string]) {
  const content: Content = contentForTests({ photos: ['photos/a.jpg'], stories: { '2026/11/a': story } });
  const photo = content.photos.get('photos/a.jpg');
  if (photo) photo.data.words = words;
  return contradictedPhotos(content).map(({ at, what }) => [at, what]);
}

describe('a credit', () => {
  const words = { creator: 'Søren Kjær', credit: 'AP' };

  test.each(['Photo by Søren Kjær', 'Soren Kjaer? No: Kjær / The Ledger', 'Photo: AP', 'SØREN KJÆR'])(
    'such as %s agrees with the file',
    (credit) => expect(found(words, { photo: { ...PHOTO, credit } })).toEqual([]),
  );

  test('that names somebody else is found, in a gallery and in the body, too', () => {
    const credit = 'Photo by Noor Haddad';
    expect(found(words, { photo: { ...PHOTO, credit } })).toEqual([
      [
        { field: ['photo', 'credit'] },
        'The credit is "Photo by Noor Haddad", but the file of the photo /photos/a.jpg says "Søren Kjær / AP".',
      ],
    ]);
    expect(found(words, { photos: [PHOTO, { ...PHOTO, credit }] })[0]?.[0]).toEqual({ field: ['photos', 1, 'credit'] });
    const body = { pictures: [{ src: PHOTO.src, alt: 'A', title: 'The pier. (Noor Haddad)' }] };
    expect(found(words, { body })[0]?.[0]).toEqual({ picture: 0 });
  });
});

test('a caption without a word in common with the file is found', () => {
  const words = { caption: 'Waves break over the pier at Larkfield.' };
  expect(found(words, { photo: { ...PHOTO, caption: 'The pier on Sunday.' } })).toEqual([]);
  expect(found(words, { photo: { ...PHOTO, caption: 'The mayor with her dog.' } })).toHaveLength(1);
});

test('a lead photo from another city than the dateline is found', () => {
  const words = { city: 'São Paulo' };
  expect(found(words, { photo: PHOTO, dateline: { city: 'Sao Paulo' } })).toEqual([]);
  expect(found(words, { photo: PHOTO, dateline: { city: 'Bangor' } })).toHaveLength(1);
  expect(found(words, { photos: [PHOTO, PHOTO], dateline: { city: 'Bangor' } })).toEqual([]);
});

test('what one of the two does not say contradicts nothing', () => {
  expect(found({}, { photo: { ...PHOTO, credit: 'AP', caption: 'The pier' }, dateline: { city: 'Bangor' } })).toEqual(
    [],
  );
  expect(found({ creator: 'AP', caption: 'The pier', city: 'Bangor' }, { photo: PHOTO })).toEqual([]);
});
