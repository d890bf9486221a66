import { feedBody } from '../loader/feed-body.ts';
import { chartDrawing, type ChartLook } from '../newsroom/charts/chart-picture.ts';
import type { ChartPath } from '../newsroom/charts/chart-paths.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { cardFaces } from '../newsroom/site/card-faces.ts';
import { siteColors } from '../newsroom/site/colors.ts';
import { chartColors } from './chart-colors.ts';
import { chartPng } from './chart-file.ts';

/** All that the file of a chart is made from. */
export interface ChartSources extends Pick<ChartPath, 'body' | 'number'> {
  look: ChartLook;
}

/** Gathers what the file of a chart is made from: it has the colors of light pages, which mails and feeds mostly are. */
export function chartSources({ body, number }: ChartPath, newsroom: Newsroom): ChartSources {
  const palette = siteColors(newsroom).light;
  const faces = cardFaces(newsroom);
  return { body, number, look: { palette, ...(faces && { faces }), series: chartColors(palette) } };
}

/**
 * The file of a chart. There is none for a chart without numbers, which is a problem of its story, nor for one in a script that the
 * fonts do not have: nothing leads to it, and a build writes no file for an answer without content.
 */
export async function chartResponse({ body, number, look }: ChartSources): Promise<Response> {
  const charts = feedBody(body).filter((part) => part.kind === 'chart');
  const chart = charts[number - 1]?.chart;
  const drawing = chart && chartDrawing(chart, body.context.language, look);
  if (!drawing) return new Response(null, { status: 204 });
  return new Response(new Uint8Array(await chartPng(drawing)), { headers: { 'Content-Type': 'image/png' } });
}
