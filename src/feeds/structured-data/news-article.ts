import type { Article, Comment, CorrectionComment, NewsArticle, Organization, Person, Place } from 'schema-dts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import type { CommentView } from '../../newsroom/comments/comment-view.ts';
import type { StoryPage } from '../../newsroom/story/story-page.ts';
import type { StoryAuthor } from '../../newsroom/story/story-authors.ts';
import type { StoryRecord } from '../../newsroom/story/story-record.ts';
import { wholeOn } from './graph.ts';
import { liveUpdates } from './live-updates.ts';
import { publisherOf } from './news-organization.ts';

type Whole = (path: string) => string;

/** The schema.org types for kinds of story: https://schema.org/NewsArticle and its subtypes. */
const TYPES = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  letter: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  obituary: 'NewsArticle',
  live: 'LiveBlogPosting',
} as const satisfies Record<StoryRecord['type'], string>;

/**
 * A story as schema.org data for search engines
 * (https://developers.google.com/search/docs/appearance/structured-data/article). All times are the ones that the page
 * shows.
 * @param body the compiled text, which contains the updates of a live story
 */
export function newsArticle(page: StoryPage, body: readonly BodyPart[]): Article {
  const { site, head, record, headline, published, updated, series, topics, corrections } = page;
  const whole = wholeOn(site.origin);
  const publisher = publisherOf(site);
  const people = record.authors.map((author) => authorOf(author, whole));
  const facts: Omit<NewsArticle, '@type'> = {
    headline,
    description: head.description,
    mainEntityOfPage: whole(head.canonical),
    inLanguage: page.language,
    isAccessibleForFree: true,
    datePublished: published.datetime,
    dateModified: (updated ?? published).datetime,
    author: people.length === 0 ? publisher : people,
    publisher,
    ...(record.images.length > 0 && { image: record.images.map(whole) }),
    articleSection: page.section.name,
    ...(page.label !== undefined && { genre: page.label }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(series && { isPartOf: { '@type': 'CreativeWorkSeries', name: series.name, url: whole(series.url) } }),
    ...(record.part !== undefined && { position: record.part }),
    ...(record.dateline !== undefined && { dateline: record.dateline }),
    ...(record.place && { locationCreated: placeOf(record.place) }),
    ...(page.retracted && { creativeWorkStatus: 'Retracted' }),
    ...correctionsOf([...corrections.above, ...corrections.below]),
    ...commentsOf(page, whole),
  };
  if (record.isSponsored) return { '@type': 'AdvertiserContentArticle', ...facts };
  const type = TYPES[record.type];
  // A live blog is not a news article in schema.org, and so has no dateline there.
  if (type === 'LiveBlogPosting') {
    const { dateline: _dateline, ...posting } = facts;
    return { '@type': type, ...posting, ...liveUpdates(page, body) };
  }
  return { '@type': type, ...facts };
}

function authorOf({ name, url, jobTitle, isOrganization }: StoryAuthor, whole: Whole): Organization | Person {
  if (isOrganization) return { '@type': 'Organization', name };
  return {
    '@type': 'Person',
    name,
    ...(url !== undefined && { url: whole(url) }),
    ...(jobTitle !== undefined && { jobTitle }),
  };
}

function placeOf({ city, region, country }: NonNullable<StoryRecord['place']>): Place {
  return {
    '@type': 'Place',
    name: city,
    address: {
      '@type': 'PostalAddress',
      addressLocality: city,
      ...(region !== undefined && { addressRegion: region }),
      addressCountry: country,
    },
  };
}

function correctionsOf(corrections: StoryPage['corrections']['above']): { correction?: CorrectionComment[] } {
  if (corrections.length === 0) return {};
  return {
    correction: corrections.map(({ time, text }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: time.datetime,
    })),
  };
}

/** The most comments in the data for search engines. */
const MOST_COMMENTS = 10;

function commentsOf({ comments }: StoryPage, whole: Whole): { commentCount?: number; comment?: Comment[] } {
  const thread = comments?.thread;
  if (!thread) return {};
  const shown = withReplies(thread.comments).slice(0, MOST_COMMENTS);
  const told = shown.flatMap(({ url, content, time, author, answers }): Comment[] => {
    if (!content) return [];
    return [
      {
        '@type': 'Comment',
        '@id': whole(url),
        text: content.words,
        dateCreated: time.datetime,
        author: { '@type': 'Person', name: content.name, ...(author !== undefined && { url: whole(author) }) },
        ...(answers && { parentItem: { '@id': whole(answers.url) } }),
      },
    ];
  });
  return { commentCount: thread.count, ...(told.length > 0 && { comment: told }) };
}

function withReplies(comments: readonly CommentView[]): CommentView[] {
  return comments.flatMap((comment) => [comment, ...withReplies(comment.replies)]);
}
