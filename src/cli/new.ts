import { createInterface } from 'node:readline/promises';
import { diskErrorText } from '../cache/disk-error.ts';
import { beginStory } from './begin-story.ts';
import { renewFrontMatterHelp } from './front-matter-help.ts';
import { UsageError } from './usage-error.ts';

/* `npm run new`: begins a story, with questions at a terminal and with flags anywhere. */
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
const given = new AbortController();
// Ctrl-C and Ctrl-D leave a question without an answer, which would otherwise never come.
terminal?.once('close', () => given.abort());

try {
  const ask = terminal && ((question: string) => terminal.question(question, { signal: given.signal }));
  const file = await beginStory(process.cwd(), process.argv.slice(2), Date.now(), ask);
  renewFrontMatterHelp(process.cwd());
  console.log(file);
  // Not on stdout, which holds the path alone, for scripts.
  console.error(`To see it while you write: npm run dev, then http://localhost:4321${addressOf(file)}`);
} catch (error) {
  console.error(`\n${given.signal.aborted ? 'Nothing was written.' : messageOf(error)}\n`);
  process.exitCode = 1;
} finally {
  terminal?.close();
}

/** The address of a story, from its path in the project. */
function addressOf(file: string): string {
  return file.replace(/^content\/articles/, '').replace(/\.md$/, '/');
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return diskErrorText(error) ?? String((error as Error)?.stack ?? error);
}
