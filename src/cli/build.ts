import { runBuild } from './run-build.ts';

/*
 * `npm run build`: publishes the site. `--out <folder>` publishes elsewhere than in dist/; `--explain /2026/11/slug/` says
 * why a page was printed or kept.
 */
const at = process.argv.indexOf('--out');
await runBuild(at < 0 ? undefined : process.argv[at + 1]);
