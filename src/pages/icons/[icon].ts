import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { iconPng } from '../../media/icon-drawing.ts';
import {
  iconAddress,
  iconSource,
  ICONS,
  type IconName,
  type IconShape,
  type IconSource,
} from '../../newsroom/site/icon.ts';
import { idAt } from '../../newsroom/site/addresses.ts';

export const getStaticPaths = (() => {
  const source = iconSource(openEdition());
  return pagePaths(
    Object.entries(ICONS).map(([name, shape]) => ({
      params: { icon: idAt('iconFile', iconAddress(name as IconName)) },
      props: { source, shape },
    })),
  );
}) satisfies GetStaticPaths;

/** The logo in one of the sizes that programs ask for. */
export const GET: APIRoute<{ source: IconSource; shape: IconShape }> = async ({ props: { source, shape } }) =>
  new Response(new Uint8Array(await iconPng(source, shape)), { headers: { 'Content-Type': 'image/png' } });
