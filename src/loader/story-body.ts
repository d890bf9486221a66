import { readPlainFile } from '../cache/plain-file.ts';
import { ContentError, severityOf, type Problem } from '../lib/problem.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import { compileBody } from '../markdown/compile.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { workerTask } from '../cache/worker-task.ts';
import { bodyPlugins } from './markdown-settings.ts';

/** A compiled body, or its problems. */
export interface CompiledFile {
  parts: BodyPart[];
  problems: Problem[];
}

/** Bodies that workers have compiled ahead, by file. */
export const compiledBodies = processSlot('compiled bodies', () => new Map<string, CompiledFile>());

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
  if (errors.length === 0) lastGood?.set(file, parts);
  else if (!lastGood) throw new ContentError(errors);
  return errors.length === 0 ? parts : (lastGood?.get(file) ?? []);
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

/** Takes the body that a worker has compiled ahead, if there is one; each is taken once. */
function preparedBody({ context }: BodySource): CompiledFile | undefined {
  const prepared = compiledBodies.value.get(context.file);
  compiledBodies.value.delete(context.file);
  return prepared;
}
