import type { z } from 'zod';
import { article } from '../../schema/article.ts';
import { author } from '../../schema/author.ts';
import { commentFile } from '../../schema/comments/comment-file.ts';
import { edition } from '../../schema/newsletters/edition.ts';
import { feed } from '../../schema/feed.ts';
import { front } from '../../schema/front.ts';
import { masthead } from '../../schema/masthead.ts';
import { mostReadFile } from '../../schema/most-read.ts';
import { newsletter } from '../../schema/newsletters/newsletter.ts';
import { page } from '../../schema/page.ts';
import { publication } from '../../schema/publication.ts';
import { redirectFile } from '../../schema/redirect.ts';
import { section } from '../../schema/section.ts';
import { topic } from '../../schema/topic.ts';
import type { Content, ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import { PUBLICATION } from '../../newsroom/publication-for-tests.ts';

/** The facts that a test gives of a body. */
type Facts = Partial<Omit<MarkdownFile<unknown>, 'frontMatter'>>;

/** Small content for a test; what is left out is empty, or the least that there can be. */
interface ContentForTests {
  /** By id: front matter as an editor writes it, and facts of the body. */
  stories?: Record<string, Partial<z.input<typeof article>> & { body?: Facts }>;
  pages?: Record<string, Partial<z.input<typeof page>> & { body?: Facts }>;
  /** By id of the story. */
  comments?: Record<string, z.input<typeof commentFile>['comments']>;
  sections?: Record<string, z.input<typeof section>>;
  authors?: Record<string, z.input<typeof author>>;
  topics?: Record<string, z.input<typeof topic>>;
  fronts?: Record<string, z.input<typeof front>>;
  mastheads?: Record<string, z.input<typeof masthead>>;
  newsletters?: Record<string, z.input<typeof newsletter>>;
  editions?: Record<string, Partial<z.input<typeof edition>> & { body?: Facts }>;
  feeds?: Record<string, z.input<typeof feed>>;
  /** Paths from `content/`. */
  photos?: readonly string[];
  publication?: Partial<z.input<typeof publication>>;
  /** The list in `content/most-read.yaml`. */
  mostRead?: string[];
  /** The list in `content/redirects.yaml`. */
  redirects?: z.input<typeof redirectFile>['redirects'];
}

/** Content through the same schemas as real content. */
export function contentForTests(given: ContentForTests = {}): Content {
  const { stories = {}, pages = {}, photos = [] } = given;
  return {
    articles: map('articles', 'md', stories, ({ body, ...fields }) => ({
      frontMatter: article.parse({
        headline: 'Storm',
        section: 'news',
        published: '2026-11-23T06:30:00-05:00',
        ...fields,
      }),
      bodyPhotos: [],
      ...body,
    })),
    pages: map('pages', 'md', pages, ({ body, ...fields }) => ({
      frontMatter: page.parse({ title: 'About', description: 'Us', ...fields }),
      bodyPhotos: [],
      ...body,
    })),
    comments: map('comments', 'yaml', given.comments ?? {}, (comments) => commentFile.parse({ comments })),
    sections: map('sections', 'yaml', given.sections ?? { news: { name: 'News' } }, (fields) => section.parse(fields)),
    brand: new Map(),
    topics: map('topics', 'yaml', given.topics ?? {}, (fields) => topic.parse(fields)),
    authors: map('authors', 'yaml', given.authors ?? {}, (fields) => author.parse(fields)),
    fronts: map('fronts', 'yaml', given.fronts ?? {}, (fields) => front.parse(fields)),
    mastheads: map('mastheads', 'yaml', given.mastheads ?? {}, (fields) => masthead.parse(fields)),
    newsletters: map('newsletters', 'yaml', given.newsletters ?? {}, (fields) => newsletter.parse(fields)),
    editions: map('newsletters', 'md', given.editions ?? {}, ({ body, ...fields }) => ({
      frontMatter: edition.parse({ subject: 'Good morning', ...fields }),
      bodyPhotos: [],
      ...body,
    })),
    feeds: map('feeds', 'yaml', given.feeds ?? {}, (fields) => feed.parse(fields)),
    logos: new Map(),
    tables: new Map(),
    mostRead: map('.', 'yaml', given.mostRead ? { 'most-read': given.mostRead } : {}, (stories) =>
      mostReadFile.parse({ stories }),
    ),
    redirects: map('.', 'yaml', given.redirects ? { redirects: { redirects: [...given.redirects] } } : {}, (fields) =>
      redirectFile.parse(fields),
    ),
    photos: new Map(
      photos.map((path) => [
        path,
        { file: `content/${path}`, digest: '', data: { width: 4, height: 3, tone: 'tone tone-3' } },
      ]),
    ),
    publication: map('.', 'yaml', { publication: { ...PUBLICATION, ...given.publication } }, (fields) =>
      publication.parse(fields),
    ),
  };
}

function map<Given, T>(
  folder: string,
  ending: string,
  given: Record<string, Given>,
  read: (given: Given) => T,
): Map<string, ContentEntry<T>> {
  const file = (id: string) => `content/${folder}/${id}.${ending}`.replace('/./', '/');
  return new Map(Object.entries(given).map(([id, fields]) => [id, { file: file(id), digest: '', data: read(fields) }]));
}
