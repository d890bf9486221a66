import { digest } from '../../lib/digest.ts';

/*
 * Post meta in which an export of Broadsheet carries what WordPress has no place for. An import of the same file reads them, so
 * that a paper which leaves and comes back is the same.
 */

/** The fields of a story that WXR has no element for, as JSON. */
export const OWN_FIELDS = '_broadsheet_fields';
/** The Markdown of the text, with the addresses of the media list for its photos. */
export const OWN_MARKDOWN = '_broadsheet_markdown';
/** The digest of the HTML that was made from it. */
export const OWN_DIGEST = '_broadsheet_digest';
/** Of a comment: its id, and whether editors have picked it. */
export const OWN_COMMENT_ID = '_broadsheet_id';
export const OWN_COMMENT_PICK = '_broadsheet_pick';

/** The digest by which an import knows that nobody has changed a text in WordPress since. */
export function contentDigest(html: string): string {
  return digest(html.trim());
}

/** What an export of Broadsheet said about a post, besides what WordPress knows. */
export interface OwnPost {
  fields: Record<string, unknown>;
  /** Left out when the text was changed in WordPress since. */
  markdown?: string;
}

/** Reads the post meta of an export of Broadsheet; undefined for a post of anybody else. */
export function ownPost(meta: ReadonlyMap<string, string>, html: string): OwnPost | undefined {
  const [fields, markdown, known] = [meta.get(OWN_FIELDS), meta.get(OWN_MARKDOWN), meta.get(OWN_DIGEST)];
  if (fields === undefined && markdown === undefined) return undefined;
  const isSame = markdown !== undefined && known === contentDigest(html);
  return { fields: fieldsIn(fields), ...(isSame && { markdown }) };
}

function fieldsIn(json = '{}'): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
