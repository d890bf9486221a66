import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../../../engine/edition.ts';
import { pagePaths } from '../../../../engine/page-paths.ts';
import { routePaths } from '../../../../engine/route-paths.ts';
import { chartResponse, chartSources, type ChartSources } from '../../../../media/chart-page.ts';
import { editionCharts } from '../../../../newsroom/charts/chart-paths.ts';

export const getStaticPaths = routePaths(() => {
  const newsroom = openEdition();
  return pagePaths(editionCharts(newsroom), (path) => {
    const [newsletter, date, chart] = path.id.split('/');
    return { params: { newsletter, date, chart }, props: { page: chartSources(path, newsroom) } };
  });
}) satisfies GetStaticPaths;

/** A chart of an edition as a picture, for mail programs. */
export const GET: APIRoute<{ page: ChartSources }> = ({ props: { page } }) => chartResponse(page);
