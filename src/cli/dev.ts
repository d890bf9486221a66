import { DEV } from './commands/dev.ts';
import { commandLine } from './options/run-command.ts';
import { runAstro } from './run-astro.ts';

/* `npm run dev`: shows the site while somebody writes. */
const { operands, options } = commandLine(DEV);
await runAstro('dev', operands, options);
