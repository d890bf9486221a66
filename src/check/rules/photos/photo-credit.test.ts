import { expect, test } from 'vitest';
import { contentForTests } from '../content-for-tests.ts';
import { uncreditedPhotos } from './photo-credit.ts';

const photos = ['a', 'b', 'c', 'd'].map((name) => `articles/2026/11/${name}.jpg`);
const photo = { src: './a.jpg', alt: 'A' };

test('a lead photo and a picture in the body without a credit are warnings', () => {
  const pictures = [
    { src: './b.jpg', alt: 'B', title: 'The pier (at noon) in May.' },
    { src: './c.jpg', alt: 'C', title: 'The pier. (Noor Haddad)' },
    { src: './d.jpg', alt: 'D' },
  ];
  const content = contentForTests({ photos, stories: { '2026/11/a': { photo, body: { pictures } } } });
  expect(uncreditedPhotos(content)).toMatchObject([
    { rule: 'photo-credit', severity: 'warning', at: { field: ['photo', 'src'] } },
    { at: { picture: 0 } },
    { at: { picture: 2 } },
  ]);
});

test('a credited photo is none, nor are those of opinion, letters, pages and authors', () => {
  const content = contentForTests({
    photos: [...photos, 'pages/a.jpg', 'authors/a.jpg'],
    stories: {
      '2026/11/a': { photo: { ...photo, credit: 'Noor Haddad' } },
      '2026/11/b': { photo, type: 'opinion' },
      '2026/11/c': { photo, type: 'letter' },
    },
    pages: { about: { body: { pictures: [photo] } } },
    authors: { jane: { name: 'Jane', portrait: photo } },
  });
  expect(uncreditedPhotos(content)).toEqual([]);
});

test('a photo that is not in content/ is left to the rule that says so', () => {
  expect(uncreditedPhotos(contentForTests({ stories: { '2026/11/a': { photo } } }))).toEqual([]);
});

test('brackets that are no credit are named, as the page keeps them in the caption', () => {
  const pictures = [{ src: './b.jpg', alt: 'B', title: 'The mayor (center) and her deputy (right)' }];
  const content = contentForTests({ photos, stories: { '2026/11/a': { body: { pictures } } } });
  expect(uncreditedPhotos(content).map(({ what }) => what)).toEqual([
    'The photo ./b.jpg has no credit. "right" in brackets at the end of its caption is not read as one.',
  ]);
});

test('a credit with brackets of its own is one', () => {
  const pictures = [{ src: './b.jpg', alt: 'B', title: 'The mill. (Photo: Jo Roe (CC BY 2.0))' }];
  const content = contentForTests({ photos, stories: { '2026/11/a': { body: { pictures } } } });
  expect(uncreditedPhotos(content)).toEqual([]);
});

test('a credit in the caption of a field is found there, and moved when it says that it is one', () => {
  const said = (caption: string) => {
    const stories = { '2026/11/a': { photo: { ...photo, caption } } };
    return uncreditedPhotos(contentForTests({ photos, stories }))[0];
  };
  expect(said('It burns in Madison, Alabama. (Photo by T. Hill/Agency)')).toMatchObject({
    at: { field: ['photo', 'caption'] },
    what: 'The credit of the photo ./a.jpg is in its caption: "Photo by T. Hill/Agency".',
    edits: expect.any(Function),
  });
  expect(said('It burns. (Jane Doe)')).toMatchObject({
    what: 'The photo ./a.jpg has no credit. "Jane Doe" at the end of its caption may be one.',
  });
  expect(said('It burns. (Jane Doe)')).not.toHaveProperty('edits');
  expect(said('The mayor (right)')).toMatchObject({ at: { field: ['photo', 'src'] } });
});

test('words that may be a remark are a warning in a body and in a field alike', () => {
  const said = (caption: string) => {
    const body = { pictures: [{ src: './b.jpg', alt: 'B', title: caption }] };
    const stories = { '2026/11/a': { photo: { ...photo, caption }, body } };
    return uncreditedPhotos(contentForTests({ photos, stories })).map(({ what }) => what);
  };
  for (const remark of ['Italy', 'SPD', 'Democrat'])
    expect(said(`The winner (${remark})`)).toEqual([
      `The photo ./a.jpg has no credit. "${remark}" at the end of its caption may be one.`,
      `The photo ./b.jpg has no credit. "${remark}" in brackets at the end of its caption is not read as one.`,
    ]);
  for (const remark of ['Ward 3', 'Lopez at left', 'de dos'])
    expect(said(`The winner (${remark})`)).toEqual([
      'The photo ./a.jpg has no credit.',
      `The photo ./b.jpg has no credit. "${remark}" in brackets at the end of its caption is not read as one.`,
    ]);
});

test('the remedy names the caption only where there is one', () => {
  const stories = { '2026/11/a': { photo } };
  expect(uncreditedPhotos(contentForTests({ photos, stories }))).toMatchObject([
    { fix: 'Add `credit: …` to the fields of the photo: who took it, or whose it is.' },
  ]);
});

test('the poster of an embed is none, because no credit can be written for it', () => {
  const pictures = [{ src: './b.jpg', alt: 'B', isPoster: true as const }];
  const content = contentForTests({ photos, stories: { '2026/11/a': { body: { pictures } } } });
  expect(uncreditedPhotos(content)).toEqual([]);
});
