import { build } from 'astro';
import { diskErrorText } from '../cache/disk-error.ts';
import { isContentError } from '../lib/problem.ts';

/**
 * Builds the site as `astro build` does, and says no more than what an editor or a log needs. A failure is told on stderr
 * and ends the process with status 1, because Astro leaves its servers running when it throws.
 * @param outDir where to publish; `dist` when left out
 */
export async function runBuild(outDir: string | undefined): Promise<void> {
  try {
    await build({ logLevel: 'warn', ...(outDir !== undefined && { outDir }) });
  } catch (error) {
    console.error(`\n${messageOf(error)}\n`);
    process.exit(1);
  }
}

function messageOf(error: unknown): string {
  if (isContentError(error)) return error.message;
  const text = diskErrorText(error);
  if (text !== undefined) return text;
  // A message of ours says what to do; only a defect needs the stack.
  return error instanceof Error && error.name === 'BuildError'
    ? error.message
    : String((error as Error)?.stack ?? error);
}
