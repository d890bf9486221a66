import type { Note } from '../note.ts';
import type { OldAuthor, OldBody, OldMedia, OldPost, OldTerm } from '../old-paper.ts';
import { timeOf, listField, slugOf, textField, type Fields } from './field-value.ts';
import type { OldDocument } from './old-front-matter.ts';
import { oldPath } from './old-permalink.ts';
import { authorOf, type SiteSettings } from './site-settings.ts';

/** A page, with the authors and terms that its front matter names. */
export interface MarkdownPost {
  post: OldPost;
  authors: OldAuthor[];
  terms: OldTerm[];
}

/** Fields that have a place in a post. The report quotes all others. */
const KNOWN = new Set(
  [
    'title date publishDate pubDate published pubDatetime updated lastmod last_modified_at modified updatedDate modDatetime author authors',
    'description summary excerpt subtitle lead dek image cover featured_image featuredImage thumbnail hero heroImage banner images header',
    'draft status slug permalink url aliases redirect_from categories category tags tag section layout type weight sticky featured pinned',
    'heroImageAlt image_alt imageAlt featured_image_alt cover_alt toc comments resources id guid seo og_title image_caption',
  ].flatMap((names) => names.split(' ')),
);
const PHOTOS =
  'image.src image.url image.path image cover.image cover.src cover.url cover featured_image featuredImage.src featuredImage heroImage.src heroImage hero.image hero banner.src banner header.image header.overlay_image header.teaser thumbnail og_image'.split(
    ' ',
  );
/** Folders in which generators and their themes keep stories. */
export const STORY_FOLDERS = /(?:^|\/)(?:_posts|_drafts|posts?|blog|news|articles?|stories|entries|journal)\//i;

/**
 * The post of a file.
 * @param file its path from the folder of the site, with slashes
 */
