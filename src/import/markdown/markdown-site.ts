import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OldItem, OldMedia, OldPost } from '../old-paper.ts';
import { postOf } from './markdown-post.ts';
import { oldDocument } from './old-front-matter.ts';
import { siteSettings, type SiteSettings } from './site-settings.ts';

/** Folders that hold no stories: of programs, of layouts, of finished sites. */
const SKIPPED = new Set(
  'node_modules _site _layouts _includes _sass _data _plugins layouts archetypes themes vendor resources dist build coverage i18n assets static test tests __tests__ spec'.split(
    ' ',
  ),
);
const DOCUMENT = /\.(?:md|markdown|mdx|mdown|mkd)$/i;
/** Files of a repository that are about it, and no pages. */
const ABOUT =
  /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|todo|agents|claude)(?:\.\w+)?\.(?:md|markdown)$/i;
const PICTURE = /(?:\]\(\s*<?|\]:\s*<?|\ssrc\s*=\s*["']?|["'])([^\s"'<>()]+\.(?:jpe?g|png|gif|webp|avif))/gi;

/**
 * Reads a folder of Markdown of Hugo, Jekyll, Eleventy, Astro, or of no generator at all.
 * @param folder the root of the site, with its settings
 */
export async function* readMarkdownSite(folder: string): AsyncGenerator<OldItem> {
  const settings = siteSettings(path.resolve(folder));
  yield { is: 'site', site: settings.site };
  yield* settings.menus;
  for (const author of settings.authors.values()) yield { is: 'author', author };
  const known = new Set<string>();
  for (const file of documentsIn(settings.folder, '', settings)) {
    const document = oldDocument(readFileSync(path.join(settings.folder, file), 'utf8'));
    if (!document.hasFields && ABOUT.test(path.basename(file))) continue;
    const { post, authors, terms } = postOf(file, document, settings);
    for (const author of authors)
      if (isNew(`author ${author.id}`) && !settings.authors.has(author.id)) yield { is: 'author', author };
    for (const term of terms) if (isNew(`${term.kind} ${term.slug}`)) yield { is: 'term', term };
    for (const media of picturesOf(post, file, settings)) if (isNew(`media ${media.url}`)) yield { is: 'media', media };
    yield { is: 'post', post };
  }

  function isNew(name: string): boolean {
    if (known.has(name)) return false;
    known.add(name);
    return true;
  }
}

/** The files of a site in the order of their names. */
function documentsIn(folder: string, inner: string, settings: SiteSettings): string[] {
  const entries = readdirSync(path.join(folder, inner), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const file = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory()) {
      const isHidden =
        entry.name.startsWith('.') || SKIPPED.has(entry.name) || (entry.name === 'public' && inner === '');
      const isHugo = settings.generator === 'hugo' && inner === '' && existsSync(path.join(folder, 'content'));
      return isHidden || (isHugo && entry.name !== 'content') ? [] : documentsIn(folder, file, settings);
    }
    return entry.isFile() && DOCUMENT.test(entry.name) ? [file] : [];
  });
}

/** The pictures of the folder that a page names, with their old addresses. */
function picturesOf(post: OldPost, file: string, { folder, origin }: SiteSettings): OldMedia[] {
  const photo = typeof post.photo === 'object' ? [post.photo.url] : [];
  const written = [
    ...photo,
    ...Array.from(
      post.body.text.replaceAll(/\{[{%][^{}]*[%}]\}(?=\/)/g, '').matchAll(PICTURE),
      ([, address = '']) => address,
    ),
  ];
  return written.flatMap((address): OldMedia[] => {
    const url = URL.parse(address, post.url ?? `${origin}/`)?.href ?? address;
    if (!url.startsWith(`${origin}/`)) return [];
    const found = fileOf(address, url.slice(origin.length), file, folder);
    return found === undefined ? [] : [{ id: url, url, file: found }];
  });
}

/** The file of a picture: beside the page, or in the folder that the generator copies. */
function fileOf(address: string, served: string, file: string, folder: string): string | undefined {
  const plain = decoded(address.replace(/[?#].*$/, ''));
  const beside = /^[a-z][a-z\d+.-]*:|^\//i.test(plain) ? [] : [path.join(path.dirname(file), plain)];
  const inSite = ['', 'static', 'public', 'src', 'assets', 'content', 'src/assets', 'src/public'].map((one) =>
    path.join(one, decoded(served)),
  );
  for (const candidate of [...beside, ...inSite]) {
    const whole = path.resolve(folder, candidate);
    if (whole.startsWith(`${folder}${path.sep}`) && statSync(whole, { throwIfNoEntry: false })?.isFile()) return whole;
  }
  return undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
