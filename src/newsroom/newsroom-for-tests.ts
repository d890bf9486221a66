import type { z } from 'zod';
import type { PhotoWords } from '../lib/photo/photo-words.ts';
import { article } from '../schema/article.ts';
import { author } from '../schema/author.ts';
import { commentFile } from '../schema/comments/comment-file.ts';
import { edition } from '../schema/newsletters/edition.ts';
import { feed } from '../schema/feed.ts';
import { front } from '../schema/front.ts';
import type { DataTable } from '../schema/table/data-table.ts';
import type { BrandFile } from '../schema/brand/brand-file.ts';
import type { LogoFile } from '../schema/logo.ts';
import { masthead } from '../schema/masthead.ts';
import { mostReadFile } from '../schema/most-read.ts';
import { newsletter } from '../schema/newsletters/newsletter.ts';
import { page } from '../schema/page.ts';
import { publication } from '../schema/publication.ts';
import { section } from '../schema/section.ts';
import { topic } from '../schema/topic.ts';
import type { ContentEntry } from './content.ts';
import { openNewsroom, type Newsroom, type Story } from './newsroom.ts';
import { PUBLICATION } from './publication-for-tests.ts';

/** A story in a test: what it does not say is filled in. */
export type StoryForTests = Partial<z.input<typeof article>> & {
  id: string;
  bodyPhotos?: string[];
  embeds?: string[];
  /** The moments of its updates, RFC 3339. */
  updates?: string[];
};

/** Small content for a test: what is left out is empty, or the least that there can be. */
export interface ContentForTests {
  /** ISO 8601; the instant of the build. */
  now?: string;
  isPreview?: boolean;
  publication?: Partial<z.input<typeof publication>>;
  stories?: readonly StoryForTests[];
  /** By id of the story. */
  comments?: Record<string, z.input<typeof commentFile>['comments']>;
  sections?: Record<string, z.input<typeof section>>;
  authors?: Record<string, z.input<typeof author>>;
  topics?: Record<string, z.input<typeof topic>>;
  fronts?: Record<string, z.input<typeof front>>;
  mastheads?: Record<string, z.input<typeof masthead>>;
  newsletters?: Record<string, z.input<typeof newsletter>>;
  editions?: Record<string, z.input<typeof edition> & { bodyPhotos?: string[] }>;
  feeds?: Record<string, z.input<typeof feed>>;
  /** Ids of stories, most read first. */
  mostRead?: string[];
  pages?: Record<string, z.input<typeof page> & { bodyPhotos?: string[] }>;
  /** Width and height by path from `content/`; the path is the digest, too. */
  photos?: Record<string, [width: number, height: number]>;
  /** By path from `content/`. */
  tables?: Record<string, DataTable>;
  /** By the name of the file. */
  logos?: Record<string, LogoFile>;
  /** By the name of the file. */
  brand?: Record<string, BrandFile>;
  /** What stands in the files of photos, by path from `content/`. */
  photoWords?: Record<string, PhotoWords>;
}

/** A newsroom of hand-made content, through the same schemas and the same gate as a real one. */
export function newsroomForTests(content: ContentForTests = {}): Newsroom {
  const { stories = [], pages = {}, editions = {}, photos = {}, photoWords = {} } = content;
  const wordsOf = (path: string) => (photoWords[path] ? { words: photoWords[path] } : {});
  const sections = content.sections ?? { news: { name: 'News' }, livewire: { name: 'Livewire', wire: true } };
  return openNewsroom(
    {
      publication: entries('publication', publication, {
        publication: { ...PUBLICATION, lang: 'en-US', ...content.publication },
      }),
      articles: new Map(
        stories.map(({ id, bodyPhotos = [], embeds, updates, ...fields }) => [
          id,
          {
            file: `content/articles/${id}.md`,
            digest: id,
            data: {
              frontMatter: articleForTests(fields),
              bodyPhotos,
              ...(embeds && { embeds }),
              ...(updates && { updates }),
            },
          },
        ]),
      ),
      tables: new Map(
        Object.entries(content.tables ?? {}).map(([id, data]) => [id, { file: `content/${id}`, digest: id, data }]),
      ),
      logos: new Map(
        Object.entries(content.logos ?? {}).map(([id, data]) => [id, { file: `content/${id}`, digest: id, data }]),
      ),
      brand: new Map(
        Object.entries(content.brand ?? {}).map(([id, data]) => [
          id,
          { file: `content/brand/${id}`, digest: id, data },
        ]),
      ),
      comments: entries(
        'comments',
        commentFile,
        Object.fromEntries(Object.entries(content.comments ?? {}).map(([id, comments]) => [id, { comments }])),
      ),
      sections: entries('sections', section, sections),
      topics: entries('topics', topic, content.topics ?? {}),
      authors: entries('authors', author, content.authors ?? {}),
      fronts: entries('fronts', front, content.fronts ?? {}),
      mastheads: entries('mastheads', masthead, content.mastheads ?? { main: { roles: [{ role: 'Editor' }] } }),
      newsletters: entries('newsletters', newsletter, content.newsletters ?? {}),
      feeds: entries('feeds', feed, content.feeds ?? {}),
      mostRead: entries('.', mostReadFile, content.mostRead ? { 'most-read': { stories: content.mostRead } } : {}),
      redirects: new Map(),
      editions: new Map(
        Object.entries(editions).map(([id, { bodyPhotos = [], ...fields }]) => [
          id,
          {
            file: `content/newsletters/${id}.md`,
            digest: id,
            data: { frontMatter: edition.parse(fields), bodyPhotos },
          },
        ]),
      ),
      pages: new Map(
        Object.entries(pages).map(([id, { bodyPhotos = [], ...fields }]) => [
          id,
          { file: `content/pages/${id}.md`, digest: id, data: { frontMatter: page.parse(fields), bodyPhotos } },
        ]),
      ),
      photos: new Map(
        Object.entries(photos).map(([path, [width, height]]) => [
          path,
          {
            file: `content/${path}`,
            digest: path.replaceAll(/\W/g, '').slice(-16),
            data: { width, height, tone: 'tone tone-3', ...wordsOf(path) },
          },
        ]),
      ),
    },
    Date.parse(content.now ?? '2026-12-31T00:00:00Z'),
    content.isPreview,
  );
}

/** The front matter of a story, with its defaults. */
export function articleForTests(fields: Partial<z.input<typeof article>> = {}): z.output<typeof article> {
  return article.parse({ headline: 'Storm', section: 'news', published: '2026-11-23T06:30:00-05:00', ...fields });
}

/** The only story of a newsroom, or the one with an id. */
export function storyIn({ stories }: Newsroom, id = stories[0]?.id): Story {
  const story = stories.find((candidate) => candidate.id === id);
  if (!story) throw new Error(`There is no public story ${id}.`);
  return story;
}

function entries<T extends z.ZodType>(
  folder: string,
  schema: T,
  values: Record<string, z.input<T>>,
): Map<string, ContentEntry<z.output<T>>> {
  return new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      { file: `content/${folder}/${id}.yaml`, digest: id, data: schema.parse(value) },
    ]),
  );
}