export function postOf(file: string, { fields, body, fault }: OldDocument, settings: SiteSettings): MarkdownPost {
  const { origin, zone } = settings;
  const name = nameOf(file);
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(name);
  const written = textField(fields, 'date', 'publishDate', 'pubDate', 'pubDatetime', 'published', 'created');
  const published = timeOf(written, zone) ?? timeOf(dated?.[1], zone);
  const modified = timeOf(
    textField(fields, 'updated', 'lastmod', 'last_modified_at', 'modified', 'updatedDate', 'modDatetime'),
    zone,
  );
  const bare = dated?.[2] ?? name;
  const title = textField(fields, 'title', 'headline') ?? headingOf(body) ?? bare.replaceAll(/[-_]+/g, ' ');
  const slug =
    textField(fields, 'slug')
      ?.replaceAll(/^\/|\/$/g, '')
      .split('/')
      .at(-1) || bare;
  const isStory = published !== undefined || STORY_FOLDERS.test(`/${file}`);
  const terms = termsOf(fields);
  const categories = terms.filter(({ kind }) => kind === 'category');
  const authors = authorsOf(fields, settings);
  const explicit = textField(fields, 'permalink', 'url');
  const path =
    explicit !== undefined && !/[{:]/.test(explicit.replace(/^https?:/, ''))
      ? explicit
      : oldPath(
          {
            file,
            slug,
            title,
            ...(published && { date: published }),
            categories: categories.map((one) => one.name),
            isStory,
          },
          settings,
        );
  const url = /^https?:/.test(path) ? path : `${origin}/${path.replace(/^\//, '')}`;
  const aliases = [...listField(fields, 'aliases'), ...listField(fields, 'redirect_from')].map(
    (one) => URL.parse(one, url)?.href ?? one,
  );
  const excerpt = textField(fields, 'description', 'summary', 'excerpt', 'subtitle', 'lead', 'dek');
  const photo = photoOf(fields, url);
  const others = othersOf(fields);
  const post: OldPost = {
    kind: isStory ? 'story' : 'page',
    id: file,
    url,
    ...(aliases.length > 0 && { formerUrls: aliases }),
    slug,
    title,
    ...(excerpt && { excerpt }),
    status: statusOf(file, fields, fault),
    ...(published && { published }),
    ...(modified && { modified }),
    authors: authors.map(({ id }) => id),
    categories: categories.map((one) => one.slug),
    tags: terms.filter(({ kind }) => kind === 'tag').map((one) => one.slug),
    ...(photo && { photo }),
    ...([fields['sticky'], fields['featured'], fields['pinned']].includes(true) && { isSticky: true }),
    body: bodyOf(file, body),
    comments: [],
    ...(Object.keys(others).length > 0 && { others }),
    ...(fault !== undefined && { notes: [faultNote(fault)] }),
  };
  return { post, authors, terms };
}

function faultNote(fault: string): Note {
  return {
    kind: 'guessed',
    rule: 'front-matter-broken',
    what: `The front matter could not be read, so it stands in the text, and this is a draft. Correct it, or fill in the fields of the story: ${fault}.`,
  };
}

/** Templates print values only in Markdown; HTML with them is Markdown without the indentation that would be code there. */
function bodyOf(file: string, text: string): OldBody {
  if (!/\.html?$/i.test(file)) return { form: 'markdown', text };
  return /\{[{%]/.test(text)
    ? { form: 'markdown', text: text.replaceAll(/^[ \t]+(?=[<{])/gm, '') }
    : { form: 'html', text };
}

/** The name of a page: of its file, or of its folder for a bundle. */
function nameOf(file: string): string {
  const parts = file.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  return /^_?index(?:\.\w+)?$/.test(name) ? (parts.at(-2) ?? 'index') : name;
}

function headingOf(body: string): string | undefined {
  return /^\s*#[ \t]+(.+?)[ \t#]*$/m.exec(body.slice(0, 2000))?.[1];
}

function statusOf(file: string, fields: Fields, fault: string | undefined): OldPost['status'] {
  const isDraft =
    fields['draft'] === true ||
    fields['draft'] === 'true' ||
    fields['published'] === false ||
    fields['status'] === 'draft';
  return isDraft || fault !== undefined || /(?:^|\/)_drafts\//.test(file) ? 'draft' : 'published';
}

function termsOf(fields: Fields): OldTerm[] {
  const term =
    (kind: OldTerm['kind']) =>
    (name: string): OldTerm => ({ kind, slug: slugOf(name) || name, name });
  // In Jekyll, a single text is a list with spaces; with a comma, it is one with commas.
  const divided = (name: string) => listField(fields, name, String(fields[name]).includes(',') ? /,/ : /\s+/);
  const all = [
    ...divided('categories').map(term('category')),
    ...listField(fields, 'category').map(term('category')),
    ...listField(fields, 'section').map(term('category')),
    ...divided('tags').map(term('tag')),
    ...listField(fields, 'tag').map(term('tag')),
  ];
  return all.filter(
    (one, index) => all.findIndex((other) => other.kind === one.kind && other.slug === one.slug) === index,
  );
}

function authorsOf(fields: Fields, { authors }: SiteSettings): OldAuthor[] {
  const written = [fields['authors'], fields['author']].flat().filter((one) => one != null);
  return written.flatMap((one): OldAuthor[] => {
    const names =
      typeof one === 'string' ? one.split(/\s*(?:,|;|\s&\s|\sand\s)\s*/).filter((name) => name !== '') : [one];
    return names.flatMap((name) => {
      const known =
        typeof name === 'string'
          ? (authors.get(name) ?? [...authors.values()].find((author) => author.name === name))
          : undefined;
      return known ?? authorOf('', name) ?? [];
    });
  });
}

function photoOf(fields: Fields, base: string): OldMedia | undefined {
  const [resource] = Array.isArray(fields['resources']) ? (fields['resources'] as Fields[]) : [];
  const written =
    textField(fields, ...PHOTOS) ?? listField(fields, 'images')[0] ?? (resource && textField(resource, 'src'));
  if (written === undefined || /^\{/.test(written)) return undefined;
  const url = URL.parse(written, base)?.href ?? written;
  const alt = textField(
    fields,
    'image.alt',
    'cover.alt',
    'image_alt',
    'imageAlt',
    'heroImageAlt',
    'heroImage.alt',
    'featured_image_alt',
    'featuredImage.alt',
    'cover_alt',
    'header.image_description',
  );
  const caption =
    textField(fields, 'cover.caption', 'image.caption', 'image_caption', 'header.caption', 'featured_image_caption') ??
    (resource && textField(resource, 'title'));
  const credit = textField(fields, 'cover.credit', 'image.credit', 'image_credit', 'photo_credit');
  return { id: url, url, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
}

function othersOf(fields: Fields): Record<string, string> {
  const others = Object.entries(fields).flatMap(([name, value]) => {
    if (KNOWN.has(name) || value == null || value === '' || value === false) return [];
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)] as const];
  });
  return Object.fromEntries(others);
}
