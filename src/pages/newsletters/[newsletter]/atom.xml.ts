import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../../engine/edition.ts';
import { pagePaths } from '../../../engine/page-paths.ts';
import { routePaths } from '../../../engine/route-paths.ts';
import { EDITIONS_IN_FEED, editionsFeed } from '../../../feeds/editions-feed.ts';
import { FEED_FILES } from '../../../newsroom/machines/feed-address.ts';
import { editionFeedPaths } from '../../../newsroom/newsletters/edition-paths.ts';
import type { EditionSources } from '../../../newsroom/newsletters/edition-sources.ts';

export const getStaticPaths = routePaths(() =>
  pagePaths(editionFeedPaths(openEdition(), EDITIONS_IN_FEED), (path) => path),
) satisfies GetStaticPaths;

/** The feed of the editions of a newsletter. */
export const GET: APIRoute<{ page: { editions: EditionSources[] } }> = ({ props: { page } }) =>
  new Response(editionsFeed(page.editions), { headers: { 'content-type': FEED_FILES.atom.type } });
