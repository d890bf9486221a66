import { diskErrorText } from '../../cache/disk-error.ts';
import { isContentError } from '../../lib/problem.ts';
import type { Command, CommandLine } from './command.ts';
import { readCommandLine } from './command-reader.ts';
import { helpText } from './help-text.ts';
import { UsageError } from './usage-error.ts';

/** Whether errors are reported with their stack traces: `--debug`. */
let isDebug = false;

/**
 * The arguments of this process. Ends it with status 0 after `--help`, and with status 2 and a message when the command was
 * called wrongly.
 */
export function commandLine<C extends Command>(command: C): CommandLine<C> {
  // Errors that nobody waits for end the command in the same way: those of streams, timers and servers.
  process.on('uncaughtException', (error) => {
    reportFailure(error);
    process.exit();
  });
  try {
    const line = readCommandLine(command, process.argv.slice(2), process.env);
    isDebug = line.isDebug === true;
    if (!line.help) return line;
    console.log(helpText(command));
    process.exit(0);
  } catch (error) {
    reportFailure(error);
    process.exit();
  }
}

/**
 * Runs a command with the arguments of this process. An error is reported on the standard error output.
 * @param run carries out the command; returns its exit status, 0 when left out
 */
export async function runCommand<C extends Command>(
  command: C,
  run: (line: CommandLine<C>) => Promise<number | undefined> | Promise<void> | number | undefined,
): Promise<void> {
  const line = commandLine(command);
  try {
    process.exitCode = (await run(line)) ?? 0;
  } catch (error) {
    reportFailure(error);
  }
}

/**
 * Writes what went wrong, with the stack trace after `--debug`, and sets the exit status: 2 when the command was called
 * wrongly, else 1.
 */
export function reportFailure(error: unknown): void {
  console.error(failureText(error));
  if (isDebug) console.error(error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function failureText(error: unknown): string {
  const isExplained = error instanceof UsageError || isContentError(error) || isBuildError(error);
  if (isExplained) return error.message;
  const disk = diskErrorText(error);
  if (disk !== undefined) return disk;
  // Only a defect needs the stack.
  return isDebug ? String(error) : String((error as Error)?.stack ?? error);
}

/** True for a `BuildError`, also for one of another copy of its module: the bundled pages have one. */
function isBuildError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'BuildError';
}
