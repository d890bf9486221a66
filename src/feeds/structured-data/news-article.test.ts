import { describe, expect, test } from 'vitest';
import {
  newsroomForTests,
  storyIn,
  type ContentForTests,
  type StoryForTests,
} from '../../newsroom/newsroom-for-tests.ts';
import { storyPage } from '../../newsroom/story/story-page.ts';
import { storySources } from '../../newsroom/story/story-sources.ts';
import { newsArticle } from './news-article.ts';

/** The contents of JSON-LD that a test reads. */
type Data = Record<string, unknown>;

function articleOf(fields: Partial<StoryForTests>, content: ContentForTests = {}): Data {
  const newsroom = newsroomForTests({
    authors: { 'jane-doe': { name: 'Jane Doe', role: 'Harbor Reporter' } },
    photos: { 'photos/pier.jpg': [1800, 1200] },
    stories: [{ id: '2026/11/storm', ...fields }],
    ...content,
  });
  return newsArticle(storyPage(storySources(storyIn(newsroom), newsroom)), []) as unknown as Data;
}

const photo = { src: '/photos/pier.jpg', alt: 'The pier' };

/** https://developers.google.com/search/docs/appearance/structured-data/article: it requires none and recommends these. */
const GOOGLE_ARTICLE = ['author', 'dateModified', 'datePublished', 'headline', 'image'];
/** Further required properties: https://schema.org/NewsArticle. */
const FURTHER = [
  'articleSection',
  'dateline',
  'description',
  'inLanguage',
  'isAccessibleForFree',
  'isPartOf',
  'keywords',
  'locationCreated',
  'mainEntityOfPage',
  'publisher',
];

test('a story has every property that Google recommends, and what makes news of it', () => {
  const article = articleOf({
    byline: ['jane-doe'],
    photo,
    tags: ['coast'],
    dateline: { city: 'Madison', region: 'Alabama' },
    series: { id: 'winter-storms', part: 2 },
  });
  expect(Object.keys(article)).toEqual(expect.arrayContaining([...GOOGLE_ARTICLE, ...FURTHER]));
});

test('an agency in the byline is an organization', () => {
  const byline = [{ name: 'The Associated Press', organization: true }, { name: 'A Guest' }];
  expect(articleOf({ byline })['author']).toEqual([
    { '@type': 'Organization', name: 'The Associated Press' },
    { '@type': 'Person', name: 'A Guest' },
  ]);
});

test('a story gives its author, its time, its place and its address', () => {
  expect(
    articleOf({
      byline: ['jane-doe', { name: 'A Guest', role: 'photographs' }],
      standfirst: 'Wind.',
      tags: ['coast-road'],
      dateline: { city: 'Madison', region: 'Alabama' },
      updated: '2026-11-23T09:10:00-05:00',
    }),
  ).toEqual({
    '@type': 'NewsArticle',
    headline: 'Storm',
    description: 'Wind.',
    mainEntityOfPage: 'https://ledger.example/2026/11/storm/',
    inLanguage: 'en-US',
    isAccessibleForFree: true,
    datePublished: '2026-11-23T06:30:00-05:00',
    dateModified: '2026-11-23T09:10:00-05:00',
    author: [
      {
        '@type': 'Person',
        name: 'Jane Doe',
        url: 'https://ledger.example/authors/jane-doe/',
        jobTitle: 'Harbor Reporter',
      },
      { '@type': 'Person', name: 'A Guest' },
    ],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://ledger.example/#publisher',
      name: 'The Ledger',
      url: 'https://ledger.example/',
      logo: 'https://ledger.example/icons/large.png',
    },
    articleSection: 'News',
    keywords: ['coast road'],
    dateline: 'Madison, Ala.',
    locationCreated: {
      '@type': 'Place',
      name: 'Madison',
      address: {
        '@type': 'PostalAddress',
        addressLocality: 'Madison',
        addressRegion: 'Alabama',
        addressCountry: 'US',
      },
    },
  });
});

describe('the type follows from the kind of story:', () => {
  test.each([
    ['news', 'NewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['letter', 'OpinionNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['obituary', 'NewsArticle'],
    ['live', 'LiveBlogPosting'],
  ] as const)('%s is %s', (type, name) => {
    expect(articleOf({ type })['@type']).toBe(name);
  });

  test('what a sponsor has paid for is no news, whatever kind it says', () => {
    expect(articleOf({ type: 'analysis', disclosures: ['sponsored'] })['@type']).toBe('AdvertiserContentArticle');
  });
});

describe('the picture', () => {
  test('is there in the three shapes that Google asks for, two of them 1,200 pixels wide where the photo has as many', () => {
    const images = articleOf({ photo })['image'] as string[];
    expect(images.map((image) => /\d+(?=\.jpg$)/.exec(image)?.[0])).toEqual(['1200', '1200', '960']);
    expect(new Set(images).size).toBe(3);
    for (const image of images) expect(image).toMatch(/^https:\/\/ledger\.example\/photos\/pier-\w+-\d+\.jpg$/);
  });

  test('is there as it is where the shapes are not made', () => {
    expect(articleOf({ photo }, { publication: { photos: { searchCrops: false } } })['image']).toHaveLength(1);
  });

  test('is left out when it may not be passed on', () => {
    expect(articleOf({ photo: { ...photo, redistribution: false } })).not.toHaveProperty('image');
  });
});

test('a corrected story carries its corrections and was modified by them', () => {
  const correction = { date: '2026-11-24T08:00:00-05:00', kind: 'correction' as const, text: 'It is Tuesday.' };
  expect(articleOf({ corrections: [correction] })).toMatchObject({
    dateModified: correction.date,
    correction: [{ '@type': 'CorrectionComment', text: correction.text, datePublished: correction.date }],
  });
});

test('a retracted story says so', () => {
  expect(articleOf({ status: 'retracted' })['creativeWorkStatus']).toBe('Retracted');
  expect(articleOf({})).not.toHaveProperty('creativeWorkStatus');
});

test('a story without a byline is the publication’s own', () => {
  expect(articleOf({})['author']).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'The Ledger' });
});

test('a copy of a story from another site names the page there', () => {
  expect(articleOf({ canonical: 'https://wire.example/storm' })['mainEntityOfPage']).toBe('https://wire.example/storm');
});

test('a story from abroad was made in its own country', () => {
  const { locationCreated } = articleOf({ dateline: { city: 'Halifax', region: 'Nova Scotia', country: 'CA' } });
  expect(locationCreated).toMatchObject({ address: { addressCountry: 'CA', addressRegion: 'Nova Scotia' } });
});
