import type { APIRoute, GetStaticPaths } from 'astro';
import { openMachineEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { sitemapIndexXml } from '../feeds/sitemap.ts';
import { siteView } from '../newsroom/site/site.ts';
import { listedSitemaps, sitemaps, type ListedSitemap } from '../newsroom/machines/sitemap.ts';

interface Props {
  origin: string;
  sitemaps: ListedSitemap[];
}

// A parameter, because a route without one has no props, and so no key: it would be printed in every build.
export const getStaticPaths = (() => {
  const newsroom = openMachineEdition();
  const page = { origin: siteView(newsroom).origin, sitemaps: listedSitemaps(sitemaps(newsroom)) };
  return pagePaths(page.sitemaps.length === 0 ? [] : [{ params: { index: 'index' }, props: { page } }]);
}) satisfies GetStaticPaths;

/** The index of the sitemaps. */
export const GET: APIRoute<{ page: Props }> = ({ props: { page } }) =>
  new Response(sitemapIndexXml(page.origin, page.sitemaps), { headers: { 'Content-Type': 'application/xml' } });
