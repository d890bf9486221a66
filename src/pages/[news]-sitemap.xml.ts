import type { APIRoute, GetStaticPaths } from 'astro';
import { openMachineEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { newsSitemapXml } from '../feeds/news-sitemap.ts';
import { newsSitemapStories } from '../newsroom/machines/news-sitemap.ts';
import type { Story } from '../newsroom/newsroom.ts';
import { siteView } from '../newsroom/site/site.ts';
import type { Publication } from '../schema/publication.ts';

interface Props {
  origin: string;
  publication: Publication;
  stories: Story[];
}

// A parameter, because a route without one has no props, and so no key: it would be printed in every build.
export const getStaticPaths = (() => {
  const newsroom = openMachineEdition();
  const { publication, isPreview } = newsroom;
  const page = { origin: siteView(newsroom).origin, publication, stories: newsSitemapStories(newsroom) };
  return pagePaths(isPreview ? [] : [{ params: { news: 'news' }, props: { page } }]);
}) satisfies GetStaticPaths;

/** The sitemap of the latest stories for Google News. */
export const GET: APIRoute<{ page: Props }> = ({ props: { page } }) =>
  new Response(newsSitemapXml(page.origin, page.publication, page.stories), {
    headers: { 'Content-Type': 'application/xml' },
  });
