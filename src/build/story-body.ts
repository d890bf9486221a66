import { readFileSync } from 'node:fs';
import { ContentError } from '../lib/problem.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import { compileBody } from '../markdown/compile.ts';
import type { BodySource } from '../newsroom/story-page.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import { readSourceText } from '../schema/source-text.ts';

/**
 * Reads the body of a story or page from disk and compiles it. Bodies are not kept in the content store: at 100,000
 * stories that alone would fill the memory.
 * @throws ContentError with every problem of the body
 */
export function readBody({ context }: BodySource): BodyPart[] {
  const text = readSourceText(context.file, readFileSync(context.file));
  if (!text.ok) throw new ContentError(text.problems);
  const source = splitFrontMatter(context.file, text.value);
  if (!source.ok) throw new ContentError(source.problems);
  const { body, bodyLine } = source.value;
  const { parts, problems } = compileBody(body, { ...context, firstLine: bodyLine });
  if (problems.length > 0) throw new ContentError(problems);
  return parts;
}
