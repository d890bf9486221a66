import { statSync } from 'node:fs';
import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { irregularPath } from '../../cache/irregular-entry.ts';
import { formatProblem, type Problem } from '../../lib/problem.ts';
import { pagesChanged } from '../../loader/following/content-following.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import { unsavedLedger } from '../../loader/following/unsaved-reading.ts';
import { addressesIn } from '../../loader/following/ledger-steps.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { devAddress, formerAddresses } from './dev-address.ts';
import { hostType } from './dev-type.ts';
import { openEdition } from '../edition.ts';
import type { FindFile, SiteAddition } from '../site-addition.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Paths of Vite's own modules and of Astro's own endpoints. */
const INTERNAL = /^\/[@_]/;

/** The content that decides where a request goes. */
interface Saved {
  newsroom: Newsroom | undefined;
  /** Until when the former addresses are those: they change with this object. */
  addresses: object | undefined;
  minute: number;
  former: ReadonlySet<string>;
  additions: FindFile[];
}

const MINUTE = 60_000;

/**
 * Makes Astro's dev server answer as a host of the built site does: at the same addresses (see {@link devAddress}), and
 * with the additions that otherwise only a build makes.
 * @param root the project's root
 */
export function siteServer(root: string, additions: readonly SiteAddition[]): VitePlugin {
  const served = additions.map(({ serve }) => serve(root));
  let saved: Saved = { newsroom: undefined, addresses: undefined, minute: 0, former: new Set(), additions: [] };

  function current(): Saved {
    const ledger = loadedLedger.value;
    // Where a request goes is decided by what is saved, also for a page with text that is not.
    const newsroom = ledger && unsavedLedger.value.run(undefined, openEdition);
    if (!newsroom || newsroom === saved.newsroom) return saved;
    const [addresses, minute] = [addressesIn(ledger), Math.floor(newsroom.now / MINUTE)];
    const isSame = saved.addresses === addresses && saved.minute === minute;
    const former = isSame ? saved.former : formerAddresses(newsroom);
    saved = { newsroom, addresses, minute, former, additions: served.map((open) => open(newsroom)) };
    return saved;
  }

  return {
    name: 'broadsheet:site-server',
    // Runs before Astro adds its own handler, which answers everything.
    enforce: 'pre',
    configureServer(server) {
      pagesChanged.value = () => server.ws.send({ type: 'full-reload', path: '*' });
      // Runs before Vite, which serves public/ and follows links.
      server.middlewares.use((request, response, next) => {
        const link = linkInPublic(root, request.url ?? '/');
        if (link === undefined) return next();
        response.statusCode = 404;
        response.end(`${formatProblem(link)}\n`);
      });
      return () => {
        // Runs after Vite, which has answered requests for files in public/ and for its compiled files by then.
        server.middlewares.use(async (request, response, next) => {
          const [pathname = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/);
          if (INTERNAL.test(pathname)) return next();
          try {
            const { former, additions: openAdditions } = current();
            for (const find of openAdditions) {
              const found = await find(pathname);
              if (!found) continue;
              response.setHeader('Content-Type', hostType(pathname) ?? 'application/octet-stream');
              return response.end(found);
            }
            const address = devAddress(pathname, former);
            const page = `${pathname}/`;
            if (address !== pathname && !pathname.endsWith('/') && devAddress(page, former) === page)
              server.config.logger.warn(`${pathname} was not found. Page addresses end with a slash: ${page}`);
            request.url = address + query;
            next();
          } catch (error) {
            next(error);
          }
        });
      };
    },
  };
}

/** The link on the path of a file of `public/` that a request asks for; undefined when there is none. */
function linkInPublic(root: string, url: string): Problem | undefined {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const file = `public${decodeURIComponent(pathname)}`;
    return statSync(path.join(root, file)).isFile() ? irregularPath(root, file) : undefined;
  } catch {
    // There is no such file, and Vite finds none either.
    return undefined;
  }
}
