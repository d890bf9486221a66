import { DEV } from './commands/dev.ts';
import { commandLine } from './options/run-command.ts';
import { requireWritable } from './files/writable-folder.ts';
import { runAstro } from './run-astro.ts';

/* `npm run dev`: shows the site while somebody writes. */
const { operands, options } = commandLine(DEV);
requireWritable(['.broadsheet', '.astro', 'node_modules']);
await runAstro('dev', operands, options);
