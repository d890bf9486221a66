import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iimBytes, smallPhoto, UTF_8, withIim, type Dataset } from '../lib/photo/photo-file-for-tests.ts';
import { readPhoto } from './photo-reading.ts';

const FILE = 'content/photos/pier.jpg';
const jpeg = await smallPhoto().jpeg().toBuffer();

async function wordsIn(bytes: Buffer, file = FILE) {
  const reading = await readPhoto(file, bytes);
  if (!reading.ok) throw new Error(reading.problems[0]?.what);
  return reading.value.words;
}

async function refusal(bytes: Uint8Array, file = FILE): Promise<string | undefined> {
  const reading = await readPhoto(file, bytes);
  return reading.ok ? undefined : reading.problems[0]?.what;
}

test('a photo has its size as it is looked at, and the colour of its place', async () => {
  expect(await readPhoto(FILE, jpeg)).toEqual({
    ok: true,
    value: { width: 300, height: 200, tone: expect.stringMatching(/^tone tone-3/) },
  });
  const turned = await smallPhoto().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect(await readPhoto(FILE, turned)).toMatchObject({ value: { width: 200, height: 300 } });
});

describe('the words in a file are read', () => {
  const IIM: Dataset[] = [
    [2, 80, 'Noor Haddad'],
    [2, 80, 'Søren Kjær'],
    [2, 90, 'São Paulo'],
    [2, 110, 'The Ledger'],
    [2, 116, '© 2026 The Ledger'],
    [2, 120, 'Boats wait.\r\n“Calm,” they say.'],
  ];
  const WORDS = {
    creator: 'Noor Haddad, Søren Kjær',
    city: 'São Paulo',
    credit: 'The Ledger',
    copyright: '© 2026 The Ledger',
    caption: 'Boats wait. “Calm,” they say.',
  };

  test('from IPTC data that declares UTF-8', async () => {
    expect(await wordsIn(withIim(jpeg, [UTF_8, ...IIM]))).toEqual(WORDS);
  });

  test('from IPTC data that declares nothing and is UTF-8', async () => {
    expect(await wordsIn(withIim(jpeg, IIM))).toEqual(WORDS);
  });

  test('from IPTC data of an old program for Windows', async () => {
    const city = Buffer.from('S\u00E3o Paulo', 'latin1');
    expect(await wordsIn(withIim(jpeg, [[2, 90, city]]))).toEqual({ city: 'São Paulo' });
  });

  test.each(['jpeg', 'webp', 'png'] as const)('from XMP in a %s, which counts before IPTC data', async (format) => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:ps="http://ns.adobe.com/photoshop/1.0/" ps:City="Bangor">
        <dc:creator><rdf:Seq><rdf:li>Noor Haddad</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const bytes = await smallPhoto().withXmp(xmp)[format]().toBuffer();
    const file = FILE.replace('jpg', format);
    expect(await wordsIn(bytes, file)).toEqual({ creator: 'Noor Haddad', city: 'Bangor' });
    if (format === 'jpeg') {
      const both = withIim(bytes, [
        [2, 90, 'Augusta'],
        [2, 110, 'AP'],
      ]);
      expect(await wordsIn(both, file)).toEqual({ creator: 'Noor Haddad', city: 'Bangor', credit: 'AP' });
    }
  });

  test('as far as they go when the data is cut off or nonsense', async () => {
    const cut = iimBytes([
      [2, 90, 'Bangor'],
      [2, 120, 'Boats'],
    ]).subarray(0, -9);
    expect(
      await wordsIn(
        withIim(jpeg, [
          [2, 90, 'Bangor'],
          [9, 9, cut],
        ]),
      ),
    ).toEqual({ city: 'Bangor' });
    expect(await wordsIn(withIim(jpeg, [[2, 90, '\0\0']]))).toBeUndefined();
  });
});

