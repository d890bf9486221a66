import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { routePaths } from '../engine/route-paths.ts';

export const getStaticPaths = routePaths(() => {
  const { indexNowKey } = openEdition().publication;
  return pagePaths(indexNowKey === undefined ? [] : [indexNowKey], (key) => ({
    params: { indexNowKey: key },
    props: { file: { text: `${key}\n` } },
  }));
}) satisfies GetStaticPaths;

/** The key of IndexNow, by which search engines see that an announcement comes from whoever runs the site. */
export const GET: APIRoute<{ file: { text: string } }> = ({ props }) => new Response(props.file.text);
