import { parseArgs } from 'node:util';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { DEBUG, type Command, type CommandLine, type Operands, type Option } from './command.ts';
import { callOf } from './help-text.ts';
import { requireHyphens } from './npm-options.ts';
import { UsageError } from './usage-error.ts';

type Value = string | number | true;

/**
 * Reads the arguments of a command.
 * @param words the arguments, such as `process.argv.slice(2)`
 * @param environment in which npm leaves the options that it did not pass on
 * @throws UsageError for an unknown option, a missing or wrong value, and an unexpected argument
 */
export function readCommandLine<C extends Command>(
  command: C,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): CommandLine<C> {
  requireHyphens(command, words, environment);
  const options: Record<string, Value | Value[]> = {};
  const operands: string[] = [];
  const { tokens } = parseArgs({
    args: withEmptyValues(words, command),
    options: { ...parserOptions(command), [DEBUG]: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help' && token.value === undefined)) {
    return { help: true, options: {}, operands };
  }
  let isDebug: true | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(operand(command, token.value, operands.length));
    if (token.kind !== 'option') continue;
    if (token.name === DEBUG && token.value === undefined) {
      isDebug = true;
      continue;
    }
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!option) throw misuse(command, unknownOption(command, token.rawName, token.name, token.value));
    const value = optionValue(command, option, token);
    const before = options[token.name];
    if (Array.isArray(value)) options[token.name] = [...(Array.isArray(before) ? before : []), ...value];
    else if (before !== undefined && option.value) throw misuse(command, `\`${token.rawName}\` is given twice.`);
    else options[token.name] = value;
  }
  return { help: false, ...(isDebug && { isDebug }), options: options as CommandLine<C>['options'], operands };
}

function parserOptions({ options }: Command) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
}

/** Writes `--host` as `--host=` where its value is left out; the parser would take the next option for the value. */
function withEmptyValues(words: readonly string[], { options }: Command): string[] {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const isOptional = (word: string) => word.startsWith('--') && options[word.slice(2)]?.optional === true;
  return words.map((word, at) =>
    at < end && isOptional(word) && (words[at + 1] ?? '-').startsWith('-') ? `${word}=` : word,
  );
}

interface GivenOption {
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function optionValue(command: Command, option: Option, given: GivenOption): Value | Value[] {
  const { rawName, value, inlineValue } = given;
  if (option.value === undefined) {
    if (value !== undefined) throw misuse(command, `\`${rawName}\` takes no value.`);
    return true;
  }
  if (option.optional && value === '') return true;
  // A word that begins with a hyphen is the next option; with an equals sign, it is meant as the value.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-')))
    throw misuse(command, `\`${rawName}\` needs a value: \`${rawName} ${option.value}\`.`);
  if (!option.many) return checked(command, option, value, `\`${rawName}\``);
  const values = value.split(',').filter((one) => one.trim() !== '');
  return values.map((one) => checked(command, option, one, `\`${rawName}\``));
}

function operand(command: Command, word: string, before: number): string {
  const { operands } = command;
  if (!operands) {
    throw misuse(
      command,
      `\`${word}\` is an unexpected argument: \`npm run ${command.name}\` takes only options.${hyphens(command)}`,
    );
  }
  if (before >= operands.most) {
    throw misuse(
      command,
      `\`${word}\` is one argument too many. Put quotation marks around a text of several words.${hyphens(command)}`,
    );
  }
  checked(command, operands, word, operands.name);
  return word;
}

function hyphens(command: Command): string {
  return `\nnpm passes on only the options after two hyphens: \`${callOf(command)}\`.`;
}

/** Checks a value against the choices or the range, which decides its type. */
function checked(command: Command, { choices, range }: Option | Operands, value: string, place: string) {
  if (choices && !choices.includes(value)) {
    const near = nearestWord(value, choices);
    const advice = near === undefined ? `The choices are ${listed(choices)}.` : `Did you mean ${near}?`;
    throw misuse(command, `\`${value}\` is not a value of ${place}. ${advice}`);
  }
  if (!range) return value;
  const [least, most] = range;
  if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) {
    const bounds = most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
    throw misuse(command, `\`${value}\` is not a value of ${place}. Write a whole number ${bounds}.`);
  }
  return Number(value);
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
}

function unknownOption({ name, options }: Command, written: string, word: string, value?: string): string {
  const near = nearestWord(word, [...Object.keys(options), DEBUG, 'help']);
  const hint = near === undefined ? '.' : `; did you mean \`--${near}\`?`;
  const text = value === undefined ? written : `${written}=${value}`;
  return `\`${text}\` is not an option of ${name}${hint}`;
}

function misuse({ name }: Command, message: string): UsageError {
  return new UsageError(`${message}\n\`npm run ${name} -- --help\` lists the options.`);
}
