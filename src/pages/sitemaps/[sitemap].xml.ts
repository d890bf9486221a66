import type { APIRoute, GetStaticPaths } from 'astro';
import { openMachineEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { routePaths } from '../../engine/route-paths.ts';
import { sitemapXml } from '../../feeds/sitemap.ts';
import { sitemapEntries, sitemaps, type SitemapSources } from '../../newsroom/machines/sitemap.ts';

export const getStaticPaths = routePaths(() =>
  pagePaths(sitemaps(openMachineEdition()), (page) => ({ params: { sitemap: page.name }, props: { page } })),
) satisfies GetStaticPaths;

/** A sitemap of the stories of a month, or of other pages. */
export const GET: APIRoute<{ page: SitemapSources }> = ({ props: { page } }) =>
  new Response(sitemapXml(page.origin, sitemapEntries(page)), { headers: { 'Content-Type': 'application/xml' } });
