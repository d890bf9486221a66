import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../../../engine/edition.ts';
import { pagePaths } from '../../../../engine/page-paths.ts';
import { routePaths } from '../../../../engine/route-paths.ts';
import { commentsFeed } from '../../../../feeds/comments-feed.ts';
import { commentFeeds, type CommentFeedSources } from '../../../../newsroom/comments/comment-feed.ts';

export const getStaticPaths = routePaths((asked) =>
  pagePaths(commentFeeds(openEdition(), asked), (page) => {
    const [year, month, slug] = page.story.id.split('/');
    return { params: { year, month, slug }, props: { page } };
  }),
) satisfies GetStaticPaths;

/** The feed of the comments on a story. */
export const GET: APIRoute<{ page: CommentFeedSources }> = ({ props: { page } }) =>
  new Response(commentsFeed(page), { headers: { 'content-type': 'application/atom+xml' } });
