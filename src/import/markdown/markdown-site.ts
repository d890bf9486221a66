import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Note } from '../note.ts';
import type { OldItem, OldMedia, OldPost } from '../old-paper.ts';
import { decodedText } from './decoded-text.ts';
import { PageReferences } from './page-references.ts';
import { postOf } from './markdown-post.ts';
import { oldDocument } from './old-front-matter.ts';
import { siteDocuments, type SiteDocuments } from './site-documents.ts';
import { siteSettings, type SiteSettings } from './site-settings.ts';

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
  const documents = siteDocuments(settings);
  const siteNotes = notesOn(documents, settings.folder);
  yield { is: 'site', site: { ...settings.site, ...(siteNotes.length > 0 && { notes: siteNotes }) } };
  yield* settings.menus;
  for (const author of settings.authors.values()) yield { is: 'author', author };
  const known = new Set<string>();
  const posts: OldPost[] = [];
  for (const file of documents.files) {
    const { text, encoding } = decodedText(readFileSync(path.join(settings.folder, file)));
    const document = oldDocument(text);
    if (!document.hasFields && ABOUT.test(path.basename(file))) continue;
    const { post, authors, terms } = postOf(file, document, settings);
    if (encoding !== undefined) post.notes = [...(post.notes ?? []), encodingNote(encoding)];
    for (const author of authors)
      if (isNew(`author ${author.id}`) && !settings.authors.has(author.id)) yield { is: 'author', author };
    for (const term of terms) if (isNew(`${term.kind} ${term.slug}`)) yield { is: 'term', term };
    for (const media of picturesOf(post, file, settings)) if (isNew(`media ${media.url}`)) yield { is: 'media', media };
    posts.push(post);
  }
  const references = new PageReferences(posts);
  for (const post of posts) {
    const text = references.resolved(post.body.text, post.id);
    yield { is: 'post', post: { ...post, body: { ...post.body, text } } };
  }

  function isNew(name: string): boolean {
    if (known.has(name)) return false;
    known.add(name);
    return true;
  }
}

/** What is said about the files that become no stories. */
function notesOn({ unread, lists }: SiteDocuments, folder: string): Note[] {
  const what = 'Posts in this language cannot be read. Save them as Markdown or HTML, and import again.';
  return [
    ...(unread.length === 0 ? [] : [{ kind: 'dropped' as const, rule: 'file-unread', what, quote: unread.join('\n') }]),
    ...lists.flatMap((file): Note[] => {
      const { text } = decodedText(readFileSync(path.join(folder, file)));
      return [
        { kind: 'dropped', rule: 'list-text', what: `${file} is about a list of stories, and is none.`, quote: text },
      ];
    }),
  ];
}

function encodingNote(encoding: string): Note {
  const what = `The file is not UTF-8 and was read as ${encoding}. Look at its accented letters and quotation marks.`;
  return { kind: 'guessed', rule: 'encoding', what };
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
