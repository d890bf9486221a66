import { groupByEach } from '../../lib/group-by-each.ts';
import { once } from '../../lib/memo.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { bylineIds } from '../story/byline.ts';
import { stringsOf } from '../../strings/strings.ts';
import { topicTitle } from '../topic.ts';
import { addressOf } from '../site/addresses.ts';

/** A list that has pages: the stories of a section, a tag or an author. */
export interface StoryList {
  /** Path of its first page, with slashes at both ends. */
  url: string;
  title: string;
  /** The language of title and description, where it is not the publication's. */
  language?: string;
  /** A word over the title, such as "Topic". */
  label?: string;
  description?: string;
  /** Newest first. */
  stories: readonly Story[];
}

/** The list of a section or of an author, with the id of what it is the list of. */
export interface OwnedList extends StoryList {
  id: string;
}

/** The stories of each section, by id of the section; every section has a page, also an empty one. */
export function sectionLists(newsroom: Newsroom): OwnedList[] {
  const groups = storiesBySection(newsroom);
  return [...newsroom.sections].map(([id, { name, description }]) => ({
    id,
    url: addressOf('section', id),
    title: name,
    ...(description !== undefined && { description }),
    stories: groups.get(id) ?? [],
  }));
}

/** The stories on each tag. */
export function tagLists(newsroom: Newsroom): StoryList[] {
  const { topic } = stringsOf(newsroom.publication.lang).topics;
  return [...storiesByTag(newsroom)].map(([tag, stories]) => {
    const { name: title, ...named } = topicTitle(newsroom, tag);
    return { ...named, title, label: topic, stories };
  });
}

/** True for a tag that a public story has: it has a page. */
export function isTagUsed(tag: string, newsroom: Newsroom): boolean {
  return storiesByTag(newsroom).has(tag);
}

/** The stories of each author; an author without a story has a page too. */
export function authorLists(newsroom: Newsroom): OwnedList[] {
  const groups = storiesByAuthor(newsroom);
  return [...newsroom.authors].map(([id, { name, bio }]) => ({
    id,
    url: addressOf('author', id),
    title: name,
    ...(bio !== undefined && { description: bio }),
    stories: groups.get(id) ?? [],
  }));
}

// Pages, feeds and sitemaps ask for the same lists: all stories are gone through once for each kind.
const storiesBySection = once(({ stories }: Newsroom) => Map.groupBy(stories, ({ article }) => article.section));
const storiesByAuthor = once(({ stories }: Newsroom) => groupByEach(stories, ({ article }) => bylineIds(article)));
const storiesByTag = once(({ stories }: Newsroom) => groupByEach(stories, ({ article }) => article.tags));
