import { readFileSync } from 'node:fs';
import { digest } from '../lib/digest.ts';
import { bodyText } from '../markdown/body-text.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import type { FeedBody } from '../newsroom/machines/feed-story.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { compileFile } from './story-body.ts';

/** Bodies that are kept: those of the feeds that are printed one after the other, in three formats each. */
const KEPT = 400;

/** Compiled bodies by what they were compiled from, those that were asked for last behind the others. */
const kept = new Map<string, BodyPart[]>();

/**
 * The body of a story in a feed, compiled when it is asked for. The same stories stand in many feeds, so that the last are
 * kept. A body with a problem is empty: the build fails by the page of the story, which tells what is wrong once.
 */
export function feedBody(source: BodySource): FeedBody {
  const key = digest(JSON.stringify(source));
  const parts = kept.get(key) ?? compileFile('.', source).parts;
  kept.delete(key);
  kept.set(key, parts);
  const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return { parts, opening: () => openingOf(source) };
}

function openingOf({ context }: BodySource): string | undefined {
  const text = readSourceText(context.file, readFileSync(context.file));
  const source = text.ok ? splitFrontMatter(context.file, text.value) : text;
  // A picture is told by its words in brackets: no way for a story to begin.
  return source.ok ? bodyText(source.value.body, context.language)?.find((line) => !line.startsWith('[')) : undefined;
}
