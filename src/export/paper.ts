import { BuildError } from '../cache/build-error.ts';
import { readContent } from '../loader/content-loader.ts';
import { goodContent } from '../loader/known-content.ts';
import { loadMarkdownSettings } from '../loader/settings/markdown-settings.ts';
import type { Content, ContentEntry, MarkdownFile } from '../newsroom/content.ts';
import { openNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import type { Article } from '../schema/article.ts';
import type { Publication } from '../schema/publication.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { severityOf } from '../lib/problem.ts';

/** A story of the paper, in any state. */
export type PaperStory = ContentEntry<MarkdownFile<Article>> & { id: string };

/** A whole paper, as an export reads it: drafts, scheduled and withdrawn stories too. */
export interface Paper {
  /** The project's root. */
  root: string;
  /** Milliseconds since 1970. */
  now: number;
  content: Content;
  publication: Publication;
  /** Without a slash at its end. */
  origin: string;
  /** The paper as editors see it: what is not public yet is in it. */
  newsroom: Newsroom;
  /** Oldest first; stories of the same moment in the order of their paths. */
  stories: PaperStory[];
  /** Files that could not be read, by path: they are not in the export. */
  unread: string[];
}

/**
 * Reads the whole paper.
 * @throws BuildError without a publication
 */
export async function openPaper(root: string, now: number): Promise<Paper> {
  await loadMarkdownSettings();
  const known = await readContent(root);
  const content = goodContent(known);
  const publication = content.publication.get('publication')?.data;
  if (!publication) throw new BuildError('content/publication.yaml is missing or has an error: run `npm run check`.');
  const newsroom = openNewsroom(content, now, true);
  const stories = [...content.articles]
    .map(([id, entry]) => ({ id, ...entry }))
    .sort(
      (a, b) =>
        Date.parse(a.data.frontMatter.published) - Date.parse(b.data.frontMatter.published) || (a.id < b.id ? -1 : 1),
    );
  const errors = known.problems.filter((problem) => severityOf(problem) === 'error');
  const good = new Set(Object.values(content).flatMap((entries) => [...entries.values()].map(({ file }) => file)));
  const unread = [...new Set(errors.map(({ file }) => file))].filter((file) => !good.has(file)).sort();
  return { root, now, content, publication, origin: new URL(publication.url).origin, newsroom, stories, unread };
}

/** The photos that a file shows, by their paths from `content/`, each once; those that are not there are left out. */
export function shownPhotos(
  { content }: Pick<Paper, 'content'>,
  file: string,
  sources: readonly string[],
): { src: string; photo: string }[] {
  return [...new Set(sources)]
    .map((src) => ({ src, photo: resolvePhoto(file, src) }))
    .filter(({ photo }) => content.photos.has(photo));
}
