import { expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom-for-tests.ts';
import { publicPhotoVariants } from './public-photos.ts';

const NOW = '2026-11-23T12:00:00Z';
const lead = (src: string) => ({ photo: { src, alt: 'A' } });

function originals(content: ContentForTests): string[] {
  return [...new Set(publicPhotoVariants(newsroomForTests({ now: NOW, ...content })).map(({ original }) => original))];
}

test('photos of drafts, killed and future stories and of those under embargo do not appear', () => {
  const photos = Object.fromEntries(
    ['open', 'draft', 'killed', 'future', 'embargo', 'body', 'unused'].map((name) => [
      `photos/${name}.jpg`,
      [480, 320],
    ]),
  ) as NonNullable<ContentForTests['photos']>;
  const published = '2026-11-01T00:00:00Z';
  const stories = [
    { id: '2026/11/open', published, ...lead('/photos/open.jpg') },
    { id: '2026/11/draft', published, status: 'draft' as const, ...lead('/photos/draft.jpg') },
    { id: '2026/11/killed', published, status: 'killed' as const, ...lead('/photos/killed.jpg') },
    { id: '2026/12/future', published: '2026-11-23T12:00:01Z', ...lead('/photos/future.jpg') },
    { id: '2026/11/embargo', published, embargo: '2026-11-24T00:00:00Z', ...lead('/photos/embargo.jpg') },
    { id: '2026/11/body', published, status: 'draft' as const, bodyPhotos: ['/photos/body.jpg'] },
  ];
  expect(originals({ photos, stories })).toEqual(['photos/open.jpg']);
  expect(originals({ photos, stories, now: '2026-11-24T00:00:00Z' })).toEqual([
    'photos/embargo.jpg',
    'photos/future.jpg',
    'photos/open.jpg',
  ]);
});

test('those of the newest stories come first, and are converted first', () => {
  const photos: NonNullable<ContentForTests['photos']> = { 'photos/a.jpg': [480, 320], 'photos/b.jpg': [480, 320] };
  const stories = [
    { id: '2026/10/old', published: '2026-10-01T00:00:00Z', ...lead('/photos/a.jpg') },
    { id: '2026/11/new', published: '2026-11-01T00:00:00Z', ...lead('/photos/b.jpg') },
  ];
  expect(originals({ photos, stories })).toEqual(['photos/b.jpg', 'photos/a.jpg']);
});

test('a photo that a draft and a public story share appears', () => {
  const photos: NonNullable<ContentForTests['photos']> = { 'photos/shared.jpg': [480, 320] };
  const stories = [
    { id: '2026/11/open', published: '2026-11-01T00:00:00Z', ...lead('/photos/shared.jpg') },
    { id: '2026/11/draft', status: 'draft' as const, ...lead('/photos/shared.jpg') },
  ];
  expect(originals({ photos, stories })).toEqual(['photos/shared.jpg']);
});

/** The files of each original, as `path from content: widths of the format`. */
const shapes = (content: ContentForTests, format: string) =>
  publicPhotoVariants(newsroomForTests({ now: NOW, ...content }))
    .filter((variant) => variant.format === format)
    .map(({ original, width, height }) => `${original} ${width} × ${height}`)
    .sort();

test('photos of bodies and pages appear whole, those of authors as portraits', () => {
  const content: ContentForTests = {
    photos: {
      'articles/2026/11/a.jpg': [2000, 1000],
      'pages/office.jpg': [480, 320],
      'authors/jane.jpg': [300, 400],
    },
    stories: [{ id: '2026/11/storm', bodyPhotos: ['./a.jpg', './missing.jpg'] }],
    pages: { about: { title: 'About', description: 'Us', bodyPhotos: ['./office.jpg'] } },
    authors: { 'jane-doe': { name: 'Jane Doe', portrait: { src: './jane.jpg', alt: 'Jane' } } },
  };
  expect(shapes(content, 'jpg')).toEqual([
    'articles/2026/11/a.jpg 960 × 480',
    'authors/jane.jpg 300 × 300',
    'pages/office.jpg 480 × 320',
  ]);
});

test('a lead photo appears whole, as a card and, unless that is switched off, in the shapes that search engines ask for', () => {
  const content: ContentForTests = {
    photos: { 'photos/a.jpg': [2400, 1300] },
    stories: [{ id: '2026/11/storm', ...lead('/photos/a.jpg') }],
  };
  const shown = ['photos/a.jpg 640 × 427', 'photos/a.jpg 960 × 520'];
  expect(shapes(content, 'jpg').filter((shape) => !shown.includes(shape))).toEqual([
    'photos/a.jpg 1200 × 675',
    'photos/a.jpg 1200 × 900',
    'photos/a.jpg 960 × 960',
  ]);
  expect(shapes({ ...content, publication: { photos: { searchCrops: false } } }, 'jpg')).toEqual(shown);
});

test('a lead photo that is too small for large previews is not blown up', () => {
  const small = {
    photos: { 'photos/a.jpg': [900, 600] },
    stories: [{ id: '2026/11/storm', ...lead('/photos/a.jpg') }],
  };
  expect(shapes(small as unknown as ContentForTests, 'jpg')).toEqual([
    'photos/a.jpg 600 × 600',
    'photos/a.jpg 640 × 427',
    'photos/a.jpg 800 × 600',
    'photos/a.jpg 900 × 506',
    'photos/a.jpg 900 × 600',
  ]);
});

test('a lead photo that may not be passed on appears in no shape of search engines', () => {
  const content: ContentForTests = {
    photos: { 'photos/a.jpg': [2400, 1200] },
    stories: [{ id: '2026/11/storm', photo: { src: '/photos/a.jpg', alt: 'A', redistribution: false } }],
  };
  expect(shapes(content, 'jpg')).toEqual(['photos/a.jpg 640 × 427', 'photos/a.jpg 960 × 480']);
});

test('the photos of a gallery appear as cards, and link to the whole photos; the first stands for the story', () => {
  const names = ['a', 'b'].map((name) => `/photos/${name}.jpg`);
  const content: ContentForTests = {
    photos: { 'photos/a.jpg': [3000, 1500], 'photos/b.jpg': [1000, 500] },
    stories: [{ id: '2026/11/storm', photos: names.map((src) => ({ src, alt: 'A' })) }],
  };
  expect(shapes(content, 'jpg')).toEqual([
    'photos/a.jpg 1200 × 675',
    'photos/a.jpg 1200 × 900',
    'photos/a.jpg 2048 × 1024',
    'photos/a.jpg 640 × 427',
    'photos/a.jpg 960 × 480',
    'photos/a.jpg 960 × 960',
    'photos/b.jpg 1000 × 500',
    'photos/b.jpg 640 × 427',
    'photos/b.jpg 960 × 480',
  ]);
});

test('nothing appears of a photo whose licence has ended', () => {
  const stories = [{ id: '2026/11/a', photo: { src: '/photos/a.jpg', alt: 'A', expires: NOW } }];
  expect(originals({ photos: { 'photos/a.jpg': [480, 320] }, stories })).toEqual([]);
});

test('the same photo beside two stories is published once', () => {
  const newsroom = newsroomForTests({
    now: NOW,
    publication: { photos: { searchCrops: false } },
    photos: { 'articles/2026/10/a.jpg': [480, 320], 'articles/2026/11/a.jpg': [480, 320] },
    stories: [
      { id: '2026/10/one', published: '2026-10-01T00:00:00Z', ...lead('./a.jpg') },
      { id: '2026/11/two', published: '2026-11-01T00:00:00Z', ...lead('./a.jpg') },
    ],
  });
  for (const photo of newsroom.photos.values()) photo.digest = 'same';
  const paths = publicPhotoVariants(newsroom).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.endsWith('.jpg'))).toEqual(['photos/a-same-480.jpg']);
});
