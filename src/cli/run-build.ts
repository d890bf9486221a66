import { build, type AstroUserConfig } from 'astro';
import { refuseAstroMarkdown } from '../engine/astro-markdown.ts';
import { buildRequest, type BuildRequest } from '../engine/build-request.ts';
import { reportFailure } from './options/run-command.ts';

const CONFIGURATION = new URL('../../astro.config.mjs', import.meta.url).href;

/**
 * Builds the site as `astro build` does, and reports only what an editor or a log needs. A failure ends the process, because
 * Astro leaves its servers running when it throws.
 */
export async function runBuild(request: BuildRequest): Promise<void> {
  buildRequest.value = request;
  const { out } = request;
  try {
    await refuseMisplacedPlugins();
    await build({ logLevel: 'warn', ...(out !== undefined && { outDir: out }) });
  } catch (error) {
    reportFailure(error);
    process.exit();
  }
}

/** Astro would end with a stack trace before it asks the integrations. */
async function refuseMisplacedPlugins(): Promise<void> {
  const config = (await import(CONFIGURATION)) as { default: AstroUserConfig };
  refuseAstroMarkdown(config.default.markdown);
}
