import { UPGRADE } from './commands/upgrade.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run upgrade`: replaces the engine by another version of it, in a commit to look at. */
await runCommand(UPGRADE, async ({ options, operands: [version] }) => {
  const { runUpgrade } = await import('./upgrade/upgrade-run.ts');
  return runUpgrade({
    root: process.cwd(),
    version,
    from: options.from,
    isDryRun: options['dry-run'] === true,
    print: console.log,
  });
});
