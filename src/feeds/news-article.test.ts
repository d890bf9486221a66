import { expect, test } from 'vitest';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom/newsroom-for-tests.ts';
import { storyPage } from '../newsroom/story-page.ts';
import { storySources } from '../newsroom/story-sources.ts';
import { newsArticle } from './news-article.ts';

function articleOf(fields: Partial<StoryForTests>) {
  const newsroom = newsroomForTests({
    authors: { 'jane-doe': { name: 'Jane Doe' } },
    photos: { 'photos/pier.jpg': [480, 320] },
    stories: [{ id: '2026/11/storm', ...fields }],
  });
  return newsArticle(storyPage(storySources(storyIn(newsroom), newsroom)));
}

test('a story says who wrote it, when, and where it stands', () => {
  expect(
    articleOf({
      byline: ['jane-doe', { name: 'A Guest' }],
      photo: { src: '/photos/pier.jpg', alt: 'The pier' },
      standfirst: 'Wind.',
    }),
  ).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Storm',
    description: 'Wind.',
    mainEntityOfPage: 'https://ledger.example/2026/11/storm/',
    inLanguage: 'en-US',
    datePublished: '2026-11-23T06:30:00-05:00',
    dateModified: '2026-11-23T06:30:00-05:00',
    author: [
      { '@type': 'Person', name: 'Jane Doe', url: 'https://ledger.example/authors/jane-doe/' },
      { '@type': 'Person', name: 'A Guest' },
    ],
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Ledger', url: 'https://ledger.example/' },
    image: [expect.stringMatching(/^https:\/\/ledger\.example\/photos\/pier-.*\.webp$/)],
  });
});

test('a corrected story carries its corrections and was modified by them', () => {
  const correction = { date: '2026-11-24T08:00:00-05:00', kind: 'correction' as const, text: 'It is Tuesday.' };
  expect(articleOf({ corrections: [correction] })).toMatchObject({
    dateModified: correction.date,
    correction: [{ '@type': 'CorrectionComment', text: correction.text, datePublished: correction.date }],
  });
});

test('a story without a byline is the publication’s own', () => {
  expect(articleOf({}).author).toMatchObject({ name: 'The Ledger' });
});
