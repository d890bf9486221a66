import { memo } from '../../lib/memo.ts';
import type { Article } from '../../schema/article.ts';
import type { Author } from '../../schema/author.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import type { Publication } from '../../schema/publication.ts';
import { bylineIds } from './byline.ts';
import type { CommentSources } from '../comments/comment-section.ts';
import { commentSources } from '../comments/comment-sources.ts';
import { livewireAsOf, type LivewireView } from '../lists/livewire.ts';
import { mastheadView, type MastheadView } from '../people/masthead.ts';
import { allSignups, type SignupView } from './newsletter.ts';
import { namedPhotos } from '../photos/named-photo.ts';
import type { Newsroom, PhotoOriginal, Story } from '../newsroom.ts';
import { columnistPortraits } from './opinion.ts';
import { relatedStories, type RelatedStories } from '../related/related-stories.ts';
import { seriesOf, type SeriesView } from '../related/series.ts';
import { sectionLink, siteView, type Link, type SiteView } from '../site/site.ts';
import { topicLinks, type TopicLink } from '../topic.ts';
import { tablesOf, type BodyTables } from '../charts/story-tables.ts';
import { storyCard, type CardView } from '../photos/social-card.ts';

/**
 * All that the page of a story is made from, and nothing else of the newsroom. These are the props of the page: they are
 * put together and hashed for every story in every build, so they hold what is already there (the front matter as it was
 * read, and what many pages share) and leave the setting of words and times to the pages that are printed.
 */
export interface StorySources extends RelatedStories, BodyTables {
  story: Story;
  publication: Publication;
  site: SiteView;
  section: Link;
  /** What its tags name. */
  topics: readonly TopicLink[];
  /** The authors in its byline, by id. */
  authors: ReadonlyMap<string, Author>;
  /** The photos that it shows, by path from `content/`. */
  photos: ReadonlyMap<string, PhotoOriginal>;
  /** The photos in its body whose licence has ended, as the body writes their paths. */
  expired?: readonly string[];
  /** Every newsletter, because the body may place any of them. */
  signups: Record<string, SignupView>;
  livewire?: LivewireView;
  masthead: MastheadView;
  series?: SeriesView;
  /** Its comments, and whether readers can write more. */
  comments: CommentSources;
  /** The picture of the story where links to it are shown. */
  card?: CardView;
  /** Where its earlier versions are shown. */
  history?: Link;
}

/** What the body of a story is compiled with. */
export type BodySources = Pick<
  StorySources,
  'story' | 'publication' | 'site' | 'photos' | 'tables' | 'expired' | 'signups'
>;

/** Gathers what the body of a story is compiled with; its page may have fewer photos. */
export function bodySources(story: Story, newsroom: Newsroom): BodySources {
  const { publication, photos } = newsroom;
  const expired = expiredAmong(story.bodyPhotos, story.file, newsroom);
  return {
    story,
    publication,
    site: siteView(newsroom),
    photos,
    ...tablesOf(story, newsroom),
    ...(expired.length > 0 && { expired }),
    signups: allSignups(newsroom),
  };
}

/**
 * Gathers what the page of a story is made from.
 * @param history where its earlier versions are shown, if they are
 */
export function storySources(story: Story, newsroom: Newsroom, history?: Link): StorySources {
  const { article, file, bodyPhotos } = story;
  const livewire = livewireAsOf(story.epoch, newsroom, story.id);
  const series = seriesOf(story, newsroom);
  const card = storyCard(story, newsroom)?.view;
  const named = namedPhotos(article).map(({ src }) => src);
  return {
    ...bodySources(story, newsroom),
    section: sectionLink(newsroom, article.section),
    topics: topicLinks(article.tags, newsroom),
    authors: bylineAuthors(article, newsroom),
    photos: photosOf(newsroom, [
      ...[...named, ...bodyPhotos].map((src) => resolvePhoto(file, src)),
      ...columnistPortraits(article, bylineAuthors(article, newsroom)),
    ]),
    ...(livewire && { livewire }),
    masthead: mastheadView(article.masthead, newsroom),
    ...(series && { series }),
    ...relatedStories(story, newsroom),
    comments: commentSources(story, newsroom),
    ...(card && { card }),
    ...(history && { history }),
  };
}

/** The authors that the byline of a story names, by id; guests have no entry. Stories by the same people share one map. */
export function bylineAuthors(article: Article, newsroom: Newsroom): ReadonlyMap<string, Author> {
  return authorsByIds(newsroom, bylineIds(article).join(SEPARATOR));
}

/** The photos whose licence has ended, among those that a file shows. */
export function expiredAmong(sources: readonly string[], file: string, { expiredPhotos }: Newsroom): readonly string[] {
  return expiredPhotos.size === 0 ? [] : sources.filter((src) => expiredPhotos.has(resolvePhoto(file, src)));
}

/** The photos at some paths from `content/`; what is not there is left out. What shows the same photos shares one map. */
export function photosOf(newsroom: Newsroom, paths: readonly string[]): ReadonlyMap<string, PhotoOriginal> {
  return photosByPaths(newsroom, paths.join(SEPARATOR));
}

/** Stands in no id and no path. */
const SEPARATOR = '\n';

const authorsByIds = memo(({ authors }: Newsroom, ids: string) => pick(authors, ids));
const photosByPaths = memo(({ photos }: Newsroom, paths: string) => pick(photos, paths));

function pick<T>(map: ReadonlyMap<string, T>, keys: string): ReadonlyMap<string, T> {
  const picked = new Map<string, T>();
  for (const key of keys.split(SEPARATOR)) {
    const value = map.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}
