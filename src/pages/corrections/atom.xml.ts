import type { APIRoute } from 'astro';
import { openEdition } from '../../engine/edition.ts';
import { keptPage } from '../../engine/single-page.ts';
import { correctionsFeed } from '../../feeds/corrections-feed.ts';
import { allCorrections, withdrawnCorrections } from '../../newsroom/lists/corrections-page.ts';
import { siteView } from '../../newsroom/site/site.ts';

/** The feed of all corrections. */
export const GET: APIRoute = () => {
  const newsroom = openEdition();
  const page = {
    site: siteView(newsroom),
    corrections: allCorrections(newsroom),
    withdrawn: withdrawnCorrections(newsroom),
  };
  return (
    keptPage({ page }) ??
    new Response(correctionsFeed(page.site, page.corrections, page.withdrawn), {
      headers: { 'content-type': 'application/atom+xml' },
    })
  );
};
