import { createInterface } from 'node:readline/promises';
import { UsageError } from '../options/usage-error.ts';
import { readYes } from './yes-or-no.ts';

/**
 * Asks the person at the terminal for a yes. Every other answer counts as no.
 * @throws UsageError where standard input is no terminal
 */
export async function isWanted(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UsageError(
      'This needs a confirmation, and there is no terminal to ask on. Nothing was done. Add `--yes` to go ahead without a question, or `--dry-run` to see the plan.',
    );
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = readYes(await asking.question(`${question} (y/N) `));
  asking.close();
  return answer.ok && answer.value;
}
