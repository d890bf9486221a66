import { PREVIEW } from './commands/preview.ts';
import { commandLine } from './options/run-command.ts';
import { runAstro } from './run-astro.ts';

/* `npm run preview`: serves the built site. */
const { operands, options } = commandLine(PREVIEW);
const { out, ...astro } = options;
await runAstro('preview', operands, { ...astro, ...(out !== undefined && { outDir: out }) });
