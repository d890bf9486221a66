import { expect, test } from 'vitest';
import { emptyAltTexts } from './alt-text.ts';
import { contentForTests } from '../content-for-tests.ts';

/** The finding on a lead photo with this alt text. */
function onLead(alt: string) {
  const photo = { src: '/photos/coast-road.jpg', alt, caption: 'The road at dusk.' };
  return emptyAltTexts(contentForTests({ stories: { '2026/11/a': { headline: 'Storm closes road', photo } } }));
}

test.each([
  'image',
  'Photo',
  'a picture',
  'Photo of:',
  'The photograph.',
  'coast-road.jpg',
  'COAST_ROAD.jpg',
  'Coast-road',
  'DSC_0417',
  'IMG_2041.HEIC',
  'PXL_20261126_201500123',
  'another-file.jpeg',
  'Foto',
  'Symbolbild',
  '写真',
])('the alt text "%s" says nothing: an error', (alt) => {
  expect(onLead(alt)).toMatchObject([
    { rule: 'alt-text', severity: 'error', file: 'content/articles/2026/11/a.md', at: { field: ['photo', 'alt'] } },
  ]);
});

test('a single word that is also the name of the file is a warning', () => {
  const body = { pictures: [{ src: './pier.jpg', alt: 'Pier' }] };
  const findings = emptyAltTexts(contentForTests({ stories: { '2026/11/a': { body } } }));
  expect(findings).toMatchObject([{ rule: 'alt-text', severity: 'warning' }]);
});

test.each(['Storm closes road', 'The road at dusk', 'the “road” at dusk.'])(
  'the alt text "%s" repeats other text: a warning',
  (alt) => {
    expect(onLead(alt)).toMatchObject([{ rule: 'alt-text', severity: 'warning' }]);
  },
);

test.each([
  'A road ends in the surf',
  'Route 66',
  'Photo 51 by Rosalind Franklin',
  'A photo album lies open on a table',
  'Image of a saint above an altar',
])('the alt text "%s" says something', (alt) => {
  expect(onLead(alt)).toEqual([]);
});

test('pictures in bodies and portraits are looked at too', () => {
  const pictures = [{ src: './pier.jpg', alt: 'The pier', title: 'The pier. (Noor Haddad)' }];
  const content = contentForTests({
    stories: { '2026/11/a': { body: { pictures } } },
    pages: { about: { body: { pictures: [{ src: './office.jpg', alt: 'image' }] } } },
    authors: { jane: { name: 'Jane', portrait: { src: './jane.jpg', alt: 'photo' } } },
  });
  expect(emptyAltTexts(content)).toMatchObject([
    { file: 'content/articles/2026/11/a.md', severity: 'warning', at: { picture: 0 } },
    { file: 'content/pages/about.md', severity: 'error', at: { picture: 0 } },
    { file: 'content/authors/jane.yaml', severity: 'error', at: { field: ['portrait', 'alt'] } },
  ]);
});

test('a missing text is left to the rule that demands one', () => {
  const body = { pictures: [{ src: './pier.jpg', alt: '' }] };
  expect(emptyAltTexts(contentForTests({ stories: { '2026/11/a': { body } } }))).toEqual([]);
});
