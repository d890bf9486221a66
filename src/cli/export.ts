import { EXPORT, EXPORT_FORMS } from './commands/export.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';

/* `npm run export`: writes the whole paper for another system. */
await runCommand(EXPORT, async ({ options, operands: [form] }) => {
  const chosen = EXPORT_FORMS.find((one) => one === form);
  if (chosen === undefined) throw new UsageError(`Name the form: npm run export -- ${EXPORT_FORMS.join('|')}`);
  const { runExport } = await import('./export/export-run.ts');
  return runExport(chosen, options.to);
});
