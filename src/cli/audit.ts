import path from 'node:path';
import { AUDIT } from './commands/audit.ts';
import { runCommand } from './options/run-command.ts';

/*
 * `npm run audit`: checks a built site. The report goes to the standard output; with --format json nothing else does.
 */
await runCommand(AUDIT, async ({ options, operands: [folder = 'dist'] }) => {
  const { format = 'text', 'require-all': requireAll = false } = options;
  const { runAudit } = await import('./audit-run.ts');
  return runAudit({ root: process.cwd(), folder: path.resolve(folder), format, requireAll });
});
