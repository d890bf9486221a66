import type { OldComment } from '../old-paper.ts';
import { instantOf } from './wordpress-time.ts';
import { OWN_COMMENT_ID, OWN_COMMENT_PICK } from './own-meta.ts';
import { childrenNamed, metaOf, rawTextOf, textOf, type XmlNode } from './xml-node.ts';

/** Messages of other sites that they link to a story: no reader wrote them. */
const PINGS = ['pingback', 'trackback'];

/** The comments on a post, and how many messages of other sites are among them. */
export function commentsOf(
  item: XmlNode,
  authorOfUser: (userId: string) => string | undefined,
): { comments: OldComment[]; pings: number } {
  const nodes = childrenNamed(item, 'wp:comment');
  const written = nodes.filter((node) => !PINGS.includes(textOf(node, 'wp:comment_type') ?? ''));
  const comments = written.map((node, index) => commentOf(node, index, authorOfUser));
  return { comments, pings: nodes.length - written.length };
}

function commentOf(node: XmlNode, index: number, authorOfUser: (userId: string) => string | undefined): OldComment {
  const parent = textOf(node, 'wp:comment_parent');
  const website = textOf(node, 'wp:comment_author_url');
  const user = textOf(node, 'wp:comment_user_id');
  const meta = metaOf(node, 'wp:commentmeta');
  const own = meta.get(OWN_COMMENT_ID);
  const author = user === undefined || user === '0' ? undefined : authorOfUser(user);
  return {
    id: textOf(node, 'wp:comment_id') ?? `${index + 1}`,
    ...(own !== undefined && { own: { id: own, ...(meta.has(OWN_COMMENT_PICK) && { pick: true }) } }),
    ...(parent !== undefined && parent !== '0' && { parent }),
    name: textOf(node, 'wp:comment_author') ?? '',
    ...(author !== undefined && { author }),
    ...(website !== undefined && { website }),
    posted: instantOf(textOf(node, 'wp:comment_date'), textOf(node, 'wp:comment_date_gmt')) ?? '',
    isApproved: ['1', 'approve', 'approved'].includes(textOf(node, 'wp:comment_approved') ?? ''),
    text: rawTextOf(node, 'wp:comment_content') ?? '',
  };
}
