import { ADMIN } from '../admin/admin-address.ts';
import { DESK } from './commands/desk.ts';
import { requireWritable } from './files/writable-folder.ts';
import { commandLine } from './options/run-command.ts';
import { runAstro } from './run-astro.ts';

/* `npm run desk`: the dev server, with the desk open in the browser. */
const { operands, options } = commandLine(DESK);
requireWritable(['.broadsheet', '.astro', 'content', 'node_modules']);
await runAstro('dev', operands, { open: ADMIN, ...options });
