import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { openEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { routePaths } from '../engine/route-paths.ts';
import { canBeFileOn } from '../lib/file-name.ts';
import Moved from '../layouts/Moved.astro';
import { movedAddresses } from '../newsroom/site/site-redirects.ts';
import { movedPages, type MovedPage } from '../newsroom/story/redirects.ts';

// An endpoint and no page, because a former address may name a file: /old/story.html.
export const getStaticPaths = routePaths(() => {
  const newsroom = openEdition();
  const moved = [...movedAddresses(newsroom), ...movedPages(newsroom)].filter(({ file }) =>
    canBeFileOn(process.platform, file),
  );
  return pagePaths(moved, ({ file, page }) => ({ params: { alias: file }, props: { page } }));
}) satisfies GetStaticPaths;

/** The page at a former address. */
export const GET: APIRoute<{ page: MovedPage }> = async ({ props }) => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(Moved, { props: { page: props.page }, partial: false });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
