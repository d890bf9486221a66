import { IMPORT } from './commands/import.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';

/* `npm run import`: moves an old site into content/, and proves afterwards that nothing was lost. */
await runCommand(IMPORT, async ({ operands: [system, ...sources], options }) => {
  if (system === 'prove') {
    const { proveRun } = await import('./import/prove-run.ts');
    return proveRun(process.cwd(), options);
  }
  const { isSystem, SYSTEMS } = await import('../import/read-export.ts');
  if (system === undefined || !isSystem(system))
    throw new UsageError(
      `Write the system of the old site: ${SYSTEMS.join(', ')}, as in npm run import -- wordpress export.xml`,
    );
  if (sources.length === 0)
    throw new UsageError(
      `Name the export, too, as in npm run import -- ${system} ${system === 'markdown' ? 'folder' : 'export.xml'}`,
    );
  const { importFrom } = await import('./import/import-command.ts');
  return importFrom(process.cwd(), system, sources, options);
});
