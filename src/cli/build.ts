import { build } from 'astro';
import { diskErrorText } from '../build/disk-error.ts';
import { isContentError } from '../lib/problem.ts';

/*
 * `npm run build`: builds the site as `astro build` does, and says no more than what an editor or a log needs.
 * `--out <folder>` publishes elsewhere than in dist/; `--explain /2026/11/slug/` says why a page was printed or kept.
 */
const at = process.argv.indexOf('--out');
const outDir = at < 0 ? undefined : process.argv[at + 1];

try {
  await build({ logLevel: 'warn', ...(outDir !== undefined && { outDir }) });
} catch (error) {
  console.error(`\n${messageOf(error)}\n`);
  // Astro leaves its servers running when it throws.
  process.exit(1);
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
