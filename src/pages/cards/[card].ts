import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCards } from '../../build/card-drawings.ts';
import { cardBytes } from '../../build/card-file.ts';
import { openEdition } from '../../build/edition.ts';
import { pagePaths } from '../../build/page-paths.ts';
import { allCards, type CardDrawing } from '../../newsroom/social-card.ts';

export const getStaticPaths = (() => {
  const paths = pagePaths(
    allCards(openEdition()).map(({ view, drawing }) => ({
      params: { card: view.src.replace('/cards/', '') },
      props: { drawing },
    })),
  );
  for (const { cacheKey, props } of paths) siteCards.value.set(cacheKey, props.drawing);
  return paths;
}) satisfies GetStaticPaths;

/** The picture that stands for a page where links to it are shown. */
export const GET: APIRoute<{ drawing: CardDrawing }> = async ({ props: { drawing } }) =>
  new Response(new Uint8Array(await cardBytes(drawing)), {
    headers: { 'Content-Type': drawing.photo ? 'image/jpeg' : 'image/png' },
  });
