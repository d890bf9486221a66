import { BUILD } from './commands/build.ts';
import { shardRequest } from './files/shard-request.ts';
import { outputFolder } from './files/output-folder.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run build`: builds the site. */
await runCommand(BUILD, async ({ options, operands }) => {
  const { out, explain, verify } = options;
  const folder = out === undefined ? {} : { out: outputFolder(out, process.cwd()) };
  const shards = shardRequest(options, operands);
  const { runBuild } = await import('./run-build.ts');
  await runBuild({ ...folder, ...shards, ...(explain !== undefined && { explain }), ...(verify && { verify }) });
});
