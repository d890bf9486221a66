import { announceArguments } from './announce/announce-arguments.ts';
import { ANNOUNCE } from './commands/announce.ts';
import { runCommand } from './options/run-command.ts';

/*
 * `npm run announce`: after a deploy, tells search engines and feed readers what has changed for readers, and nobody twice.
 */
await runCommand(ANNOUNCE, async (line) => {
  const wanted = announceArguments(line);
  const { runAnnounce } = await import('./announce/announce-run.ts');
  return runAnnounce(wanted, process.cwd(), { result: console.log, failure: console.error });
});
