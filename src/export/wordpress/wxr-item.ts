import { xmlCdata, xmlElement, xmlText } from '../../lib/xml/xml-text.ts';

/** A comment of an item. */
export interface WxrComment {
  id: number;
  author: string;
  /** The address of the post that it was, on another network. */
  url?: string;
  /** By the newsroom's clock, and in UTC: `2026-11-26 20:00:00`. */
  date: string;
  dateGmt: string;
  content: string;
  parent: number;
  /** The number of the account, for an answer from the newsroom; 0 for a reader. */
  user: number;
  meta: Record<string, string>;
}

/** A category, tag or author of an item. */
export interface WxrTerm {
  domain: 'category' | 'post_tag' | 'author' | 'nav_menu';
  slug: string;
  name: string;
}

/** A post of any type: story, page, photo, entry of a menu. */
export interface WxrItem {
  id: number;
  type: 'post' | 'page' | 'attachment' | 'nav_menu_item' | 'guest-author';
  title: string;
  /** Whole address. */
  link: string;
  guid: string;
  /** The login of an account. */
  creator: string;
  slug: string;
  date: string;
  dateGmt: string;
  modified?: string;
  modifiedGmt?: string;
  status: 'publish' | 'future' | 'draft' | 'private' | 'inherit';
  content?: string;
  excerpt?: string;
  parent?: number;
  order?: number;
  isSticky?: boolean;
  areCommentsOpen?: boolean;
  attachmentUrl?: string;
  terms?: readonly WxrTerm[];
  meta?: Readonly<Record<string, string>>;
  comments?: readonly WxrComment[];
}

/** An item of WXR 1.2, as the export of WordPress itself writes it (wp-admin/includes/export.php). */
export function wxrItem(item: WxrItem): string {
  const { terms = [], meta = {}, comments = [] } = item;
  const lines = [
    cdata('title', item.title),
    plain('link', item.link),
    plain('pubDate', new Date(`${item.dateGmt.replace(' ', 'T')}Z`).toUTCString().replace('GMT', '+0000')),
    cdata('dc:creator', item.creator),
    xmlElement('guid', { isPermaLink: 'false' }, xmlText(item.guid)),
    xmlElement('description', {}),
    cdata('content:encoded', item.content ?? ''),
    cdata('excerpt:encoded', item.excerpt ?? ''),
    plain('wp:post_id', String(item.id)),
    cdata('wp:post_date', item.date),
    cdata('wp:post_date_gmt', item.dateGmt),
    cdata('wp:post_modified', item.modified ?? item.date),
    cdata('wp:post_modified_gmt', item.modifiedGmt ?? item.dateGmt),
    cdata('wp:comment_status', item.areCommentsOpen ? 'open' : 'closed'),
    cdata('wp:ping_status', 'closed'),
    cdata('wp:post_name', item.slug),
    cdata('wp:status', item.status),
    plain('wp:post_parent', String(item.parent ?? 0)),
    plain('wp:menu_order', String(item.order ?? 0)),
    cdata('wp:post_type', item.type),
    cdata('wp:post_password', ''),
    plain('wp:is_sticky', item.isSticky ? '1' : '0'),
    ...(item.attachmentUrl === undefined ? [] : [cdata('wp:attachment_url', item.attachmentUrl)]),
    ...terms.map(({ domain, slug, name }) => xmlElement('category', { domain, nicename: slug }, xmlCdata(name))),
    ...Object.entries(meta).map(([key, value]) => metaElement('wp:postmeta', key, value)),
    ...comments.map(commentElement),
  ];
  return `<item>\n${lines.join('\n')}\n</item>\n`;
}

function commentElement({ id, author, url = '', date, dateGmt, content, parent, user, meta }: WxrComment): string {
  const lines = [
    plain('wp:comment_id', String(id)),
    cdata('wp:comment_author', author),
    cdata('wp:comment_author_email', ''),
    plain('wp:comment_author_url', url),
    cdata('wp:comment_author_IP', ''),
    cdata('wp:comment_date', date),
    cdata('wp:comment_date_gmt', dateGmt),
    cdata('wp:comment_content', content),
    cdata('wp:comment_approved', '1'),
    cdata('wp:comment_type', 'comment'),
    plain('wp:comment_parent', String(parent)),
    plain('wp:comment_user_id', String(user)),
    ...Object.entries(meta).map(([key, value]) => metaElement('wp:commentmeta', key, value)),
  ];
  return `<wp:comment>\n${lines.join('\n')}\n</wp:comment>`;
}

function metaElement(name: string, key: string, value: string): string {
  return xmlElement(name, {}, cdata('wp:meta_key', key) + cdata('wp:meta_value', value));
}

/** An element with its text in a CDATA section, as WordPress writes what people typed. */
export function cdata(name: string, text: string): string {
  return xmlElement(name, {}, xmlCdata(text));
}

/** An element with its text. */
export function plain(name: string, text: string): string {
  return xmlElement(name, {}, xmlText(text));
}
