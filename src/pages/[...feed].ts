import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { feedBody } from '../loader/feed-body.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { routePaths } from '../engine/route-paths.ts';
import { feedText } from '../feeds/feed-text.ts';
import { FEED_FILES } from '../newsroom/machines/feed-address.ts';
import { partnerFeeds } from '../newsroom/machines/partner-feeds.ts';
import { siteFeeds, type FeedSources } from '../newsroom/machines/site-feeds.ts';

export const getStaticPaths = routePaths((asked) => {
  const newsroom = openEdition();
  const feeds = [...siteFeeds(newsroom, asked), ...partnerFeeds(newsroom)];
  return pagePaths(feeds, (page) => ({ params: { feed: decodeURI(page.path.slice(1)) }, props: { page } }));
}) satisfies GetStaticPaths;

/** A feed for readers or for a partner. */
export const GET: APIRoute<{ page: FeedSources }> = ({ props: { page } }) =>
  new Response(feedText(page, feedBody), { headers: { 'content-type': FEED_FILES[page.format].type } });
