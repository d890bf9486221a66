import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { keptPage } from '../engine/single-page.ts';
import retired from '../components/offline/retired-worker.js?raw';
import { addressOf } from '../newsroom/site/addresses.ts';
import worker from '../components/offline/service-worker.js?raw';

/** The address of the page without a network, as the worker has it. */
const OFFLINE = '/offline/';

/**
 * The service worker, at the root because it may keep only what lies below it. A site that keeps nothing has one, too:
 * browsers that have a worker learn so from this address alone.
 */
export const GET: APIRoute = () => {
  const { offline } = openEdition().publication;
  const address = addressOf('offline');
  const script = offline ? worker.replaceAll(OFFLINE, address) : retired;
  return (
    keptPage({ worker: { isKept: offline, address } }) ??
    new Response(withoutComments(script), {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    })
  );
};

/** Comments have lines of their own there. */
function withoutComments(script: string): string {
  return script.replaceAll(/^\s*(?:\/\*|\*|\/\/).*\n/gm, '').replaceAll(/^\s+/gm, '');
}
