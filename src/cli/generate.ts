import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GENERATE } from './commands/generate.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run generate`: writes every file that is made from source, in whole or in part. */
await runCommand(GENERATE, async () => {
  const [{ README, readmeText }, { generatedFiles }] = await Promise.all([
    import('./command-table.ts'),
    import('./generate/generated-files.ts'),
  ]);
  for (const [file, text] of [...(await generatedFiles()), [README, await readmeText()] as const]) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(file);
  }
});
