import { LETTERS } from './commands/letters.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run letters`: takes letters and comments from readers, and brings the approved ones into content/. */
await runCommand(LETTERS, async (line) => {
  const { runLetters } = await import('./letters/letters-run.ts');
  return runLetters(line, process.cwd());
});
