import { chance } from '../../bench/random.ts';
import type { Attempt, FuzzTarget } from './fuzz-target.ts';
import { keptFiles } from './kept-file-target.ts';
import { lettersRequests } from './letters-target.ts';
import { PICTURES } from './picture-target.ts';
import { BODIES, FIELDS, NAMES } from './text-targets.ts';

/** Milliseconds after which an attempt hangs: no input is large. */
const HANG = 60_000;
/** Failures after which it is time to look at them. */
const MOST_FAILURES = 10;

export interface FuzzRun {
  /** The number of the attempt with which another run goes on. */
  next: number;
  /** How many attempts there were at each target. */
  counts: ReadonlyMap<string, number>;
  /** For each failed attempt, how to repeat it, what was wrong, and the input. */
  failures: string[];
}

/**
 * Tries random inputs on everything that reads files and requests, until the time is over. An attempt depends only on the seed and on
 * its number, so that a run can be continued, and a failure repeated.
 * @param time how long, in milliseconds
 */
export async function fuzz(seed: number, from: number, time: number, tell: (line: string) => void): Promise<FuzzRun> {
  const targets = [FIELDS, BODIES, NAMES, PICTURES, keptFiles(), await lettersRequests()];
  const counts = new Map<string, number>();
  const failures: string[] = [];
  const until = Date.now() + time;
  let [next, told] = [from, Date.now()];
  try {
    for (; Date.now() < until && failures.length < MOST_FAILURES; next++) {
      const target = targets[next % targets.length] as FuzzTarget;
      const { input, mistakes } = await attempt(target, seed, next);
      counts.set(target.name, (counts.get(target.name) ?? 0) + 1);
      if (mistakes.length > 0) failures.push(failureText(target.name, seed, next, { input, mistakes }));
      if (Date.now() - told > 10_000) {
        told = Date.now();
        tell(`${next + 1 - from} inputs, ${failures.length} failures; the next is ${next + 1}`);
      }
    }
  } finally {
    for (const target of targets) await target.close?.();
  }
  return { next, counts, failures };
}

async function attempt(target: FuzzTarget, seed: number, index: number): Promise<Attempt> {
  const random = chance(Math.imul(seed, 0x9e3779b1) ^ index);
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Attempt>((resolve) => {
    timer = setTimeout(() => resolve({ input: '', mistakes: [`hangs for ${HANG / 1000} s`] }), HANG);
  });
  try {
    const made = await Promise.race([Promise.resolve(target.attempt(random)), late]);
    const time = Math.round(performance.now() - start);
    return time > HANG ? { ...made, mistakes: [...made.mistakes, `takes ${time} ms`] } : made;
  } catch (error) {
    return {
      input: '',
      mistakes: [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
    };
  } finally {
    clearTimeout(timer);
  }
}

function failureText(name: string, seed: number, index: number, { input, mistakes }: Attempt): string {
  const text = typeof input === 'string' ? JSON.stringify(input) : `base64 ${Buffer.from(input).toString('base64')}`;
  return `${name}: SEED=${seed} FROM=${index}\n${[...new Set(mistakes)].join('\n')}\n${text.slice(0, 4000)}`;
}
