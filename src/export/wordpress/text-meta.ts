import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentDigest, OWN_DIGEST, OWN_FIELDS, OWN_MARKDOWN } from '../../import/wordpress/own-meta.ts';
import type { ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';
import type { Paper } from '../paper.ts';
import { ownFields } from './own-fields.ts';
import type { WordpressIds } from './wordpress-ids.ts';

/** The address of a photo in Markdown: in the parentheses of a picture, or as the poster of an embed. */
const PICTURE = /(!\[[^\]]*\]\(|poster=")((?:\.{1,2})?\/[^\s)"]+)/g;

/**
 * The post meta that carry what WordPress has no place for: the Markdown of a text, with the digest of its HTML, and fields.
 */
export function textMeta(
  { root }: Paper,
  { file, data }: ContentEntry<MarkdownFile<unknown>>,
  html: string,
  ids: WordpressIds,
): Record<string, string> {
  // A chart reads its numbers from a file beside the story, which a media list has no place for.
  const hasTable = data.bodyTables !== undefined;
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = splitFrontMatter(file, text);
  if (!source.ok) return {};
  const addressOf = (src: string) => ids.photo(resolvePhoto(file, src));
  const markdown = source.value.body
    .replaceAll(PICTURE, (_, before: string, src: string) => before + addressOf(src))
    .trim();
  const fields = ownFields(file, text, addressOf);
  return {
    ...(Object.keys(fields).length > 0 && { [OWN_FIELDS]: JSON.stringify(fields) }),
    ...(!hasTable && { [OWN_MARKDOWN]: markdown, [OWN_DIGEST]: contentDigest(html) }),
  };
}
