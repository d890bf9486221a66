import { digest } from '../lib/digest.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { compileFile } from './story-body.ts';

/**
 * The number of bodies that are kept: those of the feeds that are rendered one after the other, in three formats each.
 */
const KEPT = 400;

/** Compiled bodies by their source, least recently used first. */
const kept = new Map<string, BodyPart[]>();

/**
 * The body of a story in a feed, compiled on demand. The most recent bodies are kept, because the same stories are in
 * many feeds. A body with a problem is empty here: the page of the story makes the build fail and reports the problem
 * once.
 */
export function feedBody(source: BodySource): BodyPart[] {
  const key = digest(JSON.stringify(source));
  const parts = kept.get(key) ?? compileFile('.', source).parts;
  kept.delete(key);
  kept.set(key, parts);
  const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return parts;
}