describe('what is no good photo is refused, with what it is:', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'The file name says jpeg, but the file contains nothing.'],
    ['text', () => Buffer.from('A photo?'), 'The file name says jpeg, but the file contains no photo.'],
    ['a PNG', () => smallPhoto().png().toBuffer(), 'The file name says jpeg, but the file contains png.'],
    [
      'an AVIF',
      () => smallPhoto().avif().toBuffer(),
      'The file name says jpeg, but the file contains a HEIC or AVIF photo.',
    ],
    ['a TIFF', () => smallPhoto().tiff().toBuffer(), 'The file name says jpeg, but the file contains a TIFF.'],
    [
      'an SVG',
      () => Buffer.from('\n<svg xmlns="…"/>'),
      'The file name says jpeg, but the file contains an SVG drawing.',
    ],
    ['a photo that is cut off', () => jpeg.subarray(0, -200), 'The photo is damaged or incomplete.'],
    ['the first bytes of a photo', () => jpeg.subarray(0, 40), 'The photo is damaged or incomplete.'],
  ])('%s', async (_, bytes, what) => {
    expect(await refusal(await bytes())).toBe(what);
  });

  test('a photo of more than 60 megapixels, before it is decoded', async () => {
    const wide = await sharp({ create: { width: 10_001, height: 6000, channels: 3, background: '#456' } })
      .png()
      .toBuffer();
    expect(await refusal(wide, 'content/photos/pier.png')).toBe('The photo has more than 60 million pixels.');
  });
});

test('a photo of 60 megapixels is read', async () => {
  const large = await smallPhoto(1, 1).resize(10_000, 6000, { fit: 'fill' }).flatten().jpeg().toBuffer();
  expect(await readPhoto(FILE, large)).toMatchObject({ ok: true, value: { width: 10_000, height: 6000 } });
});

test('a photo that is damaged where only a whole reading finds it is refused', async () => {
  // Found by `npm run test:fuzz`: a decoder that makes a small picture of it does not come to the damage.
  const bytes = Buffer.from(
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkfLTAtKDAlKCko/8AAFAgAFAAYBEMRAE0RAFkRAEsRAP/EABsAAAIDAQEBAAAAAAAAAAAAAAcIAAUGBAID/8QALxAAAQMDAgUCBQQDAAAAAAAAAQIDBAUGEQAxBxIhQVETIghSYXGhFDKBuUJykf/aAA4EQwBNAFkASwAAPwAv8YLYu6pwVVGwrinQKkyj3QA4A1JA+Ukexf4PfG+mAvilV2XF/U2zVn4ktsdY/tKHh91A8qvx58hp1A7j////3cRreuCawqdatYmRpaBlUQO4Q7/rn9qvwdKbO4pcR6fMeiTrjq8eUyoocZdwlaFDcEFPQ6Ckq9btiSHI8mrTWn2zyrbWhAUk+COXXn+T/wBOgLIvK7Yz7jMitVNp5tRStC14UkjcEY1sOCXEm8a1xTt+nVW4p0qE+6tLrLik8qwG1Hr08gavuHl31+pXlTYk6qSH4zilBbagjCsIUeyQdwNTuOp3860HDi7rhnXxR40ysTX47r3Ktta8pUMHfppw5q30BHoA4JOSBk6Op3HjWT4oTrkgUBDtpx1OyS6A6ptr1XEI8pQQc9cA9Dgdu42vxJ1u+6JbVOd4fsSFBbyhNfises80nA5AE4OEk82VY6YHUZ0M+K/COncRaaqSsIgXC0CGJoRj1ANkOgbp8HcbjuDkr5siFdMcudI9SbGGpITuPlWO6fyO3177FkVmZa8J+42fRqSgedJTyqUM9CpP+KiNx/WwpLRs+v8AEPhsxUr3jGnXYlxaWZLjIaXIZGOQvNgDBzzDYHAB79Vz4TW1VrS+IG36TXoi4sxp9ZweqVp9NeFoVspJ8j7b5GhTY9HnUPihTIVTYLL6FrI7pWn01YWk9x9f6PTV74+41mLHpE6h8VKPAqkdbEluR1SdlDB6g9x9dPDphNfTTRampqamq+pUWnVKdT5k2I07LgOF2K8R72lEEHB8EHBGx/jXPJgxpMiM++yhb0ZRWy4R7kEjBwfqDjUIB1wVCkwp8uHJlR0LkQ3PUYd2Ug7dD4PjX//Z',
    'base64',
  );
  expect(await refusal(bytes)).toBe('The photo is damaged or incomplete.');
});
