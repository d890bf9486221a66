import { expect, test } from 'vitest';
import { originalAddresses, photoKey, plainAddress } from './original-address.ts';

const UPLOADS = 'https://gazette.example/wp-content/uploads/2020/01';

test.each([
  [`${UPLOADS}/pier.jpg?resize=1024%2C683&ssl=1`, `${UPLOADS}/pier.jpg`],
  ['https://i0.wp.com/gazette.example/wp-content/uploads/2020/01/pier.jpg?fit=1200%2C800', `${UPLOADS}/pier.jpg`],
  ['//i2.wp.com/gazette.example/wp-content/uploads/2020/01/pier.jpg', `${UPLOADS}/pier.jpg`],
  ['/wp-content/uploads/2020/01/pier.jpg#top', `${UPLOADS}/pier.jpg`],
  ['data:image/png;base64,AA', undefined],
  ['javascript:alert(1)', undefined],
])('%s is the photo at %s', (url, address) => {
  expect(plainAddress(url, 'https://gazette.example')).toBe(address);
});

test.each([
  ['pier-1024x683.jpg', 'pier.jpg'],
  ['pier-scaled.jpg', 'pier.jpg'],
  ['pier-scaled-300x200.jpg', 'pier.jpg'],
  ['pier-e1584203921.jpg', 'pier.jpg'],
  ['pier-e1584203921-150x150.jpeg', 'pier.jpeg'],
  ['pier-rotated.jpg', 'pier.jpg'],
])('the original of %s is looked for at %s first, and then at its own address', (copy, original) => {
  const addresses = originalAddresses(`${UPLOADS}/${copy}`);
  expect(addresses[0]).toBe(`${UPLOADS}/${original}`);
  expect(addresses).toContain(`${UPLOADS}/${copy}`);
  expect(photoKey(`${UPLOADS}/${copy}`)).toBe(photoKey(`${UPLOADS}/${original}`));
});

test.each(['pier-2.jpg', 'route-66x2.jpg', 'pier-exile.jpg', 'e1584203921.jpg', '1024x683.jpg'])(
  '%s is no copy',
  (name) => {
    expect(originalAddresses(`${UPLOADS}/${name}`)[0]).toBe(`${UPLOADS}/${name}`);
  },
);

test('copies in Ghost have a folder for their size', () => {
  const copy = 'https://gazette.example/content/images/size/w600/format/webp/2020/01/pier.jpg';
  expect(originalAddresses(copy)).toContain('https://gazette.example/content/images/2020/01/pier.jpg');
  expect(photoKey(copy)).toBe('gazette.example/content/images/2020/01/pier.jpg');
});

test('one photo has one key, with or without www and https', () => {
  expect(photoKey('http://www.gazette.example/a/pier-150x150.jpg')).toBe(
    photoKey('https://gazette.example/a/pier.jpg'),
  );
});
