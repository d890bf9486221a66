import { createInterface } from 'node:readline/promises';
import type { Ask } from './question.ts';

/**
 * Runs a command that may put questions to the person at the terminal.
 * @param run gets the function that asks; undefined where standard input is no terminal
 * @returns the exit status: 1 when the person left a question without an answer, with Ctrl+C or Ctrl+D
 */
export async function atTerminal(run: (ask: Ask | undefined) => Promise<void>): Promise<number> {
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const given = new AbortController();
  // A closed terminal leaves a question without an answer, which would otherwise never come.
  terminal?.once('close', () => given.abort());
  try {
    await run(terminal && ((question) => terminal.question(question, { signal: given.signal })));
  } catch (error) {
    if (!given.signal.aborted) throw error;
    console.error('\nNothing was written.');
    return 1;
  } finally {
    terminal?.close();
  }
  return 0;
}
