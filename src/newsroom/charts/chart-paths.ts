import type { Newsroom } from '../newsroom.ts';
import { editionPage } from '../newsletters/edition-page.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';
import { editionPaths } from '../newsletters/edition-paths.ts';
import { storyBody, type BodySource } from '../story/story-page.ts';
import { bodySources } from '../story/story-sources.ts';

/** The file of a chart: where it is, and the body that has the chart. */
export interface ChartPath {
  /** The id of its address: `2026/11/ferries/chart-1`. */
  id: string;
  body: BodySource;
  /** Which chart of the body it is, counted from 1. */
  number: number;
}

/** The files of the charts of all stories. @param asked the only file to list, with the others of its story */
export function storyCharts(newsroom: Newsroom, asked?: AskedAddress): ChartPath[] {
  return newsroom.stories
    .filter(({ charts, url }) => charts !== undefined && isAskedBelow(asked, url))
    .flatMap((story) => chartsOf(story.id, story.charts, storyBody(bodySources(story, newsroom))));
}

/** The files of the charts of all editions. */
export function editionCharts(newsroom: Newsroom): ChartPath[] {
  return editionPaths(newsroom).flatMap(({ props: { page } }) => {
    const { file, id } = page;
    if (file?.charts === undefined) return [];
    const { body } = editionPage(page);
    return body ? chartsOf(id, file.charts, body) : [];
  });
}

function chartsOf(id: string, charts: number | undefined, body: BodySource): ChartPath[] {
  return Array.from({ length: charts ?? 0 }, (_, index) => ({
    id: `${id}/chart-${index + 1}`,
    body,
    number: index + 1,
  }));
}
