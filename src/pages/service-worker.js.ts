import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { keptPage } from '../engine/single-page.ts';
import retired from '../components/offline/retired-worker.js?raw';
import worker from '../components/offline/service-worker.js?raw';

/**
 * The service worker, at the root because it may keep only what lies below it. A site that keeps nothing has one, too:
 * browsers that have a worker learn so from this address alone.
 */
export const GET: APIRoute = () => {
  const { offline } = openEdition().publication;
  return (
    keptPage({ worker: { isKept: offline } }) ??
    new Response(withoutComments(offline ? worker : retired), {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    })
  );
};

/** Comments have lines of their own there. */
function withoutComments(script: string): string {
  return script.replaceAll(/^\s*(?:\/\*|\*|\/\/).*\n/gm, '').replaceAll(/^\s+/gm, '');
}
