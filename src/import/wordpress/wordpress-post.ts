import type { OldPost } from '../old-paper.ts';
import { bylineNames } from './byline-names.ts';
import { ownPost } from './own-meta.ts';
import { instantOf } from './wordpress-time.ts';
import { childrenNamed, metaOf, nameIn, rawTextOf, textOf, type XmlNode } from './xml-node.ts';

/** A post as it is in the export, before the ids in it are resolved: the files of an export name things in any order. */
export interface RawPost {
  post: OldPost;
  /** Slugs of `author` terms, with the names that readers saw: Co-Authors Plus and its like. */
  coauthors: { slug: string; name: string }[];
  /** The login of the account that wrote it. */
  creator: string | undefined;
  /** The number of the category that a plugin calls the primary one. */
  primary: string | undefined;
  terms: { kind: 'category' | 'tag'; slug: string; name: string }[];
}

/** Where plugins keep the primary category: Yoast, Rank Math, SEO Framework, SEOPress, and themes. */
const PRIMARY = [
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  '_primary_term_category',
  '_seopress_robots_primary_cat',
  '_primary_category',
  'primary_category',
  'epc_primary_category',
];
/** Where plugins and themes keep the line below the headline: Newspack, Largo and others. */
const SUBTITLES = [
  'newspack_post_subtitle',
  '_subtitle',
  'subtitle',
  'kia_subtitle',
  'wps_subtitle',
  'dek',
  '_dek',
  'deck',
];
/** Where they keep a byline as text. */
const BYLINES = [
  '_newspack_byline',
  'largo_byline_text',
  'byline',
  '_byline',
  'guest_author',
  'guest-author',
  'guest_author_name',
  'author_name',
  'Post by',
];
const SOCIAL_TITLES = [
  '_yoast_wpseo_opengraph-title',
  '_yoast_wpseo_title',
  'rank_math_facebook_title',
  'rank_math_title',
  '_aioseo_og_title',
  '_aioseo_title',
  '_open_graph_title',
  '_genesis_title',
];
const SOCIAL_DESCRIPTIONS = [
  '_yoast_wpseo_metadesc',
  '_yoast_wpseo_opengraph-description',
  'rank_math_description',
  '_aioseo_description',
  '_open_graph_description',
  '_genesis_description',
  'advanced_seo_description',
];
const KNOWN = new Set([
  ...PRIMARY,
  ...SUBTITLES,
  ...BYLINES,
  ...SOCIAL_TITLES,
  ...SOCIAL_DESCRIPTIONS,
  'newspack_show_updated_date',
  'footnotes',
  'enclosure',
]);
/** Taxonomies that describe how WordPress works, not what a post is about. */
const SYSTEM_TAXONOMIES = [
  'author',
  'post_format',
  'nav_menu',
  'language',
  'post_translations',
  'wp_theme',
  'wp_template_part_area',
  'wp_pattern_category',
  'link_category',
];
const STATUSES: ReadonlyMap<string, OldPost['status']> = new Map([
  ['publish', 'published'],
  ['future', 'scheduled'],
  ['draft', 'draft'],
  ['pending', 'draft'],
  ['private', 'private'],
]);
/** Statuses of what is in the bin, or was never saved. */
const IN_NO_PAPER = ['trash', 'auto-draft', 'inherit'];

