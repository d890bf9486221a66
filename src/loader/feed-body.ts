import { readFileSync } from 'node:fs';
import { digest } from '../lib/digest.ts';
import { bodyText } from '../markdown/body-text.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import type { FeedBody } from '../newsroom/machines/feed-story.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { bodyPlugins } from './markdown-settings.ts';
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
  // A picture is represented by its description in brackets, which is a poor opening for a story.
  return source.ok
    ? bodyText(source.value.body, context.language, bodyPlugins())?.find((line) => !line.startsWith('['))
    : undefined;
}
