import type { PartnerFeed } from '../../schema/feed.ts';
import { partnerAddress } from './feed-address.ts';
import { feedStory } from './feed-story.ts';
import type { KilledStory, Newsroom, Story } from '../newsroom.ts';
import { bylineIds } from '../story/byline.ts';
import { feedsOf, newestOf, withdrawnStories, type FeedSources, type FeedSubject } from './site-feeds.ts';
import { addressOf } from '../site/addresses.ts';

/** The feeds for partners, each as its file in `content/feeds` has it. */
export function partnerFeeds(newsroom: Newsroom): FeedSources[] {
  const { hub } = newsroom.publication.feeds;
  return [...newsroom.feeds].flatMap(([id, feed]) => {
    const { name, description, count, content, formats, token } = feed;
    const subject: FeedSubject = {
      title: name,
      description: description ?? newsroom.publication.description,
      page: '/',
      stories: newestOf(newsroom.stories, count, (story) => isFor(feed, story)).map((story) =>
        feedStory(story, newsroom),
      ),
      // A hub would be told the address, and with it the token.
      ...(hub !== undefined && token === undefined && { hub }),
      withdrawn: withdrawnStories(newsroom, count, (story) => mayHaveHad(feed, story)),
      content,
      photos: 'redistributable',
    };
    const addresses = [...new Set(formats)].map((format) => [format, partnerAddress(id, format, token)] as const);
    return feedsOf(subject, addresses, newsroom);
  });
}

/** Whether a partner gets a story. One that was first published elsewhere is not the publication's to give away. */
function isFor({ sections, tags, authors, types }: PartnerFeed, { article }: Story): boolean {
  const { section, type, canonical } = article;
  return (
    canonical === undefined &&
    (sections?.includes(section) ?? true) &&
    (types?.includes(type) ?? true) &&
    (tags?.some((tag) => article.tags.includes(tag)) ?? true) &&
    (authors?.some((id) => bylineIds(article).includes(id)) ?? true)
  );
}

/** Whether a partner may have got a story that was withdrawn since; of such a story only its lists are known. */
function mayHaveHad({ sections, tags, authors }: PartnerFeed, { lists }: KilledStory): boolean {
  return (
    (sections?.some((id) => lists.includes(addressOf('section', id))) ?? true) &&
    (tags?.some((tag) => lists.includes(addressOf('tag', tag))) ?? true) &&
    (authors?.some((id) => lists.includes(addressOf('author', id))) ?? true)
  );
}
