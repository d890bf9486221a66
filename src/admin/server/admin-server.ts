import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteUserConfig } from 'astro';
import { deskAddress } from '../../desk/desk-address.ts';
import { currentProblems } from '../../desk/desk-watch.ts';
import { deskToken } from '../../desk/guard/desk-token.ts';
import type { DevSetup } from '../../engine/dev/dev-addition.ts';
import { hostType } from '../../engine/dev/dev-type.ts';
import { adminHeaders } from '../../feeds/hosts/admin-policy.ts';
import { severityOf } from '../../lib/problem.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import { ADMIN, ADMIN_FILES } from '../admin-address.ts';
import { adminFiles, CMS_PACKAGE, hasCms } from '../admin-bundle.ts';
import { adminPage } from '../admin-page.ts';
import { readDeskContent } from '../admin-settings.ts';
import type { CmsSettings } from '../config/cms-config.ts';
import { configText } from '../config/config-text.ts';
import { DESK_API } from '../desk-channel.ts';
import { deskAnswer } from './desk-api.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Adds the desk in the browser to the dev server, where it works on the files of the project. */
export function addAdmin({ root, updateConfig, logger }: DevSetup): void {
  if (!hasCms()) {
    logger.warn(
      `There is no ${ADMIN}: the package ${CMS_PACKAGE} is not installed. Run \`npm ci\` without \`--omit=optional\`.`,
    );
    return;
  }
  updateConfig({ vite: { plugins: [adminPlugin(root, () => logger.info(`Write and publish at ${ADMIN}`))] } });
}

/** @param onReady called when the server answers */
function adminPlugin(root: string, onReady: () => void): VitePlugin {
  let bundle: Promise<Map<string, Buffer>> | undefined;
  const files = () => {
    bundle ??= adminFiles(root);
    // The next request tries again.
    bundle.catch(() => (bundle = undefined));
    return bundle;
  };
  return {
    name: 'broadsheet:admin',
    enforce: 'pre',
    configureServer(server) {
      server.httpServer?.once('listening', onReady);
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const isApi = (Object.values(DESK_API) as string[]).includes(pathname);
        if (!isApi && !`${pathname}/`.startsWith(ADMIN)) return next();
        if (readDeskContent()?.desk === false) return next();
        const answer = isApi
          ? deskAnswer(root, request, response, () => findErrors(root))
          : adminAnswer(root, pathname, response, files);
        answer.catch(next);
      });
    },
  };
}

/** The settings while the publication has mistakes: the desk opens, so that somebody can correct them. */
const NOT_READ: CmsSettings = { name: 'The desk', url: 'http://localhost/', timeZone: 'UTC', newsletters: [] };

/** Serves the files of the desk, with the policy that hosts send with them. */
async function adminAnswer(
  root: string,
  pathname: string,
  response: ServerResponse<IncomingMessage>,
  files: () => Promise<Map<string, Buffer>>,
): Promise<void> {
  if (pathname === ADMIN.slice(0, -1)) {
    response.writeHead(301, { Location: ADMIN });
    response.end();
    return;
  }
  const settings = readDeskContent()?.settings ?? NOT_READ;
  const file = pathname.slice(ADMIN.length) || ADMIN_FILES.page;
  const bytes =
    file === ADMIN_FILES.page
      ? Buffer.from(adminPage(settings.name, { token: deskToken.value, board: deskAddress(root, loadedLedger.value) }))
      : file === ADMIN_FILES.config
        ? Buffer.from(configText(settings))
        : (await files()).get(file);
  for (const [header, value] of adminHeaders({ connections: [], pictures: [], signsInHere: false }))
    response.setHeader(header, value);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Type', typeOf(file));
  response.statusCode = bytes ? 200 : 404;
  response.end(bytes);
}

function typeOf(file: string): string {
  if (file.endsWith('.woff2')) return 'font/woff2';
  if (file.endsWith('.wasm')) return 'application/wasm';
  if (file.endsWith('.yml')) return 'text/yaml; charset=utf-8';
  return hostType(`/${file}`) ?? 'application/octet-stream';
}

/** The errors of the whole site as it is on the disk now: a build stops at any of them. */
async function findErrors(root: string): Promise<string[]> {
  const problems = await currentProblems(root);
  return problems
    .filter((problem) => severityOf(problem) === 'error')
    .map(({ file, line, what, fix }) => `${file}, line ${line}: ${what} ${fix ?? ''}`.trim());
}
