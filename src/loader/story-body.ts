import { readPlainFile } from '../cache/plain-file.ts';
import { unsavedFile } from '../cache/unsaved-files.ts';
import { ContentError, severityOf, type Problem } from '../lib/problem.ts';
import { bodyHtml, type BodyPart } from '../markdown/body-parts.ts';
import { compileBody } from '../markdown/compile.ts';
import { processSlot } from '../cache/process-slot.ts';
import { readingMinutes } from '../newsroom/story/reading-time.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { workerTask } from '../cache/worker-task.ts';
import { bodyPlugins } from './settings/markdown-settings.ts';

/** A compiled body, or its problems. */
export interface CompiledFile {
  parts: BodyPart[];
  problems: Problem[];
}

/** A compiled body and the minutes that it takes to read. */
export interface PreparedBody extends CompiledFile {
  minutes: number;
}

/** Bodies that workers have prepared ahead, by file. */
export const preparedBodies = processSlot('prepared bodies', () => new Map<string, PreparedBody>());

/** The reading times that workers have counted, by the parts of the body. */
const countedMinutes = new WeakMap<readonly BodyPart[], number>();

/**
 * The last versions of bodies without an error, by file, as far as their pages were looked at. The dev server shows them
 * while a body has an error. Undefined in a build, in which 100,000 bodies would fill the memory.
 */
export const lastGoodBodies = processSlot<Map<string, BodyPart[]> | undefined>('last good bodies', () => undefined);

/**
 * The body of a story or page, read from disk and compiled when its page is rendered. In the dev server, a body with an
 * error is shown in its last good version.
 * @throws ContentError with every error in the body; warnings are for the check
 */
export function readBody(source: BodySource): BodyPart[] {
  const { file } = source.context;
  const { parts, problems } = preparedBody(source) ?? compileFile('.', source);
  const errors = problems.filter((problem) => severityOf(problem) === 'error');
  const lastGood = lastGoodBodies.value;
  // What is being typed is not what other pages show.
  const place = unsavedFile(file) ? `${file} (unsaved)` : file;
  if (errors.length === 0) lastGood?.set(place, parts);
  else if (!lastGood) throw new ContentError(errors);
  return errors.length === 0 ? parts : (lastGood?.get(place) ?? lastGood?.get(file) ?? []);
}

/**
 * Reads and compiles a body.
 * @param root the project's root
 */
export function compileFile(root: string, { context }: BodySource): CompiledFile {
  const text = readSourceText(context.file, readPlainFile(root, context.file));
  if (!text.ok) return { parts: [], problems: text.problems };
  const source = splitFrontMatter(context.file, text.value);
  if (!source.ok) return { parts: [], problems: source.problems };
  const { body, bodyLine } = source.value;
  return compileBody(body, { ...context, firstLine: bodyLine }, bodyPlugins());
}

/** Reads and compiles bodies in a worker. */
export const compileFilesTask = workerTask<typeof compileFiles>(import.meta.url, 'compileFiles');

/** Compiles many bodies with {@link compileFile}. */
export function compileFiles({ root, sources }: { root: string; sources: readonly BodySource[] }): CompiledFile[] {
  return sources.map((source) => compileFile(root, source));
}

/** Prepares bodies in a worker. */
export const prepareBodiesTask = workerTask<typeof prepareBodies>(import.meta.url, 'prepareBodies');

/** Bodies that a worker is to prepare. */
export interface BodiesToPrepare {
  root: string;
  sources: readonly BodySource[];
  /** Shared with the thread that asks: it sets the first number to 1 when it needs no more bodies. */
  ended?: Int32Array<SharedArrayBuffer>;
}

/**
 * Does for many pages what they need of their bodies.
 * @returns the prepared bodies in the order of the sources: all of them, unless it was ended
 */
export function prepareBodies({ root, sources, ended }: BodiesToPrepare): PreparedBody[] {
  const prepared: PreparedBody[] = [];
  for (const source of sources) {
    if (ended && Atomics.load(ended, 0) === 1) break;
    const compiled = compileFile(root, source);
    prepared.push({ ...compiled, minutes: readingMinutes(bodyHtml(compiled.parts), source.context.language) });
  }
  return prepared;
}

/**
 * How long it takes to read a body.
 * @param parts what {@link readBody} returned
 * @returns whole minutes, 1 at least
 */
export function bodyMinutes(parts: readonly BodyPart[], { context }: BodySource): number {
  return countedMinutes.get(parts) ?? readingMinutes(bodyHtml(parts), context.language);
}

/** Takes the body that a worker has prepared ahead, if there is one; each is taken once. */
function preparedBody({ context }: BodySource): CompiledFile | undefined {
  const prepared = preparedBodies.value.get(context.file);
  preparedBodies.value.delete(context.file);
  if (prepared) countedMinutes.set(prepared.parts, prepared.minutes);
  return prepared;
}
