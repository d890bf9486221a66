import { buildTime } from '../cache/build-time.ts';
import { DUE } from './commands/due.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';
import { dueText, isDue, readNextChange, unbuiltFiles, unbuiltText } from './files/next-change-file.ts';

/*
 * `npm run due`: whether the site changes by itself and must be built. Nothing here imports a package, so that a job of CI can
 * ask without installing any. Status 1 means "not yet", so that every failure has status 2.
 */
await runCommand(DUE, ({ options: { out = 'dist', json = false } }) => {
  try {
    const next = readNextChange(process.cwd(), out);
    const now = buildTime();
    const due = isDue(next, now);
    const text = [dueText(next, now), ...unbuiltText(unbuiltFiles(process.cwd(), out))].join('\n');
    console.log(json ? JSON.stringify({ due, ...next }) : text);
    return due ? 0 : 1;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
});
