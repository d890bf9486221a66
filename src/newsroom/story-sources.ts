import { memo } from '../lib/memo.ts';
import type { Article } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import { resolvePhoto } from '../schema/photo.ts';
import type { Publication } from '../schema/publication.ts';
import { commentsClosed } from './comments.ts';
import { livewireAsOf, type LivewireView } from './livewire.ts';
import { mastheadView, type MastheadView } from './masthead.ts';
import { allSignups, type SignupView } from './newsletter.ts';
import type { Newsroom, PhotoOriginal, Story } from './newsroom.ts';
import { siteView, type Link, type SiteView } from './site.ts';

/**
 * All that the page of a story is made from, and nothing else of the newsroom. These are the props of the page: they are
 * put together and hashed for every story in every build, so they hold what is already there (the front matter as it was
 * read, and what many pages share) and leave the setting of words and times to the pages that are printed.
 */
export interface StorySources {
  story: Story;
  publication: Publication;
  site: SiteView;
  section: Link;
  /** The authors in its byline, by id. */
  authors: ReadonlyMap<string, Author>;
  /** The photos that it shows, by path from `content/`. */
  photos: ReadonlyMap<string, PhotoOriginal>;
  /** Every newsletter, because the body may place any of them. */
  signups: Record<string, SignupView>;
  livewire?: LivewireView;
  masthead: MastheadView;
  commentsClosed: boolean;
}

/** Gathers what the page of a story is made from. */
export function storySources(story: Story, newsroom: Newsroom): StorySources {
  const { article, file, bodyPhotos } = story;
  const livewire = livewireAsOf(story.epoch, newsroom, story.id);
  const shown = article.photo ? [article.photo.src, ...bodyPhotos] : bodyPhotos;
  return {
    story,
    publication: newsroom.publication,
    site: siteView(newsroom),
    section: sectionLink(newsroom, article.section),
    authors: bylineAuthors(article, newsroom),
    photos: pick(
      newsroom.photos,
      shown.map((src) => resolvePhoto(file, src)),
    ),
    signups: allSignups(newsroom),
    ...(livewire && { livewire }),
    masthead: mastheadView(article.masthead, newsroom),
    commentsClosed: commentsClosed(story, newsroom.now),
  };
}

/** The authors that the byline of a story names, by id; guests have no entry. */
export function bylineAuthors({ byline }: Article, { authors }: Newsroom): ReadonlyMap<string, Author> {
  return pick(
    authors,
    (byline ?? []).flatMap((contribution) => ('author' in contribution ? [contribution.author] : [])),
  );
}

const NOTHING = new Map<string, never>();

/** The entries of some keys; those that have none are left out. */
export function pick<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  if (keys.length === 0) return NOTHING;
  const picked = new Map<string, T>();
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}

const sectionLink = memo(({ sections }: Newsroom, id: string): Link => {
  return { name: sections.get(id)?.name ?? id, url: `/${id}/` };
});
