import type { FeedSources } from '../newsroom/machines/site-feeds.ts';
import { stringsOf } from '../strings/strings.ts';
import type { FeedFormat } from '../schema/feed.ts';
import { atomFeed } from './atom.ts';
import { feedItem, type ReadBody } from './feed-item.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

const PRINTERS: Record<FeedFormat, (feed: Feed) => string> = { rss: rssFeed, atom: atomFeed, json: jsonFeed };

/**
 * The text of a feed. It depends only on the contents of the feed, and not on the clock or the build.
 * @param readBody reads and compiles the body of a story, where its text is needed
 */
export function feedText(sources: FeedSources, readBody: ReadBody): string {
  const { publication, site, subject, format, path } = sources;
  const whole = (address: string) => new URL(address, site.origin).href;
  const { what, how } = stringsOf(publication.lang).feed;
  return PRINTERS[format]({
    title: subject.title,
    description: subject.description,
    language: publication.lang,
    url: whole(path),
    page: whole(subject.page),
    publisher: publication.name,
    hub: subject.hub,
    note: `${what}. ${how}`,
    items: subject.stories.map((story) => feedItem(story, { ...sources, ...subject }, readBody)),
    deleted: subject.withdrawn.map(({ guid, withdrawn }) => ({ id: guid, deleted: withdrawn })),
  });
}
