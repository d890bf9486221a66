import type { APIRoute } from 'astro';
import { openMachineEdition } from '../engine/edition.ts';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { sitemapIndexXml } from '../feeds/sitemap.ts';
import { siteView } from '../newsroom/site/site.ts';
import { listedSitemaps, sitemaps } from '../newsroom/machines/sitemap.ts';

/** The index of the sitemaps. */
export const GET: APIRoute = () => {
  const newsroom = openMachineEdition();
  const page = { origin: siteView(newsroom).origin, sitemaps: listedSitemaps(sitemaps(newsroom)) };
  if (page.sitemaps.length === 0) return absentPage();
  return (
    keptPage({ page }) ??
    new Response(sitemapIndexXml(page.origin, page.sitemaps), { headers: { 'Content-Type': 'application/xml' } })
  );
};
