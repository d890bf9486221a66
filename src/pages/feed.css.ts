import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { keptPage } from '../engine/single-page.ts';
import { feedStyle } from '../feeds/feed-style.ts';
import tokens from '../styles/tokens.css?url';

/**
 * The style sheet with which browsers show feeds. It holds words in the language of the publication, so that it cannot
 * be a file in `public/`.
 */
export const GET: APIRoute = () => {
  const page = { language: openEdition().publication.lang };
  return (
    keptPage({ page }) ?? new Response(feedStyle(page.language, tokens), { headers: { 'Content-Type': 'text/css' } })
  );
};
