import { DEBUG, type Command, type Option } from './command.ts';

/** The options that every command has. */
const COMMON: Record<string, Option> = {
  [DEBUG]: { help: 'shows the stack trace of an error' },
  help: { help: 'shows this text' },
};

/** A typical call of a command through npm. */
export function callOf({ name, example }: Command): string {
  return `npm run ${name}${example === '' ? '' : ` -- ${example}`}`;
}

/** The text of `--help`: usage, a line for each option, and how npm passes options on. */
export function helpText(command: Command): string {
  const { name, summary, operands, notes, status = '0 when it worked, 1 when it failed' } = command;
  const rows = [
    ...(operands ? [[operands.name, operands.help] as const] : []),
    ...Object.entries({ ...command.options, ...COMMON }).map(
      ([word, option]) => [`--${word}${placeholder(option)}`, option.help] as const,
    ),
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    operands ? `npm run ${name} -- [options] ${operands.name}` : `npm run ${name} [-- options]`,
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n'),
    `npm needs two hyphens before the options, to pass them on:\n  ${callOf({ ...command, example: command.example || '--help' })}`,
    ...(notes === undefined ? [] : [notes]),
    `Exit status: ${status}, 2 when the command was called wrongly.`,
  ].join('\n\n');
}

function placeholder({ value, optional }: Option): string {
  if (value === undefined) return '';
  return optional ? ` [${value}]` : ` ${value}`;
}
