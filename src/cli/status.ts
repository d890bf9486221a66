import { STATUS } from './commands/status.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run status`: prints the list of the desk. */
await runCommand(STATUS, async ({ options: { json } }) => {
  const [{ readDesk }, { statusText }] = await Promise.all([
    import('../desk/desk-reading.ts'),
    import('./status-text.ts'),
  ]);
  const { desk, clock } = await readDesk(process.cwd());
  console.log(json ? JSON.stringify(desk, undefined, 2) : statusText(desk, clock));
});
