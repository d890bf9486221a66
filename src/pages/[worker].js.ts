import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import retired from '../components/offline/retired-worker.js?raw';
import worker from '../components/offline/service-worker.js?raw';

interface Props {
  worker: { isKept: boolean };
}

// Also when it keeps nothing: browsers that have a worker learn so from this address alone.
export const getStaticPaths = (() => {
  const { offline } = openEdition().publication;
  return pagePaths([{ params: { worker: 'service-worker' }, props: { worker: { isKept: offline } } }]);
}) satisfies GetStaticPaths;

/** The service worker, at the root because it may keep only what lies below it. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(withoutComments(props.worker.isKept ? worker : retired), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });

/** Comments have lines of their own there. */
function withoutComments(script: string): string {
  return script.replaceAll(/^\s*(?:\/\*|\*|\/\/).*\n/gm, '').replaceAll(/^\s+/gm, '');
}
