import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCards } from '../../media/card-drawings.ts';
import { cardBytes } from '../../media/card-file.ts';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { routePaths } from '../../engine/route-paths.ts';
import { idAt } from '../../newsroom/site/addresses.ts';
import { allCards, type CardDrawing } from '../../newsroom/photos/social-card.ts';

export const getStaticPaths = routePaths(() => {
  const paths = pagePaths(allCards(openEdition()), ({ view, drawing }) => ({
    params: { card: idAt('card', view.src) },
    props: { drawing },
  }));
  for (const { cacheKey, props } of paths) siteCards.value.set(cacheKey, props.drawing);
  return paths;
}) satisfies GetStaticPaths;

/** The picture that stands for a page where links to it are shown. */
export const GET: APIRoute<{ drawing: CardDrawing }> = async ({ props: { drawing } }) =>
  new Response(new Uint8Array(await cardBytes(drawing)), {
    headers: { 'Content-Type': drawing.photo ? 'image/jpeg' : 'image/png' },
  });
