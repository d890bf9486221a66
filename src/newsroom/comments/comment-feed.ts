import { toEpoch } from '../../lib/time/instant.ts';
import type { Publication } from '../../schema/publication.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';
import { siteView, type SiteView } from '../site/site.ts';
import { bylineIds } from '../story/byline.ts';
import { listedHeadline } from '../story/story-label.ts';
import type { CommentSources } from './comment-section.ts';
import { commentSources } from './comment-sources.ts';
import { commentView, type CommentFrame, type CommentView } from './comment-view.ts';
import { threadPages, type ThreadNode } from './thread.ts';

/** The most comments in a feed: the newest. */
const LENGTH = 50;

/** All that the feed of a story's comments is made from. */
export interface CommentFeedSources {
  site: SiteView;
  publication: Publication;
  /** The story, without its text. */
  story: Pick<Story, 'id' | 'url' | 'article'>;
  comments: CommentSources;
}

/**
 * The feeds of comments: one for each story that has some.
 * @param asked the only feed to make
 */
export function commentFeeds(newsroom: Newsroom, asked?: AskedAddress): CommentFeedSources[] {
  if (newsroom.comments.size === 0) return [];
  return newsroom.stories.flatMap(({ id, url, article }) => {
    if (!isAskedBelow(asked, url) || !newsroom.comments.has(id)) return [];
    const story = { id, url, article };
    return [
      {
        site: siteView(newsroom),
        publication: newsroom.publication,
        story,
        comments: commentSources(story, newsroom),
      },
    ];
  });
}

/** Decides what the feed of a story's comments has: the newest first, without those that were removed. */
export function commentFeed({ publication, story, comments }: CommentFeedSources): {
  url: string;
  title: string;
  comments: CommentView[];
} {
  const { id, article } = story;
  const language = article.lang ?? publication.lang;
  const frame: CommentFrame = {
    story: id,
    language,
    timeZone: publication.timeZone,
    byline: bylineIds(article),
    authors: comments.authors ?? new Map(),
  };
  const newest = threadPages(comments.comments?.list ?? [])
    .flatMap(({ nodes, number }) => flat(nodes).map((node) => ({ node, number })))
    .filter(({ node }) => node.comment.status !== 'removed')
    .sort((a, b) => toEpoch(b.node.comment.time) - toEpoch(a.node.comment.time))
    .slice(0, LENGTH);
  return {
    url: addressOf('commentsFeed', id),
    title: stringsOf(language).comments.of(listedHeadline(article, language)),
    comments: newest.map(({ node, number }) => commentView({ ...node, replies: [], later: [] }, number, frame)),
  };
}

function flat(nodes: readonly ThreadNode[]): ThreadNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.replies)]);
}
