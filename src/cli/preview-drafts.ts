import { preview } from 'astro';
import { siteMode } from '../engine/site-mode.ts';
import { runBuild } from './run-build.ts';

/*
 * `npm run preview:drafts`: shows editors the site with what is not published. It stands in a folder that git and
 * deployments do not see, and only this machine can reach it. Every page says what it is and asks not to be indexed.
 */
const outDir = '.broadsheet/preview';
siteMode.value = 'preview';
await runBuild(outDir);
const { port } = await preview({ outDir, logLevel: 'warn', server: { host: '127.0.0.1' } });
console.log(`Drafts and scheduled stories: http://127.0.0.1:${port}/ (Ctrl+C ends it)`);