/** A post, page, or entry of another type with a text; undefined for one in the bin, or that was never saved. */
export function rawPostOf(item: XmlNode, type: string): RawPost | undefined {
  const given = textOf(item, 'wp:status') ?? 'publish';
  const id = textOf(item, 'wp:post_id');
  if (IN_NO_PAPER.includes(given) || id === undefined) return undefined;
  const status = STATUSES.get(given);
  const meta = metaOf(item);
  const first = (keys: readonly string[]) => keys.map((key) => meta.get(key)).find((value) => value !== undefined);
  const terms = termsOf(item);
  const url = textOf(item, 'link');
  const published = instantOf(textOf(item, 'wp:post_date'), textOf(item, 'wp:post_date_gmt')) ?? pubDate(item);
  const modified = instantOf(textOf(item, 'wp:post_modified'), textOf(item, 'wp:post_modified_gmt'));
  const [subtitle, excerpt] = [first(SUBTITLES), textOf(item, 'excerpt:encoded')];
  const social = socialOf(
    first(SOCIAL_TITLES),
    first(SOCIAL_DESCRIPTIONS) ?? (subtitle === undefined ? undefined : excerpt),
  );
  const standfirst = subtitle ?? excerpt;
  const guid = textOf(item, 'guid');
  const photo = meta.get('_thumbnail_id');
  const slug = textOf(item, 'wp:post_name') ?? '';
  const language = childrenNamed(item, 'category').find(({ attributes }) => attributes['domain'] === 'language')
    ?.attributes['nicename'];
  const comments = textOf(item, 'wp:comment_status');
  const guests = bylineNames(first(BYLINES));
  const formerUrls = formerUrlsOf(item, url, slug);
  const others = othersOf(item, type, meta);
  const html = rawTextOf(item, 'content:encoded') ?? '';
  const own = ownPost(meta, html);
  const post: OldPost = {
    kind: type === 'page' ? 'page' : 'story',
    id,
    ...(url !== undefined && URL.canParse(url) && { url }),
    ...(guid !== undefined && { guid }),
    slug,
    title: textOf(item, 'title') ?? '',
    ...(standfirst !== undefined && { excerpt: standfirst }),
    // A newsroom's own status is a step before publication, or after it.
    status: status ?? 'draft',
    ...(status === undefined && { oldStatus: given }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(modified !== undefined && meta.get('newspack_show_updated_date') === '1' && { updated: modified }),
    authors: [],
    ...(guests.length > 0 && { guests }),
    categories: terms.filter(({ kind }) => kind === 'category').map((term) => term.slug),
    tags: terms.filter(({ kind }) => kind === 'tag').map((term) => term.slug),
    ...(photo !== undefined && photo !== '0' && { photo }),
    ...(language !== undefined && { language }),
    ...(textOf(item, 'wp:is_sticky') === '1' && { isSticky: true }),
    ...(textOf(item, 'wp:post_password') !== undefined && { isLocked: true }),
    ...(comments !== undefined && { areCommentsOpen: comments === 'open' }),
    ...(formerUrls.length > 0 && { formerUrls }),
    body: own?.markdown === undefined ? { form: 'wordpress', text: html } : { form: 'broadsheet', text: own.markdown },
    ...(own && { own: own.fields }),
    ...footnotesOf(meta.get('footnotes')),
    comments: [],
    ...(social && { social }),
    ...(Object.keys(others).length > 0 && { others }),
  };
  return { post, coauthors: coauthorsOf(item), creator: textOf(item, 'dc:creator'), primary: first(PRIMARY), terms };
}

/** Categories, tags and the terms of other taxonomies, which become tags. WXR 1.0 writes each twice, once without a slug. */
function termsOf(item: XmlNode): RawPost['terms'] {
  const terms = childrenNamed(item, 'category').flatMap(({ attributes, text }): RawPost['terms'] => {
    const { domain = '', nicename: slug = '' } = attributes;
    if (slug === '' || domain === '' || SYSTEM_TAXONOMIES.includes(domain)) return [];
    return [{ kind: domain === 'category' ? 'category' : 'tag', slug, name: nameIn(text.trim()) || slug }];
  });
  return [...new Map(terms.map((term) => [`${term.kind}:${term.slug}`, term])).values()];
}

function coauthorsOf(item: XmlNode): RawPost['coauthors'] {
  return childrenNamed(item, 'category').flatMap(({ attributes, text }) => {
    const { domain, nicename: slug = '' } = attributes;
    return domain === 'author' && slug !== '' ? [{ slug, name: nameIn(text.trim()) || slug }] : [];
  });
}

/** The texts for search engines and social networks, without those that a plugin fills in: `%%title%% - %%sitename%%`. */
function socialOf(title: string | undefined, description: string | undefined): OldPost['social'] | undefined {
  const own = (text: string | undefined) => (text === undefined || /%%?\w+%?%?|#\w+_\w+/.test(text) ? undefined : text);
  const [ownTitle, ownDescription] = [own(title), own(description)];
  if (ownTitle === undefined && ownDescription === undefined) return undefined;
  return {
    ...(ownTitle !== undefined && { title: ownTitle }),
    ...(ownDescription !== undefined && { description: ownDescription }),
  };
}

/** The addresses that WordPress redirected after the slug or the day of a post was changed. */
function formerUrlsOf(item: XmlNode, url: string | undefined, slug: string): string[] {
  if (url === undefined || slug === '' || !url.includes(`/${slug}`)) return [];
  const values = (key: string) =>
    childrenNamed(item, 'wp:postmeta').flatMap((meta) =>
      textOf(meta, 'wp:meta_key') === key ? (textOf(meta, 'wp:meta_value') ?? []) : [],
    );
  const slugs = values('_wp_old_slug').map((old) => url.replace(`/${slug}`, `/${old}`));
  const days = values('_wp_old_date').map((old) =>
    url.replace(
      /\/\d{4}\/\d{2}(\/\d{2})?\//,
      (_, day: string | undefined) => `/${old.slice(0, day === undefined ? 7 : 10).replaceAll('-', '/')}/`,
    ),
  );
  return [...new Set([...slugs, ...days])].filter((former) => former !== url && URL.canParse(former));
}

/** What no field of a story has a place for: an editor may have written it. */
function othersOf(item: XmlNode, type: string, meta: ReadonlyMap<string, string>): Record<string, string> {
  const format = childrenNamed(item, 'category').find(({ attributes }) => attributes['domain'] === 'post_format');
  const own = [...meta].filter(([key]) => !key.startsWith('_') && !KNOWN.has(key));
  return {
    ...(type !== 'post' && type !== 'page' && { 'post type': type }),
    ...(format && { 'post format': format.text.trim() }),
    ...Object.fromEntries(own),
  };
}

function pubDate(item: XmlNode): string | undefined {
  const epoch = Date.parse(textOf(item, 'pubDate') ?? '');
  // WordPress writes the year -1 for a post that was never published.
  return Number.isNaN(epoch) || epoch < 0 ? undefined : `${new Date(epoch).toISOString().slice(0, 19)}Z`;
}

/** The footnotes of the block editor: `[{"id":"…","content":"…"}]`. */
function footnotesOf(json: string | undefined): { footnotes?: Record<string, string> } {
  if (json === undefined) return {};
  try {
    const notes: unknown = JSON.parse(json);
    if (!Array.isArray(notes)) return {};
    const pairs = notes.map((note: unknown) => Object(note) as { id?: unknown; content?: unknown });
    return { footnotes: Object.fromEntries(pairs.map(({ id, content }) => [String(id), String(content ?? '')])) };
  } catch {
    return {};
  }
}
