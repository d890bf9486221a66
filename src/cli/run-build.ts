import { build } from 'astro';
import { buildRequest, type BuildRequest } from '../engine/build-request.ts';
import { reportFailure } from './options/run-command.ts';

/**
 * Builds the site as `astro build` does, and reports only what an editor or a log needs. A failure ends the process, because
 * Astro leaves its servers running when it throws.
 */
export async function runBuild(request: BuildRequest): Promise<void> {
  buildRequest.value = request;
  const { out } = request;
  try {
    await build({ logLevel: 'warn', ...(out !== undefined && { outDir: out }) });
  } catch (error) {
    reportFailure(error);
    process.exit();
  }
}
