import { buildTime } from '../cache/build-time.ts';
import { NEWSLETTER } from './commands/newsletter.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run newsletter`: hands editions of newsletters to the services that send them, as drafts or to be sent, and none twice. */
await runCommand(NEWSLETTER, async (line) => {
  const { runNewsletter } = await import('./newsletter/newsletter-run.ts');
  return runNewsletter(line, {
    root: process.cwd(),
    now: buildTime(),
    environment: process.env,
    result: console.log,
    failure: console.error,
  });
});
