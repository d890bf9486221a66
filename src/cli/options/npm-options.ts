import type { Command, Option } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Options that npm has, too: they may come from a person's `.npmrc`, and say nothing about this call. */
const NPM_OWN = new Set(['all', 'force', 'json', 'save']);

/**
 * Refuses a call without the two hyphens: from `npm run build --explain /a/`, npm keeps `--explain` as a setting of its own
 * and passes on only `/a/`.
 * @param environment holds `npm_config_explain` in that case
 * @throws UsageError with the right call
 */
export function requireHyphens(command: Command, words: readonly string[], environment: NodeJS.ProcessEnv): void {
  if (environment['npm_lifecycle_event'] !== command.name) return;
  const kept = Object.entries(command.options).flatMap(([name, option]): Kept[] => {
    const setting = NPM_OWN.has(name) ? '' : (environment[`npm_config_${name.replaceAll('-', '_')}`] ?? '');
    return setting === '' ? [] : [{ name, option, setting }];
  });
  if (kept.length === 0) return;
  const names = kept.map(({ name }) => `\`--${name}\``).join(' and ');
  throw new UsageError(`npm did not pass on ${names}. Write \`${rightCall(command, kept, words)}\`.`);
}

interface Kept {
  name: string;
  option: Option;
  /** `true`, or the value after an equals sign. */
  setting: string;
}

/** The call with two hyphens. Which word belongs to which option is known only when there is one option of the kind. */
function rightCall({ name }: Command, kept: readonly Kept[], words: readonly string[]): string {
  const isBare = ({ option, setting }: Kept) => option.value !== undefined && setting === 'true';
  const bare = kept.filter(isBare);
  const rest = [...words];
  const written = kept.map((one) => {
    if (one.option.value === undefined) return `--${one.name}`;
    if (!isBare(one)) return `--${one.name} ${quoted(one.setting)}`;
    const value = bare.length === 1 ? rest.shift() : undefined;
    return `--${one.name} ${value === undefined ? one.option.value : quoted(value)}`;
  });
  return [`npm run ${name} --`, ...written, ...(bare.length > 1 ? [] : rest.map(quoted))].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@%+,=-]+$/.test(word) ? word : JSON.stringify(word);
}
