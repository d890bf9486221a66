import { ContentError } from '../../lib/problem.ts';
import type { OldItem, OldPost, OldTerm } from '../old-paper.ts';
import { wholeBody } from './whole-body.ts';
import { commentsOf } from './wordpress-comment.ts';
import { notesOf, WordpressExport } from './wordpress-export.ts';
import { mediaOf } from './wordpress-media.ts';
import { menuEntryOf, resolvedMenu } from './wordpress-menus.ts';
import { rawPostOf, type RawPost } from './wordpress-post.ts';
import { channelElements } from './xml-stream.ts';
import { childrenNamed, nameIn, rawTextOf, textOf, type XmlNode } from './xml-node.ts';

/** The versions of the format that WordPress has written: https://developer.wordpress.org/advanced-administration/wordpress/import/ */
const VERSIONS = /^1\.[0-2]$/;
/** What WordPress and its plugins keep as posts, and what is no text for readers. */
const SYSTEM_TYPES =
  /^(?:revision|custom_css|customize_changeset|oembed_cache|user_request|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_family|wp_font_face|acf-.*|feedback|jp_.*|elementor_.*|shop_.*|wpcf7_.*|mc4wp-.*|scheduled-action|amp_.*|customize.*|nav_menu.*|flamingo_.*|redirect_rule|safecss)$/;

/** Told while a file is read. */
export type ReadingProgress = (bytes: number) => void;

/**
 * Reads the files of an export of WordPress (WXR 1.0 to 1.2), which may be split and name things in any order.
 * @param files paths, in the order in which they were exported
 * @throws ContentError with file, line and column for a file that is damaged or no export
 */
export async function* readWordpress(files: readonly string[], progress?: ReadingProgress): AsyncGenerator<OldItem> {
  const found = new WordpressExport();
  for (const file of files) await readFile(file, found, progress);
  const origin = found.site.origin;
  const comments = new Map(
    [...found.items].map(([id, item]) => [id, commentsOf(item, (user) => found.authors.idOfUser(user))]),
  );
  const posts = [...found.raw.values()].map((raw) => resolved(raw, found, comments.get(raw.post.id)?.comments ?? []));
  found.pings = [...comments.values()].reduce((sum, { pings }) => sum + pings, 0);
  yield { is: 'site', site: { ...found.site, notes: notesOf(found) } };
  for (const author of found.authors.list((id) => found.media.get(id)?.url, origin)) yield { is: 'author', author };
  for (const term of found.terms.values()) yield { is: 'term', term: { ...term, ...termUrl(term, found) } };
  for (const media of found.media.values()) yield { is: 'media', media };
  const entries = resolvedMenu(
    found.menu,
    (id) => {
      const post = found.raw.get(id)?.post;
      return post && { url: post.url, name: post.title };
    },
    (number) => {
      const term = found.termsByNumber.get(number);
      return term && { url: termUrl(term, found).url, name: term.name };
    },
  );
  for (const entry of entries) yield { is: 'menu-entry', entry };
  for (const post of posts) yield { is: 'post', post };
}

async function readFile(file: string, found: WordpressExport, progress: ReadingProgress | undefined): Promise<void> {
  let version: string | undefined;
  let line = 1;
  for await (const node of channelElements(file, file, found.tally)) {
    progress?.(found.tally.bytes);
    line = node.line;
    if (node.name === 'wp:wxr_version') version = checkedVersion(file, node);
    else if (node.name === 'item' && version === undefined) break;
    else readNode(node, file, found);
  }
  if (version !== undefined) return;
  const what = 'The file has no `<wp:wxr_version>` before its first item, so it is no export of WordPress.';
  throw new ContentError([{ rule: 'export-version', file, line, column: 1, what, fix: FIX }]);
}

const FIX =
  'Export the site in WordPress under Tools → Export → All content. A feed of a site has only its latest stories.';

function checkedVersion(file: string, { text, line, column }: XmlNode): string {
  const version = text.trim();
  if (VERSIONS.test(version)) return version;
  const what = `The version of the format is "${version.slice(0, 40)}", and WordPress writes 1.0, 1.1 or 1.2.`;
  throw new ContentError([{ rule: 'export-version', file, line, column, what, fix: FIX }]);
}

function readNode(node: XmlNode, file: string, found: WordpressExport): void {
  const { name } = node;
  const text = node.text.trim();
  if (name === 'item') readItem(node, found);
  else if (name === 'wp:author') found.authors.addAccount(node);
  else if (name === 'wp:category') addTerm(found, node, CATEGORY);
  else if (name === 'wp:tag') addTerm(found, node, TAG);
  else if (text !== '') readSite(node, text, file, found);
}

const CATEGORY = {
  kind: 'category',
  slug: 'wp:category_nicename',
  parent: 'wp:category_parent',
  label: 'wp:cat_name',
  description: 'wp:category_description',
} as const;
const TAG = {
  kind: 'tag',
  slug: 'wp:tag_slug',
  parent: '',
  label: 'wp:tag_name',
  description: 'wp:tag_description',
} as const;

