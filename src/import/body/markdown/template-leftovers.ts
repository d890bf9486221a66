import { embedDirective, pageAddress } from '../../../markdown/embeds/page-address.ts';
import { markdownInline, markdownLink } from '../../../lib/text/markdown-text.ts';
import type { BodyJob } from '../body-job.ts';
import type { Replacement } from '../rewritten-text.ts';
import { templateTagsIn, type TemplateTag } from './template-tag.ts';

const FILMS: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id) => `https://x.com/i/status/${id}`,
  twitter: (id) => `https://x.com/i/status/${id}`,
  twitter_simple: (id) => `https://x.com/i/status/${id}`,
  x: (id) => `https://x.com/i/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
};
const PICTURES =
  /^(?:figure|image|img|photo|picture|imgproc|figure_link)$|(?:figure|image|img|photo|picture)s?(?:\.\w+)?$/;

/** The tags that a generator of sites replaces when it publishes, as Markdown; what is not known is quoted in a note. */
export function leftoversOf(source: string, job: BodyJob): Replacement[] {
  const replacements: Replacement[] = [];
  const tags = templateTagsIn(source);
  let done = 0;
  tags.forEach((tag, index) => {
    if (tag.from < done) return;
    const end = endOf(tag, tags.slice(index + 1, index + 200));
    const made = pairOf(tag, end, source, job) ?? { to: tag.to, by: singleOf(tag, source, job) };
    replacements.push({
      from: tag.from,
      to: made.to,
      by: withoutExtraLines(
        made.by,
        source.slice(Math.max(0, tag.from - 100), tag.from),
        source.slice(made.to, made.to + 100),
      ),
    });
    done = made.to;
  });
  return replacements;
}

/** A block among words gets empty lines around it; one that is alone on its lines has them. */
function withoutExtraLines(made: string, before: string, after: string): string {
  if (!made.startsWith('\n\n')) return made;
  const isFirst =
    (before.slice(-100).trim() === '' && before.length < 100) || /\n[ \t]*\n[ \t]*$/.test(before.slice(-100));
  const isLast = after.trim() === '' || /^[ \t]*\n[ \t]*(?:\n|$)/.test(after);
  return `${isFirst ? '' : '\n\n'}${made.trim()}${isLast ? '' : '\n\n'}`;
}

function endOf(tag: TemplateTag, following: readonly TemplateTag[]): TemplateTag | undefined {
  if (tag.kind !== 'hugo' && tag.kind !== 'liquid') return undefined;
  const name = tag.kind === 'hugo' ? `/${tag.name}` : `end${tag.name}`;
  return following.find((one) => one.kind === tag.kind && one.name === name);
}

/** What becomes of a tag with an end, with all between them; undefined where what is between them is read by itself. */
function pairOf(
  tag: TemplateTag,
  end: TemplateTag | undefined,
  source: string,
  job: BodyJob,
): { to: number; by: string } | undefined {
  if (!end) return undefined;
  const between = source.slice(tag.to, end.from);
  const { to } = end;
  if (tag.name === 'highlight' || (tag.kind === 'hugo' && tag.name === 'code')) {
    job.notes.addAt('changed', 'template-code', 'Code between two tags is code in Markdown now.', tag.from, to);
    const code = between.replace(/^\s*\n/, '').trimEnd();
    const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
    return { to, by: `${fence}${tag.values['0'] ?? ''}\n${code}\n${fence}` };
  }
  if (tag.kind === 'liquid' && (tag.name === 'raw' || tag.name === 'verbatim')) {
    job.notes.addAt('changed', 'template-raw', 'The tags that kept others from being read are left out.', tag.from, to);
    return { to, by: between };
  }
  if (tag.kind === 'liquid' && tag.name === 'comment') {
    job.notes.addAt('dropped', 'comment', 'A comment, which readers did not see, is left out.', tag.from, to);
    return { to, by: '' };
  }
  return undefined;
}

function singleOf(tag: TemplateTag, source: string, job: BodyJob): string {
  const { kind, name, inner, from, to } = tag;
  if (kind === 'attributes') {
    job.notes.addAt(
      'dropped',
      'attribute-list',
      'An attribute list, which said only how something looks or gave it a name, is left out.',
      from,
      to,
    );
    return '';
  }
  if (kind === 'mdx') {
    job.notes.addAt('dropped', 'mdx-code', 'Code of MDX is left out: a story has no components.', from, to);
    return '';
  }
  if (kind === 'more') {
    const what = 'The mark after which lists of stories cut this one off is left out: lists show the standfirst.';
    job.notes.addAt('changed', 'more-mark', what, from, to);
    return '';
  }
  if (kind === 'output') return outputOf(inner, tag, job);
  const isAddress =
    /^\]\($|^["'(=]/.test(source.slice(from - 2, from)) ||
    source.slice(from - 1, from) === '(' ||
    source.slice(to, to + 1) === ')';
  const known = pictureOf(tag) ?? filmOf(tag, job) ?? addressOf(tag, isAddress);
  if (known === undefined) {
    job.notes.addAt(
      'dropped',
      'template-tag',
      `\`${name || inner}\` is left out: only the old site knew what it shows. Words between its tags stay.`,
      from,
      to,
    );
    return '';
  }
  job.notes.addAt('changed', 'template-tag', `\`${name}\` is Markdown now.`, from, to);
  return known;
}

