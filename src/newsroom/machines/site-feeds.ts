import { toEpoch } from '../../lib/time/instant.ts';
import { FEED_FORMATS, type FeedFormat } from '../../schema/feed.ts';
import type { Publication } from '../../schema/publication.ts';
import { FEED_FILES, hasFeeds } from './feed-address.ts';
import { feedStory, type FeedStory } from './feed-story.ts';
import { authorLists, sectionLists, tagLists, type StoryList } from '../lists/story-lists.ts';
import { allSignups, type SignupView } from '../story/newsletter.ts';
import type { KilledStory, Newsroom, Story } from '../newsroom.ts';
import { siteView, type SiteView } from '../site/site.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';
import { storyGuid } from '../story/story-guid.ts';

/** A story that feeds take back. */
export interface WithdrawnStory {
  guid: string;
  /** RFC 3339. */
  withdrawn: string;
}

/** What a feed is the feed of, and how much of its stories it tells. */
export interface FeedSubject {
  title: string;
  description: string;
  /** Path of the page that it belongs to. */
  page: string;
  /** Newest first. */
  stories: readonly FeedStory[];
  withdrawn: readonly WithdrawnStory[];
  /** The WebSub hub that hands its new stories on. */
  hub?: string;
  content: 'full' | 'summary';
  /** Whether photos go along, or only those that the reader of the feed may publish, too. */
  photos: 'all' | 'redistributable';
}

/**
 * All that a feed is made from: its props. They hold what is already there; texts and bodies are set only for the feeds
 * that are printed.
 */
export interface FeedSources {
  publication: Publication;
  site: SiteView;
  signups: Record<string, SignupView>;
  format: FeedFormat;
  /** Path of the feed. */
  path: string;
  /** The same for all formats of the feed. */
  subject: FeedSubject;
}

/**
 * The feeds for readers: of the whole site, and of each section, tag and author, as far as the publication has them.
 * @param asked the only feed to make, with its other formats
 */
export function siteFeeds(newsroom: Newsroom, asked?: AskedAddress): FeedSources[] {
  const { publication, sections } = newsroom;
  const { name, description, feeds } = publication;
  const isWire = ({ article }: Story) => sections.get(article.section)?.wire ?? false;
  const site = newestOf(newsroom.stories, feeds.count, (story) => feeds.wire || !isWire(story));
  const lists: StoryList[] = [
    { url: '/', title: name, description, stories: site },
    ...(feeds.sections ? sectionLists(newsroom) : []),
    ...(feeds.tags ? tagLists(newsroom) : []),
    ...(feeds.authors ? authorLists(newsroom) : []),
  ];
  return lists
    .filter(({ url }) => hasFeeds(url, publication) && isAskedBelow(asked, url))
    .flatMap((list) => listFeeds(list, newsroom));
}

/** A feed in some formats. */
export function feedsOf(
  subject: FeedSubject,
  addresses: readonly (readonly [format: FeedFormat, path: string])[],
  newsroom: Newsroom,
): FeedSources[] {
  const shared = { publication: newsroom.publication, site: siteView(newsroom), signups: allSignups(newsroom) };
  return addresses.map(([format, path]) => ({ ...shared, format, path, subject }));
}

/**
 * The newest stories that are published and meet a condition. It looks no further than it has to: a site may have many
 * feeds, and many more stories.
 */
export function newestOf(
  stories: readonly Story[],
  count: number,
  isWanted: (story: Story) => boolean = () => true,
): Story[] {
  const found: Story[] = [];
  for (const story of stories) {
    if (found.length === count) break;
    // A preview for editors shows what is not published; who reads a feed is never an editor alone.
    if (story.unpublished === undefined && isWanted(story)) found.push(story);
  }
  return found;
}

/** The stories that were withdrawn last, of those that a feed may have told of. */
export function withdrawnStories(
  { killed, publication }: Newsroom,
  count: number,
  isMeant: (story: KilledStory) => boolean,
): WithdrawnStory[] {
  return killed
    .filter(isMeant)
    .sort((a, b) => toEpoch(b.withdrawn) - toEpoch(a.withdrawn) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map((story) => ({ guid: storyGuid(story, publication), withdrawn: story.withdrawn }));
}

function listFeeds({ url, title, description, stories }: StoryList, newsroom: Newsroom): FeedSources[] {
  const { name, feeds } = newsroom.publication;
  const isSite = url === '/';
  const subject: FeedSubject = {
    title: isSite ? title : `${title} · ${name}`,
    description: description ?? newsroom.publication.description,
    page: url,
    stories: newestOf(stories, feeds.count).map((story) => feedStory(story, newsroom)),
    withdrawn: withdrawnStories(newsroom, feeds.count, ({ lists }) => isSite || lists.includes(url)),
    ...(feeds.hub !== undefined && { hub: feeds.hub }),
    content: 'full',
    photos: 'all',
  };
  return feedsOf(
    subject,
    FEED_FORMATS.map((format) => [format, `${url}${FEED_FILES[format].name}`] as const),
    newsroom,
  );
}
