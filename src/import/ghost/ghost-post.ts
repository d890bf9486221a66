import { ghostPostBody, originalPictures } from './ghost-post-body.ts';
import type { Note } from '../note.ts';
import type { OldMedia, OldPost } from '../old-paper.ts';
import type { GhostData, GhostRow } from './ghost-data.ts';
import { isInternal, textOf, wholeAddress, type GhostSite } from './ghost-site.ts';

/** Fields that have no place in a story: the report quotes those that hold something. */
const OTHERS = [
  'codeinjection_head',
  'codeinjection_foot',
  'custom_template',
  'canonical_url',
  'email_subject',
  'email_only',
  'newsletter_id',
  'og_image',
  'twitter_image',
  'twitter_title',
  'twitter_description',
  'frontmatter',
];

/** A post or page of Ghost. */
export function ghostPost(post: GhostRow, data: GhostData, { origin, permalinks }: GhostSite): OldPost {
  const id = String(post['id']);
  const slug = textOf(post, 'slug') ?? id;
  const isPage = post['type'] === 'page' || post['page'] === true || post['page'] === 1;
  const meta = { ...data.postMeta.get(id), ...withoutEmpty(post) };
  const excerpt = textOf(post, 'custom_excerpt');
  const published = instant(post['published_at']);
  const modified = instant(post['updated_at']);
  const photo = photoOf(meta, origin);
  const social = socialOf(meta);
  const others = othersOf(meta);
  const visibility = textOf(meta, 'visibility') ?? 'public';
  const isForAll = visibility === 'public';
  const { body, notes: bodyNotes } = ghostPostBody(post);
  const notes = [...(isForAll ? [] : [visibilityNote(visibility)]), ...bodyNotes];
  const path = isPage ? `/${slug}/` : pathOf(permalinks, slug, published, String(post['created_at'] ?? ''));
  return {
    kind: isPage ? 'page' : 'story',
    id,
    url: textOf(post, 'url') ?? `${origin}${path}`,
    ...(textOf(post, 'uuid') && { guid: textOf(post, 'uuid') ?? '' }),
    slug,
    title: textOf(post, 'title') ?? slug,
    ...(excerpt && { excerpt }),
    status: isForAll ? statusOf(String(post['status'])) : hiddenStatus(String(post['status'])),
    ...(notes.length > 0 && { notes }),
    ...(published && { published }),
    ...(modified && { modified }),
    authors: data.postAuthors.get(id) ?? (post['author_id'] == null ? [] : [String(post['author_id'])]),
    categories: [],
    tags: (data.postTags.get(id) ?? []).flatMap((tag) => slugOf(tag, data)),
    ...(photo && { photo }),
    ...((post['featured'] === true || post['featured'] === 1) && { isSticky: true }),
    body,
    comments: [],
    ...(social && { social }),
    ...(others && { others }),
  };
}

function withoutEmpty(post: GhostRow): GhostRow {
  return Object.fromEntries(Object.entries(post).filter(([, value]) => value !== null && value !== ''));
}

/** Posts that Ghost only sent by e-mail were never public. */
function statusOf(status: string): OldPost['status'] {
  if (status === 'published' || status === 'scheduled') return status;
  return status === 'sent' ? 'private' : 'draft';
}

/** What only members could read must not be free by itself. */
function hiddenStatus(status: string): OldPost['status'] {
  return statusOf(status) === 'draft' ? 'draft' : 'private';
}

function visibilityNote(visibility: string): Note {
  const readers =
    visibility === 'members'
      ? 'members'
      : visibility === 'paid'
        ? 'members who pay'
        : `some members (\`${visibility}\`)`;
  return {
    kind: 'guessed',
    rule: 'members-only',
    what: `Only ${readers} could read this story. Here everybody could, so it is a draft. Take out \`status: draft\` if it may be free.`,
  };
}

/** Version 0 wrote milliseconds. */
function instant(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const time = new Date(
    typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:/.test(value) ? `${value.replace(' ', 'T')}Z` : value,
  );
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}

function pathOf(permalinks: string, slug: string, published: string | undefined, created: string): string {
  const [year = '', month = '', day = ''] = (published ?? created).slice(0, 10).split('-');
  return permalinks
    .replaceAll(/[{]([a-z_]+)[}]/g, ':$1')
    .replace(':slug', slug)
    .replace(':year', year)
    .replace(':month', month)
    .replace(':day', day);
}

function slugOf(id: string, { tags }: GhostData): string[] {
  const tag = tags.find((one) => String(one['id']) === id);
  return tag && !isInternal(tag) ? [String(tag['slug'] ?? tag['id'])] : [];
}

function photoOf(meta: GhostRow, origin: string): OldMedia | undefined {
  const written = textOf(meta, 'feature_image') ?? textOf(meta, 'image');
  if (written === undefined) return undefined;
  const url = wholeAddress(originalPictures(written), origin);
  const alt = textOf(meta, 'feature_image_alt');
  const caption = textOf(meta, 'feature_image_caption');
  return { id: url, url, ...(alt && { alt }), ...(caption && { caption }) };
}

function socialOf(meta: GhostRow): OldPost['social'] | undefined {
  const title = textOf(meta, 'og_title') ?? textOf(meta, 'meta_title');
  const description = textOf(meta, 'og_description') ?? textOf(meta, 'meta_description');
  return title || description ? { ...(title && { title }), ...(description && { description }) } : undefined;
}

function othersOf(meta: GhostRow): Record<string, string> | undefined {
  const found = OTHERS.flatMap((name) => {
    const value = meta[name];
    return value == null || value === '' || value === false || value === 0 ? [] : [[name, String(value)] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
