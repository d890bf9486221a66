import { EDITOR } from './commands/editor.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run editor`: lets a code editor complete and check front matter. VS Code runs it when it opens the folder. */
await runCommand(EDITOR, async () => {
  const { writeFrontMatterHelp } = await import('./generate/front-matter-help.ts');
  console.log(`VS Code now completes and checks the front matter of ${writeFrontMatterHelp(process.cwd())} files.`);
});
