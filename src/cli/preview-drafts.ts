import { siteMode } from '../engine/site-mode.ts';
import { PREVIEW_DRAFTS } from './commands/preview-drafts.ts';
import { commandLine } from './options/run-command.ts';
import { runAstro } from './run-astro.ts';

/*
 * `npm run preview:drafts`: shows editors the site with what is not published. It is built into a folder that git and
 * deployments do not see. Every page says what it is and asks not to be indexed.
 */
const OUT = '.broadsheet/preview';

const { operands, options } = commandLine(PREVIEW_DRAFTS);
const { 'build-only': isBuildOnly, ...astro } = options;
// `stop`, `status` and `logs` are about a server that is running.
if (operands.length === 0) {
  const { runBuild } = await import('./run-build.ts');
  siteMode.value = 'preview';
  await runBuild({ out: OUT });
  console.log(
    `The preview is in ${OUT}/, with drafts, scheduled stories and stories under embargo. It is not for readers: to show it to others, deploy the folder where only they can reach it.`,
  );
}
if (!isBuildOnly) await runAstro('preview', operands, { host: '127.0.0.1', ...astro, outDir: OUT });
