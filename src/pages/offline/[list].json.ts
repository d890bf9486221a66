import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { withdrawnStories } from '../../newsroom/site/offline-page.ts';

interface Props {
  list: { urls: string[] };
}

export const getStaticPaths = (() => {
  const newsroom = openEdition();
  const urls = withdrawnStories(newsroom);
  return pagePaths(newsroom.publication.offline ? [{ params: { list: 'killed' }, props: { list: { urls } } }] : []);
}) satisfies GetStaticPaths;

/** The stories that browsers take off their shelf. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.list.urls);