/** A value that a template prints: the address of the site, or a path. */
function outputOf(inner: string, { from, to }: TemplateTag, job: BodyJob): string {
  if (/^(?:site\.(?:base_?url|github\.url)|page\.root|base_?path|\$?\.?site\.baseurl)\b/i.test(inner)) return note('');
  if (/^site\.url\b/i.test(inner)) return note(job.context.origin ?? '');
  const path = /^["']([^"'\s]+)["']\s*(?:\|\s*(?:relative_url|absolute_url|url|relURL|absURL|prepend:.*))+$/.exec(
    inner,
  )?.[1];
  if (path !== undefined) return note(path);
  job.notes.addAt(
    'dropped',
    'template-value',
    'A value that the old site filled in when it published is left out.',
    from,
    to,
  );
  return '';

  function note(by: string): string {
    job.notes.addAt('changed', 'template-value', 'A value of the old site is written out.', from, to);
    return by;
  }
}

function pictureOf({ name, values }: TemplateTag): string | undefined {
  const include = values['0'] ?? '';
  const isInclude = /^include/.test(name) && /(?:figure|image|img|photo|picture)/i.test(include);
  if (!isInclude && !PICTURES.test(name)) return undefined;
  const src =
    values['src'] ??
    values['image_path'] ??
    values['image'] ??
    values['url'] ??
    values['file'] ??
    values['path'] ??
    values['link'] ??
    (isInclude ? undefined : values['0']);
  if (src === undefined || src.startsWith('{')) return undefined;
  const caption = [values['title'], values['caption']]
    .filter(Boolean)
    .join('. ')
    .replaceAll(/<[^>]*>/g, '');
  const credit = values['attr'] ?? values['credit'];
  const title = [caption, ...(credit ? [`(${credit})`] : [])].filter((words) => words !== '').join(' ');
  const alt = values['alt'] ?? (isInclude ? undefined : values['1']) ?? '';
  const words = title === '' ? '' : ` "${title.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
  return `\n\n![${markdownInline(alt)}](<${src}>${words})\n\n`;
}

function filmOf({ name, values }: TemplateTag, job: BodyJob): string | undefined {
  const include = /^include/.test(name) ? (values['0'] ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '') : name;
  const service = include.toLowerCase().replace(/[-_]?(?:player|embed|video|post)$/, '') || include;
  const id = values['id'] ?? (include === name ? values['0'] : values['1']) ?? values['video_id'];
  const ofId = Object.hasOwn(FILMS, service) ? FILMS[service] : undefined;
  const written =
    values['url'] ??
    values['src'] ??
    (/^https:/.test(id ?? '') ? id : undefined) ??
    (ofId && id !== undefined && /^[\w-]+$/.test(id) ? ofId(id) : undefined);
  if (
    written === undefined ||
    (!ofId && !/^(?:embed|oembed|iframe|video|audio|bluesky|mastodon|soundcloud)$/.test(service))
  )
    return undefined;
  const page = pageAddress(written);
  if (page !== undefined) return `\n\n${embedDirective(page, values['title']?.replaceAll('"', '”'))}\n\n`;
  if (!/^https?:/.test(written)) return undefined;
  return `\n\n${markdownLink(written, job.context.newAddress(written) ?? written)}\n\n`;
}

/** The address of a page that a tag names by its file, and that the site does not have: it leads nowhere, so that words are left. */
function addressOf({ name, values, kind }: TemplateTag, isAddress: boolean): string | undefined {
  const file = values['0'] ?? values['path'];
  const isReference =
    (kind === 'hugo' && (name === 'ref' || name === 'relref')) ||
    (kind === 'liquid' && (name === 'link' || name === 'post_url'));
  return file !== undefined && isAddress && isReference ? `#missing:${encodeURI(file)}` : undefined;
}
