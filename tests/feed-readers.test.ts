import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../src/loader/content-loader.ts';
import type { Content } from '../src/newsroom/content.ts';
import { updatedAt } from '../src/newsroom/story/corrections.ts';
import { openNewsroom, type Newsroom } from '../src/newsroom/newsroom.ts';
import { siteFeeds, type FeedSources } from '../src/newsroom/machines/site-feeds.ts';
import { storyGuid } from '../src/newsroom/story/story-guid.ts';
import { DEMO, SITE } from './demo-project.ts';
import { BUILD_TIME } from './project.ts';

/** A story as a feed reader shows it. */
interface ReadStory {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  published: number;
  updated: number;
  authors: (string | undefined)[];
  /** How its text begins. */
  isWhole: boolean;
  credit: string | undefined;
}

let newsroom: Newsroom;
beforeAll(async () => {
  const { ledger } = await readContent(DEMO);
  newsroom = openNewsroom(ledger as unknown as Content, Date.parse(BUILD_TIME));
});

const epoch = (date: string | undefined) => Date.parse(date ?? '');
const isWhole = (html: string | undefined) => (html?.match(/<p>/g) ?? []).length > 0;

/** The same feed as three readers of different age and taste understand it. */
const READERS = {
  rss: (text: string): ReadStory[] =>
    (parseRssFeed(text).items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      published: epoch(item.pubDate),
      updated: epoch(item.atom?.updated),
      authors: item.dc?.creators ?? [],
      isWhole: isWhole(item.content?.encoded),
      credit: item.media?.contents?.[0]?.credits?.[0]?.value,
    })),
  atom: (text: string): ReadStory[] =>
    (parseAtomFeed(text).entries ?? []).map((entry) => ({
      id: entry.id,
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      title: entry.title?.value,
      published: epoch(entry.published),
      updated: epoch(entry.updated),
      authors: entry.authors?.map(({ name }) => name) ?? [],
      isWhole: isWhole(entry.content?.value),
      credit: entry.media?.contents?.[0]?.credits?.[0]?.value,
    })),
  json: (text: string): ReadStory[] =>
    (parseJsonFeed(text).items ?? []).map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: epoch(item.date_published),
      updated: epoch(item.date_modified),
      authors: item.authors?.map(({ name }) => name) ?? [],
      isWhole: isWhole(item.content_html),
      credit: /\(([^()]*)\)$/.exec(item.attachments?.[0]?.title ?? '')?.[1],
    })),
};

/** The stories of a feed, from the newsroom. */
function storiesOf({ subject, publication, site }: FeedSources): ReadStory[] {
  return subject.stories.map(({ story: { article, url }, authors }) => {
    const people = (article.byline ?? []).map((who) =>
      'author' in who ? (authors.get(who.author)?.name ?? '') : who.name,
    );
    return {
      id: storyGuid({ url, aliases: article.aliases, guid: article.guid }, publication),
      url: site.origin + url,
      title: article.status === 'retracted' ? `Retracted: ${article.headline}` : article.headline,
      published: epoch(article.published),
      updated: epoch(updatedAt(article) ?? article.published),
      authors: people.length > 0 ? people : [publication.name],
      isWhole: true,
      credit: article.photo?.credit,
    };
  });
}

describe.each(['rss', 'atom', 'json'] as const)('a reader of %s', (format) => {
  test('shows the stories of every feed as the newsroom has them', () => {
    const feeds = siteFeeds(newsroom).filter((feed) => feed.format === format);
    expect(feeds.length).toBeGreaterThan(20);
    for (const feed of feeds) {
      const text = readFileSync(path.join(SITE, feed.path), 'utf8');
      expect(READERS[format](text), feed.path).toEqual(storiesOf(feed));
    }
  });
});
