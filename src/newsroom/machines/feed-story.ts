import { memo } from '../../lib/memo.ts';
import type { Author } from '../../schema/author.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { namedPhotos } from '../photos/named-photo.ts';
import type { Newsroom, PhotoOriginal, Story } from '../newsroom.ts';
import { sectionLink, type Link } from '../site/site.ts';
import { topicLinks, type TopicLink } from '../topic.ts';
import { tablesOf, type BodyTables } from '../charts/story-tables.ts';
import { bylineAuthors, photosOf } from '../story/story-sources.ts';

/** All that a story in a feed is made from: its front matter, and what its body is compiled with. */
export interface FeedStory extends BodyTables {
  story: Story;
  section: Link;
  /** What its tags name. */
  topics: readonly TopicLink[];
  authors: ReadonlyMap<string, Author>;
  /** The photos that it shows, by path from `content/`. */
  photos: ReadonlyMap<string, PhotoOriginal>;
}

/** Gathers what a story in a feed is made from: one object for all feeds that the story stands in. */
export function feedStory(story: Story, newsroom: Newsroom): FeedStory {
  return storyOf(newsroom, story);
}

const storyOf = memo((newsroom: Newsroom, story: Story): FeedStory => {
  const { article, file, bodyPhotos } = story;
  const shown = [...namedPhotos(article).map(({ src }) => src), ...bodyPhotos];
  return {
    story,
    section: sectionLink(newsroom, article.section),
    topics: topicLinks(article.tags, newsroom),
    authors: bylineAuthors(article, newsroom),
    photos: photosOf(
      newsroom,
      shown.map((src) => resolvePhoto(file, src)),
    ),
    ...tablesOf(story, newsroom),
  };
});
