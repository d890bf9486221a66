import { build } from 'astro';
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
  console.error(isContentError(error) ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
