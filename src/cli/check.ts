import { BuildError } from '../cache/build-error.ts';
import { checkArguments } from './check/check-arguments.ts';
import { CHECK } from './commands/check.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';

/*
 * `npm run check`: says everything that is wrong in content/, without building. The report goes to the standard output;
 * with --format json or gitlab, nothing else does.
 */
await runCommand(CHECK, async (line) => {
  const wanted = checkArguments(line, process.cwd(), process.cwd());
  const { runCheck } = await import('./check/check-run.ts');
  try {
    return await runCheck(wanted);
  } catch (error) {
    // A time or a commit that cannot be read: status 1 would mean that there are errors in the content.
    throw error instanceof BuildError ? new UsageError(error.message) : error;
  }
});
