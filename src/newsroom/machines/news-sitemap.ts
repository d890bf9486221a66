import type { Article } from '../../schema/article.ts';
import { cameOutAt } from '../gate.ts';
import { isSearchable } from './machine-access.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import type { Publication } from '../../schema/publication.ts';

/** Google: only stories of the last two days, and at most a thousand. */
const TWO_DAYS = 48 * 60 * 60 * 1000;
const MOST_STORIES = 1_000;

/** The stories of the last 48 hours, newest first. */
export function newsSitemapStories({ stories, publication, now }: Newsroom): Story[] {
  const end = stories.findIndex(({ epoch }) => epoch <= now - TWO_DAYS);
  return stories
    .slice(0, end === -1 ? stories.length : end)
    .filter(({ article }) => isNews(article, publication))
    .slice(0, MOST_STORIES);
}

/**
 * When a story leaves the news sitemap, in milliseconds since 1970: at that instant a build gives another file.
 * @returns undefined for a story that is never in it
 */
export function leavesNewsSitemapAt(article: Article, publication: Publication): number | undefined {
  return isNews(article, publication) ? cameOutAt(article) + TWO_DAYS : undefined;
}

/**
 * Google News takes original stories only: neither copies of what stands elsewhere nor what a sponsor paid for
 * (https://support.google.com/news/publisher-center/answer/6204050), and no retracted story should be offered as news.
 */
function isNews(article: Article, publication: Publication): boolean {
  const { status, canonical, disclosures } = article;
  return (
    status === 'published' &&
    canonical === undefined &&
    !disclosures.includes('sponsored') &&
    isSearchable(article, publication)
  );
}
