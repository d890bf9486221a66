import { DEPLOY } from './commands/deploy.ts';
import { lockBuild } from '../engine/lock/build-lock.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run deploy`: puts the built site on a host. */
await runCommand(DEPLOY, async (line) => {
  const { runDeploy } = await import('./deploy/deploy-run.ts');
  // A build would replace the site while it is copied.
  lockBuild(process.cwd());
  return runDeploy(line, process.cwd(), console.log);
});
