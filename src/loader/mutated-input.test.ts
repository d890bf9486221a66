import type { z } from 'zod';
import { expect, test } from 'vitest';
import { chance } from '../../bench/random.ts';
import { mutatedFile, type MutatedFile } from '../../tests/content-mutator.ts';
import { formatProblems, type Problem } from '../lib/problem.ts';
import { FILE_KINDS } from '../schema/kinds.ts';
import { fieldsAt, type FieldPath } from '../schema/wording/schema-place.ts';
import { KINDS, kindOf } from './content-kinds.ts';

/** How many files are made; the seed of a file is its number. `npm run test:mutations` makes 20,000. */
const FILES = Number(process.env['MUTATIONS'] ?? 4_000);
/** Milliseconds of the processor that one file may take: a guard against hangs, so that a failure names its file. */
const LIMIT = 60_000;

/** What zod, or JavaScript, says when nobody has found words for an editor. */
const JARGON = /Invalid (?:input|type|string|option)|expected |\bundefined\b|(?<!\()\bNaN\b|\[object|Too (?:big|small)/;

/** The result for a file, and everything in it that must not be there. */
interface Verdict {
  isAccepted: boolean;
  mistakes: string[];
}

/** Reads a file as a build does. */
async function verdictOn({ path, bytes }: MutatedFile): Promise<Verdict> {
  const found = kindOf(path);
  if (!found || found.kind === 'photos' || found.kind === 'logos' || found.kind === 'tables' || found.kind === 'brand')
    throw new Error(`${path} is no text file.`);
  const { schema } = FILE_KINDS[found.kind];
  const before = process.cpuUsage();
  const reading = await KINDS[found.kind].read(`content/${path}`, bytes);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  const late = milliseconds > LIMIT ? [`took ${Math.round(milliseconds)} ms`] : [];
  if (!reading.ok) {
    const mistakes = [...late, ...mistakesInProblems(reading.problems, `content/${path}`, bytes)];
    return { isAccepted: false, mistakes };
  }
  const data = 'frontMatter' in reading.value ? reading.value.frontMatter : reading.value;
  const again = schema.safeParse(data);
  const isStable = again.success && JSON.stringify(again.data) === JSON.stringify(data);
  const unstable = isStable ? [] : ['was accepted and is not of the schema’s type'];
  return { isAccepted: true, mistakes: [...late, ...unstable, ...unknownFields(data, schema, [])] };
}

/** The text of a failed test: enough to make the same file again. */
function told(seed: number, { path, bytes, changes }: MutatedFile, mistakes: readonly string[]): string {
  const text = JSON.stringify(Buffer.from(bytes).toString('utf8'));
  return `seed ${seed}: content/${path}, ${changes.join(', ')}\n${[...new Set(mistakes)].join('\n')}\n${text.slice(0, 3000)}`;
}

function mistakesInProblems(problems: readonly Problem[], file: string, bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/).length;
  const wrong = problems.flatMap((problem) => {
    const { line, column, what, fix = '', excerpt } = problem;
    return [
      ...(problem.file === file ? [] : [`names the file ${problem.file}`]),
      ...(Number.isInteger(line) && line >= 1 && line <= lines ? [] : [`names line ${line} of ${lines}`]),
      ...(Number.isInteger(column) && column >= 1 ? [] : [`names column ${column}`]),
      ...(excerpt === undefined || column - 1 <= excerpt.length
        ? []
        : [`points past the end of the line, at ${column}`]),
      ...(what.trim() === '' ? ['does not say what is wrong'] : []),
      ...(fix.trim() === '' ? [`does not say what to do: ${what}`] : []),
      ...(JARGON.test(withoutQuotations(what)) ? [`speaks to programmers: ${what}`] : []),
    ];
  });
  return problems.length > 0 && formatProblems(problems) !== '' ? wrong : ['was rejected without a problem'];
}

function withoutQuotations(text: string): string {
  return text.replaceAll(/"[^"]*"|`[^`]*`/g, '');
}

/** Keys and values that no schema has asked for. */
function unknownFields(value: unknown, schema: z.ZodType, path: FieldPath): string[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => unknownFields(entry, schema, [...path, index]));
  if (typeof value === 'object' && value !== null) {
    const known = path.at(-1) === 'hidden' ? Object.keys(value) : fieldsAt(schema, path);
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    const inner = Object.entries(value).flatMap(([key, field]) => unknownFields(field, schema, [...path, key]));
    const isPlain = Object.getPrototypeOf(value) === Object.prototype;
    return [...unknown.map((key) => `let through ${key}`), ...(isPlain ? [] : ['has another prototype']), ...inner];
  }
  const isPlain = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  return isPlain || value === undefined ? [] : [`let through ${String(value)}`];
}

test(`of ${FILES.toLocaleString('en-US')} mutated files, each is read as its schema says or rejected with a place`, async () => {
  const failures: string[] = [];
  let accepted = 0;
  for (let seed = 1; seed <= FILES && failures.length < 5; seed++) {
    const file = mutatedFile(chance(seed));
    const { isAccepted, mistakes } = await verdictOn(file).catch((error: unknown): Verdict => {
      return { isAccepted: false, mistakes: [`crashed: ${String(error)}`] };
    });
    if (mistakes.length > 0) failures.push(told(seed, file, mistakes));
    if (isAccepted) accepted++;
  }
  expect(failures.join('\n\n')).toBe('');
  expect(accepted).toBeGreaterThan(FILES / 20);
  expect(accepted).toBeLessThan(FILES / 2);
  expect({}).not.toHaveProperty('x');
});
