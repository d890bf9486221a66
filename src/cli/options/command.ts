/** The switch of every command that shows the stack trace of an error. */
export const DEBUG = 'debug';

/** An option of a command. Without `value` it is a switch. */
export interface Option {
  /** One line for `--help`: what the option does. */
  help: string;
  /** The placeholder of its value in `--help`, such as `<folder>`. */
  value?: string;
  /** The value may be left out. */
  optional?: true;
  /** The option takes several values: it may be given more than once, and commas separate values. */
  many?: true;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** The value is a whole number between these two. */
  range?: readonly [least: number, most: number];
}

/** The arguments of a command that are not options. */
export interface Operands {
  /** How `--help` names them, such as `[files or folders]`. */
  name: string;
  /** One line for `--help`. */
  help: string;
  most: number;
  choices?: readonly string[];
  range?: readonly [least: number, most: number];
}

/** A command of `package.json`, as data: the reading of its arguments, its `--help` and the README come from it. */
export interface Command {
  /** The name of the script in `package.json`. */
  name: string;
  /** One sentence without a full stop, in the third person: "builds the site". */
  summary: string;
  /** Every option but `--help` and `--debug`, which all commands have. */
  options: Readonly<Record<string, Option>>;
  operands?: Operands;
  /** What follows `npm run <name> -- ` in a typical call. */
  example: string;
  /** What else a person needs to know, for the end of `--help`. */
  notes?: string;
  /** What the exit statuses 0 and 1 mean; 2 always means that the command was called wrongly. */
  status?: string;
}

/** The arguments of a call of a command. */
export interface CommandLine<C extends Command> {
  /** True when `--help` was given; then nothing else was checked. */
  help: boolean;
  /** True when `--debug` was given: an error is reported with its stack trace. */
  isDebug?: true;
  /** The options that were given. */
  options: { [Name in keyof C['options']]?: ValueOf<C['options'][Name]> };
  operands: string[];
}

type ValueOf<O extends Option> = O extends { value: string }
  ? O extends { many: true }
    ? One<O>[]
    : O extends { optional: true }
      ? One<O> | true
      : One<O>
  : true;

type One<O extends Option> = O extends { range: readonly unknown[] }
  ? number
  : O extends { choices: readonly (infer Choice)[] }
    ? Choice
    : string;
