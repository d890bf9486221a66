import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { correctionsFeed } from '../../feeds/corrections-feed.ts';
import {
  allCorrections,
  withdrawnCorrections,
  type ListedCorrection,
  type WithdrawnCorrection,
} from '../../newsroom/lists/corrections-page.ts';
import { siteView, type SiteView } from '../../newsroom/site/site.ts';

interface Props {
  site: SiteView;
  corrections: ListedCorrection[];
  withdrawn: WithdrawnCorrection[];
}

// A route without a parameter has no props, and so no key: it would be printed in every build.
export const getStaticPaths = (() => {
  const newsroom = openEdition();
  const page = {
    site: siteView(newsroom),
    corrections: allCorrections(newsroom),
    withdrawn: withdrawnCorrections(newsroom),
  };
  return pagePaths([{ params: { feed: 'atom' }, props: { page } }]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Props }> = ({ props: { page } }) =>
  new Response(correctionsFeed(page.site, page.corrections, page.withdrawn), {
    headers: { 'content-type': 'application/atom+xml' },
  });