/** What the head of the file says about the site; of several files, the first. */
function readSite(node: XmlNode, text: string, file: string, found: WordpressExport): void {
  const { name } = node;
  const given = found.site;
  if (name === 'title') found.site = { name: text, ...given };
  else if (name === 'description') found.site = { tagline: text, ...given };
  else if (name === 'language' && /^[a-z]{2,3}\b/i.test(text)) found.site = { language: text, ...given };
  else if (name === 'wp:base_blog_url' && URL.canParse(text)) setOrigin(found, text, file, node);
}

function setOrigin(found: WordpressExport, text: string, file: string, { line, column }: XmlNode): void {
  const origin = text.replace(/\/+$/, '');
  if (found.site.origin !== undefined && found.site.origin !== origin) {
    const what = `This file is of ${origin}, and another one of ${found.site.origin}.`;
    throw new ContentError([
      { rule: 'export-other-site', file, line, column, what, fix: 'Import each site by itself.' },
    ]);
  }
  found.site = { ...found.site, origin };
}

function addTerm(
  found: WordpressExport,
  node: XmlNode,
  names: { kind: OldTerm['kind']; slug: string; parent: string; label: string; description: string },
): void {
  const slug = textOf(node, names.slug);
  if (slug === undefined) return;
  const [parent, description] = [
    names.parent === '' ? undefined : textOf(node, names.parent),
    textOf(node, names.description),
  ];
  const term: OldTerm = {
    kind: names.kind,
    slug,
    name: nameIn(textOf(node, names.label) ?? slug),
    ...(description !== undefined && { description }),
    ...(parent !== undefined && { parent }),
  };
  const known = found.terms.get(`${term.kind}:${slug}`);
  if (!known) found.terms.set(`${term.kind}:${slug}`, term);
  const number = textOf(node, 'wp:term_id');
  if (number !== undefined) found.termsByNumber.set(number, known ?? term);
}

function readItem(item: XmlNode, found: WordpressExport): void {
  const type = textOf(item, 'wp:post_type') ?? 'post';
  if (type === 'attachment') addMedia(item, found);
  else if (type === 'guest-author') found.authors.addGuest(item);
  else if (type === 'nav_menu_item') found.menu.push(...[menuEntryOf(item)].filter((entry) => entry !== undefined));
  else if (type === 'wp_block')
    found.blocks.set(textOf(item, 'wp:post_id') ?? '', rawTextOf(item, 'content:encoded') ?? '');
  else if (SYSTEM_TYPES.test(type)) found.leaveOut(`entries of the type \`${type}\`, which WordPress keeps for itself`);
  else addPost(item, type, found);
}

function addMedia(item: XmlNode, found: WordpressExport): void {
  const media = mediaOf(item);
  if (media) found.media.set(media.id, media);
  else found.leaveOut('attachments without an address');
}

function addPost(item: XmlNode, type: string, found: WordpressExport): void {
  const raw = rawPostOf(item, type);
  if (!raw) found.leaveOut('posts in the bin, or that were never saved');
  else if (found.raw.has(raw.post.id)) found.leaveOut('posts that another file of the export has, too');
  else {
    found.raw.set(raw.post.id, raw);
    const comments = childrenNamed(item, 'wp:comment');
    if (comments.length > 0) found.items.set(raw.post.id, { ...item, children: comments });
    for (const term of raw.terms) {
      const key = `${term.kind}:${term.slug}`;
      if (!found.terms.has(key)) found.terms.set(key, term);
    }
  }
}

function resolved(
  { post, coauthors, creator, primary }: RawPost,
  found: WordpressExport,
  comments: OldPost['comments'],
): OldPost {
  const authors =
    coauthors.length > 0
      ? coauthors.map((term) => found.authors.idOfTerm(term))
      : creator === undefined
        ? []
        : [found.authors.idOfLogin(creator)];
  const first = primary === undefined ? undefined : (found.termsByNumber.get(primary)?.slug ?? primary);
  const categories =
    first !== undefined && post.categories.includes(first)
      ? [first, ...post.categories.filter((slug) => slug !== first)]
      : post.categories;
  const text = wholeBody(post.body.text, post.id, found.blocks, found.media);
  return { ...post, authors: [...new Set(authors)], categories, comments, body: { ...post.body, text } };
}

/** The page of a term, as WordPress builds addresses unless told otherwise. */
function termUrl({ kind, slug, parent }: OldTerm, found: WordpressExport): { url?: string } {
  const { origin } = found.site;
  if (origin === undefined) return {};
  const above: string[] = [];
  for (let up = parent; up !== undefined && !above.includes(up); up = found.terms.get(`category:${up}`)?.parent)
    above.unshift(up);
  return { url: `${origin}/${kind}/${[...above, slug].join('/')}/` };
}
