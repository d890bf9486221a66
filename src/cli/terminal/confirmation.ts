import { createInterface } from 'node:readline/promises';
import { UsageError } from '../options/usage-error.ts';

/**
 * Asks the person at the terminal for a yes.
 * @throws UsageError where nobody can be asked
 */
export async function isWanted(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError('Nobody can be asked here, and nothing was done. Add `--yes` to go ahead, or `--dry-run`.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`${question} (y/N) `);
  asking.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
