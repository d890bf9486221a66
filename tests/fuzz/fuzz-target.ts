import type { Chance } from '../../bench/random.ts';
import type { Problem } from '../../src/lib/problem.ts';

/** Something that reads input from outside, and makes input for it. */
export interface FuzzTarget {
  name: string;
  /**
   * Makes one input, and reads it.
   * @returns what is wrong with the result; an error that is thrown counts, too
   */
  attempt(random: Chance): Promise<Attempt> | Attempt;
  /** Ends what the target has started. */
  close?(): Promise<void>;
}

/** An input, and what was wrong with the result. */
export interface Attempt {
  /** The input, or enough to make it again. */
  input: string | Uint8Array;
  mistakes: string[];
}

/** Words of an error that nobody has caught: the type of an exception, or a line of a stack trace. */
export const TRACE = /\b(?:Type|Range|Reference|Syntax)Error\b|^\s+at .+[:(]\d+:\d+|\bundefined\b|\[object /m;

/** What is wrong with the problems of a file: each has a place in it and says what to do. */
export function mistakesInProblems(problems: readonly Problem[], text: string): string[] {
  const lines = text.split(/\r\n?|\n/).length;
  if (problems.length === 0) return ['was rejected without a problem'];
  return problems.flatMap(({ rule, line, column, what, fix }) => [
    ...(Number.isInteger(line) && line >= 1 && line <= lines ? [] : [`${rule} names line ${line} of ${lines}`]),
    ...(Number.isInteger(column) && column >= 1 ? [] : [`${rule} names column ${column}`]),
    ...(what.trim() === '' || (fix ?? '').trim() === '' ? [`${rule} does not say what to do: ${what}`] : []),
    ...(TRACE.test(what.replaceAll(/"[^"]*"|`[^`]*`/g, '')) ? [`${rule} has the words of an exception: ${what}`] : []),
  ]);
}

/** Changes bytes as bad disks and networks do: bits flip, parts are lost, repeated, or set to nothing. */
export function damaged(bytes: Uint8Array, random: Chance): Buffer {
  let result = Buffer.from(bytes);
  for (let count = 1 + random.below(6); count > 0; count--) {
    const at = random.below(result.length + 1);
    const length = random.below(random.odds(0.2) ? result.length + 1 : 16);
    const [head, tail] = [result.subarray(0, at), result.subarray(Math.min(result.length, at + length))];
    const part = result.subarray(at, at + length);
    const kind = random.below(10);
    if (kind < 6 && at < result.length) result[at] = (result[at] ?? 0) ^ (1 << random.below(8));
    else if (kind === 6) result = Buffer.concat([head, tail]);
    else if (kind === 7) result = Buffer.concat([head, part, part, tail]);
    else if (kind === 8) result = Buffer.concat([head, Buffer.alloc(part.length, random.pick([0, 255])), tail]);
    else result = result.subarray(0, at);
  }
  return result;
}
