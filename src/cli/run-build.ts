import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { refuseAstroMarkdown } from '../engine/astro-markdown.ts';
import { BuildError } from '../cache/build-error.ts';
import { diskErrorText } from '../cache/disk-error.ts';
import { abandonBuild, endBuildWith } from '../engine/build-failure.ts';
import { buildRequest, type BuildRequest } from '../engine/build-request.ts';
import { buildThreads } from '../engine/build-threads.ts';
import { compileErrorText } from '../engine/bundle/compile-error.ts';
import { buildWithKeptBundle, buildWithNewBundle, openProject } from '../engine/bundle/bundle-build.ts';
import { isOnlyOurs } from '../engine/integration.ts';
import { isPlainConfiguration } from '../engine/setup/plain-configuration.ts';
import { beginReading } from '../loader/content-loader.ts';
import { loadMarkdownSettings } from '../loader/settings/markdown-settings.ts';
import { SITE_PARTS } from '../site-parts.ts';
import { reportFailure } from './options/run-command.ts';

const CONFIGURATION = new URL('../../astro.config.mjs', import.meta.url);
/** Astro's default output folder. A build into another one that the configuration names uses no kept bundle. */
const PUBLISHED = 'dist';

/**
 * Builds the site as `astro build` does, and reports only what an editor or a log needs. Astro starts only when the code,
 * the configuration or `public/` has changed since the last build, and in a process of its own unless other integrations have
 * a part in the build. A failure ends the process, because Astro leaves its servers running when it throws.
 */
export async function runBuild(request: BuildRequest): Promise<void> {
  buildRequest.value = request;
  endBuildWith.value = end;
  const { out = PUBLISHED } = request;
  const root = process.cwd();
  try {
    await loadMarkdownSettings();
    const job = {
      root,
      published: path.resolve(root, out),
      threads: buildThreads.value,
      ...SITE_PARTS,
    };
    openProject(job);
    if (await buildWithKeptBundle(job)) return;
    const config = await configuration();
    const published = path.resolve(root, out ?? config.outDir ?? PUBLISHED);
    if (isOnlyOurs(config)) await buildWithNewBundle({ ...job, published });
    else await buildWithAstro(root, request);
  } catch (error) {
    await end(error);
  }
}

/** Reports an error, and ends the process, because Astro leaves its servers running. */
async function end(error: unknown): Promise<never> {
  const outcome = await abandonBuild(error);
  reportFailure(error);
  if (diskErrorText(error) !== undefined) console.error(outcome);
  process.exit();
}

/** Builds a project in whose build other integrations have a part. */
async function buildWithAstro(root: string, { out }: BuildRequest): Promise<void> {
  void beginReading(root);
  const { build } = await import('astro');
  try {
    await build({ logLevel: 'warn', ...(out !== undefined && { outDir: out }) });
  } catch (error) {
    const text = compileErrorText(error, root);
    throw text === undefined ? error : new BuildError(text);
  }
}

/** What `astro.config.mjs` says. Astro would refuse misplaced plugins with a stack trace, before it asks the integrations. */
async function configuration(): Promise<AstroUserConfig> {
  if (isPlainConfiguration(readFileSync(CONFIGURATION, 'utf8'))) return {};
  const { default: config } = (await import(CONFIGURATION.href)) as { default: AstroUserConfig };
  refuseAstroMarkdown(config.markdown);
  return config;
}
