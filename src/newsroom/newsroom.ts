import { getCollection } from 'astro:content';
import { newestFirst, toEpoch } from '../lib/instant.ts';
import type { Article } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import type { Masthead } from '../schema/masthead.ts';
import type { Newsletter } from '../schema/newsletter.ts';
import type { StoredPage } from '../schema/page.ts';
import type { PhotoFile } from '../schema/photo.ts';
import type { Publication } from '../schema/publication.ts';
import type { Section } from '../schema/section.ts';
import { isPublic } from './gate.ts';

/** A story that may be read, with what is known of its file. */
export interface Story {
  /** `2026/11/slug`, the path of the file and of the URL. */
  id: string;
  url: string;
  /** When it was published, in milliseconds since 1970. */
  epoch: number;
  article: Article;
  file: string;
  digest: string;
  bodyPhotos: string[];
}

/** Everything that is public at one instant; every page is made from it and from nothing else. */
export interface Newsroom {
  /** Milliseconds since 1970. */
  now: number;
  publication: Publication;
  /** Newest first. */
  stories: Story[];
  /** The wire posts among them, newest first. */
  wire: Story[];
  sections: Map<string, Section>;
  authors: Map<string, Author>;
  mastheads: Map<string, Masthead>;
  newsletters: Map<string, Newsletter>;
  pages: Map<string, StoredPage>;
  /** By path from `content/`. */
  photos: Map<string, PhotoFile>;
}

/**
 * Reads the collections and lets through what is public.
 * @param now the instant of the build, in milliseconds since 1970
 */
export async function openNewsroom(now: number): Promise<Newsroom> {
  const [articles, sections, publications] = await Promise.all([
    getCollection('articles'),
    getCollection('sections'),
    getCollection('publication'),
  ]);
  const publication = publications[0]?.data;
  if (!publication) throw new Error('content/publication.yaml is missing.');
  const stories: Story[] = articles
    .filter(({ data }) => isPublic(data.frontMatter, now))
    .map(({ id, data: { frontMatter, file, digest, bodyPhotos } }) => {
      return {
        id,
        url: `/${id}/`,
        epoch: toEpoch(frontMatter.published),
        article: frontMatter,
        file,
        digest,
        bodyPhotos,
      };
    })
    .sort(newestFirst);
  const byId = <T>(entries: { id: string; data: T }[]) => new Map(entries.map(({ id, data }) => [id, data]));
  const sectionsById = byId(sections);
  return {
    now,
    publication,
    stories,
    wire: stories.filter(({ article }) => sectionsById.get(article.section)?.wire),
    sections: sectionsById,
    authors: byId(await getCollection('authors')),
    mastheads: byId(await getCollection('mastheads')),
    newsletters: byId(await getCollection('newsletters')),
    pages: byId(await getCollection('pages')),
    photos: byId(await getCollection('photos')),
  };
}
