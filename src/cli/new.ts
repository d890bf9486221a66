import { createInterface } from 'node:readline/promises';
import { beginStory } from './story/begin-story.ts';
import { NEW } from './commands/new.ts';
import { renewFrontMatterHelp } from './front-matter-help.ts';
import { newOptions } from './story/new-options.ts';
import { runCommand } from './options/run-command.ts';

/* `npm run new`: begins a story, with questions at a terminal and with options anywhere. */
await runCommand(NEW, async (line) => {
  const options = newOptions(line);
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const given = new AbortController();
  // Ctrl-C and Ctrl-D leave a question without an answer, which would otherwise never come.
  terminal?.once('close', () => given.abort());
  try {
    const ask = terminal && ((question: string) => terminal.question(question, { signal: given.signal }));
    const file = await beginStory(process.cwd(), options, Date.now(), ask);
    renewFrontMatterHelp(process.cwd());
    console.log(file);
    // Not on stdout, which holds the path alone, for scripts.
    console.error(`To see it while you write: npm run dev, then http://localhost:4321${addressOf(file)}`);
  } catch (error) {
    if (!given.signal.aborted) throw error;
    console.error('\nNothing was written.');
    return 1;
  } finally {
    terminal?.close();
  }
  return 0;
});

/** The address of a story, from its path in the project. */
function addressOf(file: string): string {
  return file.replace(/^content\/articles/, '').replace(/\.md$/, '/');
}
