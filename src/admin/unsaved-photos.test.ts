import { expect, test } from 'vitest';
import { SOURCE_KEY } from './file-text.ts';
import { withoutUnsavedPhotos } from './unsaved-photos.ts';

const CHOSEN = 'blob:http://127.0.0.1:4321/6e599b89';
const saved = (name: string) => ({ src: `/photos/${name}.jpg`, alt: name });

test('photos that only the browser has are left out, with all that is said of them', () => {
  const form = {
    headline: 'Ferry',
    photo: { src: CHOSEN, alt: 'A ferry' },
    body: `One.\n\n![A pier](${CHOSEN})\n\nTwo.`,
  };
  expect(withoutUnsavedPhotos(form)).toEqual({
    form: { headline: 'Ferry', photo: undefined, body: 'One.\n\n\n\nTwo.' },
    isWithout: true,
  });
});

test('a gallery keeps the photos that are saved, if they are still a gallery', () => {
  const gallery = (...photos: object[]) => withoutUnsavedPhotos({ photos }).form['photos'];
  expect(gallery(saved('a'), { src: CHOSEN }, saved('b'))).toEqual([saved('a'), saved('b')]);
  expect(gallery(saved('a'), { src: CHOSEN })).toBeUndefined();
});

test('nothing else is touched', () => {
  const form = {
    headline: 'blob:',
    photo: saved('a'),
    photos: [saved('a')],
    tags: [undefined, 'ferry'],
    body: 'A blob:x and ![A pier](/photos/pier.jpg)',
    [SOURCE_KEY]: `---\nphoto: ${CHOSEN}\n---\n`,
  };
  expect(withoutUnsavedPhotos(form)).toEqual({ form, isWithout: false });
});
