import { bodyPlugins } from '../loader/settings/markdown-settings.ts';
import { bodyText } from '../markdown/body-text.ts';
import { setFields } from '../newsroom/set-content.ts';
import type { SavedVersion } from './story-versions.ts';
import type { Publication } from '../schema/publication.ts';
import { FILE_KINDS } from '../schema/kinds.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { readFields } from '../schema/yaml/yaml-fields.ts';

/**
 * Reads an old version of a story's file by today's rules.
 * @param file path from the project's root
 * @param publication gives the language of a story without its own, and the zone of times without an offset
 * @returns undefined when it is not a valid story by these rules
 */
export function readSavedSource(
  file: string,
  bytes: Uint8Array,
  { lang, timeZone }: Pick<Publication, 'lang' | 'timeZone'>,
): SavedVersion['source'] {
  const text = readSourceText(file, bytes);
  if (!text.ok) return undefined;
  const source = splitFrontMatter(file, text.value);
  if (!source.ok) return undefined;
  const { yaml, yamlLine, body: markdown } = source.value;
  const fields = readFields(FILE_KINDS.articles, { file, firstLine: yamlLine, yaml }, timeZone);
  if (!fields.ok) return undefined;
  const body = bodyText(markdown, fields.value.lang ?? lang, bodyPlugins());
  return body && { article: setFields('articles', fields.value, lang), body };
}
