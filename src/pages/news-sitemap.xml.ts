import type { APIRoute } from 'astro';
import { openMachineEdition } from '../engine/edition.ts';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { newsSitemapXml } from '../feeds/news-sitemap.ts';
import { newsSitemapStories } from '../newsroom/machines/news-sitemap.ts';
import { siteView } from '../newsroom/site/site.ts';

/** The sitemap of the latest stories for Google News. */
export const GET: APIRoute = () => {
  const newsroom = openMachineEdition();
  if (newsroom.isPreview) return absentPage();
  const { publication } = newsroom;
  const page = { origin: siteView(newsroom).origin, publication, stories: newsSitemapStories(newsroom) };
  return (
    keptPage({ page }) ??
    new Response(newsSitemapXml(page.origin, page.publication, page.stories), {
      headers: { 'Content-Type': 'application/xml' },
    })
  );
};
