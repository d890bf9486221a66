import type { APIRoute } from 'astro';
import { openEdition } from '../../engine/edition.ts';
import { absentPage, keptPage } from '../../engine/single-page.ts';
import { killedStories } from '../../newsroom/site/offline-page.ts';

/** The stories that browsers take off their shelf. */
export const GET: APIRoute = () => {
  const newsroom = openEdition();
  if (!newsroom.publication.offline) return absentPage();
  const list = { urls: killedStories(newsroom) };
  return keptPage({ list }) ?? Response.json(list.urls);
};
