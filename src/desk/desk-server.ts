import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { count } from '../cache/progress.ts';
import type { DevSetup } from '../engine/dev/dev-addition.ts';
import { severityOf } from '../lib/problem.ts';
import { loadedLedger } from '../loader/content-ledger.ts';
import { withUnsaved } from '../loader/following/unsaved-reading.ts';
import { lastGoodBodies } from '../loader/story-body.ts';
import { DESK_ROUTE, deskAddress } from './desk-address.ts';
import { deskReading, watchContent } from './desk-watch.ts';
import { deskHeaders } from './guard/desk-headers.ts';
import { answerDesk, DESK_ROUTES } from './desk-request.ts';
import { newErrors } from './problems/new-errors.ts';
import { DESK_EVENT, PROBLEMS_PATH } from './overlay/desk-channel.ts';
import { pageProblems } from './problems/page-problems.ts';
import { previewOf, UNSAVED } from './preview/preview.ts';
import { waitingPage } from './waiting-page.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const PAGES = new URL('../pages/_desk/', import.meta.url);
const OVERLAY = fileURLToPath(new URL('./overlay/overlay.ts', import.meta.url));

/**
 * Adds the desk to the dev server: a page that lists what is in work and what is wrong, and an overlay on every page that
 * shows the problems of `content/` while they last. Neither exists in a build.
 */
export function addDesk({ root, injectRoute, injectScript, updateConfig, logger }: DevSetup): void {
  lastGoodBodies.value = new Map();
  for (const [name, place] of Object.entries(DESK_ROUTES))
    injectRoute({ pattern: DESK_ROUTE + place, entrypoint: new URL(`${name}.astro`, PAGES), prerender: true });
  injectScript('page', `import ${JSON.stringify(OVERLAY)};`);
  // Vite lets the pages of every server of this machine read everything, the token of the desk included.
  updateConfig({
    vite: {
      server: { cors: false },
      plugins: [deskPlugin(root, problemLog(logger), (error) => logger.error(String(error)))],
    },
  });
}

function deskPlugin(root: string, log: () => void, onFailure: (error: unknown) => void): VitePlugin {
  const overlay = `/${path.relative(root, OVERLAY).replaceAll(path.sep, '/')}`;
  return {
    name: 'broadsheet:desk',
    enforce: 'pre',
    configureServer(server) {
      const tell = () => {
        log();
        server.ws.send(DESK_EVENT);
      };
      const stop = watchContent(root, tell, onFailure);
      server.httpServer?.once('close', stop);
      server.middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const ledger = loadedLedger.value;
        if (pathname === PROBLEMS_PATH) {
          const { problems = [] } = deskReading.value ?? {};
          response.setHeader('Content-Type', 'application/json');
          const desk = deskAddress(root, ledger);
          const content = { ledger, bodies: lastGoodBodies.value ?? new Map() };
          response.end(JSON.stringify({ ...pageProblems(problems, searchParams.get('page') ?? '/', content), desk }));
          return;
        }
        const isPage = request.headers.accept?.includes('text/html') ?? false;
        if (isPage && deskReading.value && !ledger) {
          response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(waitingPage(overlay));
          return;
        }
        const preview = previewOf(searchParams.get(UNSAVED) ?? '');
        if (preview) return withUnsaved(preview, next);
        const base = [deskAddress(root, ledger), DESK_ROUTE].find((one) => pathname.startsWith(one));
        if (base === undefined) return next();
        for (const [header, value] of deskHeaders()) response.setHeader(header, value);
        const place = pathname.slice(base.length);
        answerDesk({ root, base, place, query: searchParams, request, response, next }).then(
          (isAnswered) => isAnswered || next(),
          next,
        );
      });
    },
  };
}

/**
 * Writes each error to the terminal once, when it is found, and says when none is left; and the number of warnings after the
 * first check.
 */
function problemLog(logger: DevSetup['logger']): () => void {
  let listed: ReadonlySet<string> = new Set();
  let isWarned = false;
  return () => {
    const { problems = [], isChecked } = deskReading.value ?? {};
    const { error = [], warning = [] } = Object.groupBy(problems, severityOf);
    const { text, now } = newErrors(error, listed);
    if (text !== undefined) logger.error(`\n${text}`);
    else if (now.size === 0 && listed.size > 0) logger.info('All errors in content/ are corrected.');
    listed = now;
    if (isChecked && !isWarned && warning.length > 0) {
      const warnings = warning.length === 1 ? '1 warning' : `${count(warning.length)} warnings`;
      logger.info(`${warnings} about content/: see the desk at ${deskAddress('.', loadedLedger.value)}`);
    }
    isWarned ||= isChecked ?? false;
  };
}
