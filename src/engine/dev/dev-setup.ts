import type { HookParameters } from 'astro';
import { rereadWords } from '../../loader/settings/word-settings.ts';
import { siteMode } from '../site-mode.ts';
import type { SiteAddition } from '../site-addition.ts';
import type { DevAddition } from './dev-addition.ts';
import { sayPlainly } from './dev-log.ts';
import { siteServer } from './dev-server.ts';
import { watchSources } from './dev-watch.ts';
import { wordServer } from './dev-words.ts';

/** What the dev server has. */
export interface DevParts {
  root: string;
  /** The output folder of builds, which is not watched. */
  published: string;
  additions: readonly SiteAddition[];
  /** What no build has. */
  forDev: readonly DevAddition[];
}

/** Sets up Astro's dev server. */
export async function setUpDev(
  { root, published, additions, forDev }: DevParts,
  hook: HookParameters<'astro:config:setup'>,
): Promise<void> {
  const { updateConfig, addMiddleware, logger } = hook;
  siteMode.value = 'dev';
  sayPlainly(logger);
  // Node keeps a module that it has imported, also when the server starts again because of an edit.
  await rereadWords();
  // With `always`, Astro would not find a file whose extension is in a parameter: /rss.xml, /photos/pier.jpg.
  const server = watchSources(root, published);
  const plugins = [siteServer(root, additions), wordServer()];
  updateConfig({ trailingSlash: 'ignore', vite: { plugins, server } });
  addMiddleware({ order: 'pre', entrypoint: new URL('./dev-type.ts', import.meta.url) });
  for (const setUp of forDev) await setUp({ root, ...hook });
}
