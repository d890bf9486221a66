import { ANNOUNCE_USAGE, announceArguments } from './announce-arguments.ts';
import { runAnnounce } from './announce-run.ts';
import { UsageError } from './usage-error.ts';

/*
 * `npm run announce`: after a deploy, tells search engines and feed readers what has changed for readers, and nobody twice.
 */
try {
  const wanted = announceArguments(process.argv.slice(2));
  if (wanted.help) console.log(ANNOUNCE_USAGE);
  else process.exitCode = await runAnnounce(wanted, process.cwd(), { result: console.log, failure: console.error });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
