import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { readCommandLine } from './command-reader.ts';

const PRESS = {
  name: 'press',
  summary: 'prints the paper',
  options: {
    color: { help: 'prints in colour' },
    out: { value: '<folder>', help: 'prints into a folder' },
    copies: { value: '<number>', range: [1, 500], help: 'how many copies' },
    paper: { value: '<name>', choices: ['broadsheet', 'tabloid'], help: 'the size of the paper' },
    author: { value: '<author>', many: true, help: 'an author' },
    host: { value: '<address>', optional: true, help: 'prints for the network' },
  },
  operands: { name: '[headline]', most: 1, help: 'the headline' },
  example: '--copies 3',
} as const satisfies Command;
const { operands: _, ...SILENT } = PRESS;

const read = (...words: string[]) => readCommandLine(PRESS, words);

describe('a command line', () => {
  test('may be empty', () => {
    expect(read()).toEqual({ help: false, options: {}, operands: [] });
  });

  test('has options and arguments in any order, and a value after a space or an equals sign', () => {
    const expected = { options: { color: true, out: 'site', copies: 3, paper: 'tabloid' }, operands: ['Storm'] };
    expect(read('--color', 'Storm', '--out', 'site', '--copies', '3', '--paper', 'tabloid')).toMatchObject(expected);
    expect(read('--out=site', '--copies=3', '--paper=tabloid', '--color', 'Storm')).toMatchObject(expected);
  });

  test('gives an option for several values all of them, as often as it is given', () => {
    expect(read('--author', 'lena', '--author', 'Li Wei,noor').options.author).toEqual(['lena', 'Li Wei', 'noor']);
  });

  test('may leave out the value of some options, and never takes the next option for it', () => {
    expect(read('--host').options).toEqual({ host: true });
    expect(read('--host', '--color').options).toEqual({ host: true, color: true });
    expect(read('--host', '0.0.0.0').options).toEqual({ host: '0.0.0.0' });
  });

  test('may have a value or an argument that begins with a hyphen', () => {
    expect(read('--out=-5').options).toEqual({ out: '-5' });
    expect(read('--', '-5 degrees').operands).toEqual(['-5 degrees']);
  });

  test('may ask for stack traces', () => {
    expect(read('--debug', 'Storm')).toMatchObject({ isDebug: true, options: {}, operands: ['Storm'] });
  });

  test.each([[['--help']], [['-h']], [['--nothing', '--help', 'a', 'b']]])('%j asks for help', (words) => {
    expect(read(...words)).toEqual({ help: true, options: {}, operands: [] });
  });
});

test.each([
  [['--colour'], '`--colour` is not an option of press; did you mean `--color`?'],
  [['--ocpies=3'], '`--ocpies=3` is not an option of press; did you mean `--copies`?'],
  [['--hlep'], '`--hlep` is not an option of press; did you mean `--help`?'],
  [['--constructor'], '`--constructor` is not an option of press.'],
  [['-x'], '`-x` is not an option of press.'],
  [['--out'], '`--out` needs a value: `--out <folder>`.'],
  [['--out='], '`--out` needs a value: `--out <folder>`.'],
  [['--out', '--color'], '`--out` needs a value: `--out <folder>`.'],
  [['--color=yes'], '`--color` takes no value.'],
  [['--out', 'a', '--out', 'b'], '`--out` is given twice.'],
  [['--copies', 'many'], '`many` is not a value of `--copies`. Write a whole number from 1 to 500.'],
  [['--copies', '501'], '`501` is not a value of `--copies`. Write a whole number from 1 to 500.'],
  [['--copies', '1.5'], '`1.5` is not a value of `--copies`. Write a whole number from 1 to 500.'],
  [['--paper', 'tabliod'], '`tabliod` is not a value of `--paper`. Did you mean tabloid?'],
  [['--paper', 'A4'], '`A4` is not a value of `--paper`. The choices are broadsheet or tabloid.'],
  [['Storm', 'closes'], '`closes` is one argument too many. Put quotation marks around a text of several words.'],
])('%j is refused: %s', (words, message) => {
  expect(() => read(...words)).toThrow(message);
  expect(() => read(...words)).toThrow('`npm run press -- --help` lists the options.');
});

test('a command without arguments refuses one, and shows how npm passes on options', () => {
  expect(() => readCommandLine(SILENT, ['Storm'])).toThrow(
    '`Storm` is an unexpected argument: `npm run press` takes only options.\n' +
      'npm passes on only the options after two hyphens: `npm run press -- --copies 3`.',
  );
});

describe('without two hyphens, npm keeps options for itself:', () => {
  /** What npm puts into the environment. */
  const settings = (names: Record<string, string>) => ({ npm_lifecycle_event: 'press', ...names });

  test.each([
    [{ npm_config_color: 'true' }, [], '`--color`. Write `npm run press -- --color`.'],
    [{ npm_config_out: 'true' }, ['site'], '`--out`. Write `npm run press -- --out site`.'],
    [{ npm_config_out: 'my site' }, ['Gale'], '`--out`. Write `npm run press -- --out "my site" Gale`.'],
    [
      { npm_config_out: 'true', npm_config_copies: 'true' },
      ['site', '3'],
      '`--out` and `--copies`. Write `npm run press -- --out <folder> --copies <number>`.',
    ],
  ])('%j %j is refused with the right call', (names, words, message) => {
    expect(() => readCommandLine(PRESS, words, settings(names))).toThrow(`npm did not pass on ${message}`);
  });

  test('what another script of npm was called with is not taken for an option', () => {
    const environment = { ...settings({ npm_config_color: 'true' }), npm_lifecycle_event: 'test' };
    expect(readCommandLine(PRESS, [], environment).options).toEqual({});
  });
});
