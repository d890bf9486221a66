import { BUILD } from './commands/build.ts';
import { outputFolder } from './files/output-folder.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run build`: builds the site. */
await runCommand(BUILD, async ({ options: { out, explain, verify } }) => {
  const folder = out === undefined ? {} : { out: outputFolder(out, process.cwd()) };
  const { runBuild } = await import('./run-build.ts');
  await runBuild({ ...folder, ...(explain !== undefined && { explain }), ...(verify && { verify }) });
});
