import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { readSettings, type LettersSettings } from '../../letters/settings.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { type LETTERS, LETTERS_ACTIONS } from '../commands/letters.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';

type Action = keyof typeof LETTERS_ACTIONS;

/**
 * Does what the first operand says.
 * @param root the project's root
 * @returns the exit status
 * @throws UsageError for an unknown action, and for operands that it cannot use
 */
export async function runLetters(line: CommandLine<typeof LETTERS>, root: string): Promise<number> {
  const [word = 'serve', ...operands] = line.operands;
  const action = actionOf(word);
  const settings = settingsOf(line, root);
  // Each action loads only what it needs: the server has to be back at once after a restart.
  if (action === 'serve') {
    noOperands(action, operands);
    keepCompiledCode(settings.data);
    return (await import('./letters-serve.ts')).runServer(settings);
  }
  if (action === 'pull') {
    noOperands(action, operands);
    return (await import('./letters-pull.ts')).runPull(settings, line.options);
  }
  if (action === 'password') return (await import('./letters-password.ts')).setPassword(settings, operands);
  return (await import('./letters-desk.ts')).runDesk(settings, action, operands);
}

/** Node keeps the modules as it has compiled them, so that the server is back in half the time after a restart. */
function keepCompiledCode(data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  enableCompileCache(path.join(data, 'compile-cache'));
}

function actionOf(word: string): Action {
  if (Object.hasOwn(LETTERS_ACTIONS, word)) return word as Action;
  const near = nearestWord(word, Object.keys(LETTERS_ACTIONS));
  const hint = near === undefined ? '.' : `; did you mean \`${near}\`?`;
  throw new UsageError(`\`${word}\` is not an action of letters${hint}\n\`npm run letters -- --help\` lists them.`);
}

function noOperands(action: Action, [first]: readonly string[]): void {
  if (first !== undefined)
    throw new UsageError(`\`${first}\` is one argument too many: \`${action}\` takes only options.`);
}

function settingsOf({ options }: CommandLine<typeof LETTERS>, root: string): LettersSettings {
  try {
    return readSettings(root, options, process.env);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
