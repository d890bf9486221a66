import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { hashPassword, LEAST_PASSWORD } from '../../letters/moderation/password.ts';
import type { LettersSettings } from '../../letters/settings.ts';
import { openStore } from '../../letters/store/store.ts';
import { UsageError } from '../options/usage-error.ts';

/**
 * Sets the password of a moderator. It comes from the terminal, where it is not shown, or from the standard input; it is never
 * part of the command, which other users of the machine can see.
 */
export async function setPassword(
  { data }: LettersSettings,
  [name = 'editor', more]: readonly string[],
): Promise<number> {
  if (more !== undefined) throw new UsageError(`\`${more}\` is one argument too many. The password is asked for.`);
  if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(name))
    throw new UsageError(`\`${name}\` cannot be the name of a moderator. Write letters, digits, dots and hyphens.`);
  const password = process.stdin.isTTY ? await ask(`New password of ${name}: `) : firstLine(await text(process.stdin));
  if (password.length < LEAST_PASSWORD)
    throw new UsageError(`The password is too short. It needs at least ${LEAST_PASSWORD} characters.`);
  const store = openStore(data);
  store.moderators.set(name, await hashPassword(password));
  store.close();
  console.log(`The password of ${name} is set.`);
  return 0;
}

/** A password is one line: nobody could type another. */
function firstLine(input: string): string {
  return (input.split(/\r?\n/)[0] ?? '').trim();
}

async function ask(question: string): Promise<string> {
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await terminal.question('');
  terminal.close();
  process.stdout.write('\n');
  return answer.trim();
}
