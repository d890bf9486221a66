import { siteMode } from '../engine/site-mode.ts';
import { PREVIEW_DRAFTS } from './commands/preview-drafts.ts';
import { runCommand } from './options/run-command.ts';

/*
 * `npm run preview:drafts`: shows editors the site with what is not published. It stands in a folder that git and
 * deployments do not see, and only this machine can reach it. Every page says what it is and asks not to be indexed.
 */
const OUT = '.broadsheet/preview';

await runCommand(PREVIEW_DRAFTS, async ({ options }) => {
  const [{ preview }, { runBuild }] = await Promise.all([import('astro'), import('./run-build.ts')]);
  siteMode.value = 'preview';
  await runBuild({ out: OUT });
  const { port } = await preview({ outDir: OUT, logLevel: 'warn', server: { host: '127.0.0.1', ...options } });
  console.log(`Drafts and scheduled stories: http://127.0.0.1:${port}/ (Ctrl+C ends it)`);
});
