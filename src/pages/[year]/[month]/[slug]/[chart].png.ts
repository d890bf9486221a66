import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../../../engine/edition.ts';
import { pagePaths } from '../../../../engine/page-paths.ts';
import { routePaths } from '../../../../engine/route-paths.ts';
import { chartResponse, chartSources, type ChartSources } from '../../../../media/chart-page.ts';
import { storyCharts } from '../../../../newsroom/charts/chart-paths.ts';

export const getStaticPaths = routePaths((asked) => {
  const newsroom = openEdition();
  return pagePaths(storyCharts(newsroom, asked), (path) => {
    const [year, month, slug, chart] = path.id.split('/');
    return { params: { year, month, slug, chart }, props: { page: chartSources(path, newsroom) } };
  });
}) satisfies GetStaticPaths;

/** A chart of a story as a picture, for feed readers. */
export const GET: APIRoute<{ page: ChartSources }> = ({ props: { page } }) => chartResponse(page);
