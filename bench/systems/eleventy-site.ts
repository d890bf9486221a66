import path from 'node:path';
import { drawPhotos } from '../corpus/corpus-photo.ts';
import { AUTHORS, authorName, BUILD_TIME, PUBLICATION, SECTIONS } from '../corpus/corpus-publication.ts';
import { corpusStories, type Corpus, type CorpusStory } from '../corpus/corpus-story.ts';
import { copyPageAssets, fontCss } from './page-asset.ts';
import { copyInto, emptyFolder, fileWriter } from '../project-folder.ts';

const SOURCES = path.join(import.meta.dirname, '../eleventy');

/** A story as Eleventy's authors write it. */
export function eleventyStory(story: CorpusStory): string {
  const { city, region } = story.dateline;
  return [
    '---',
    'layout: story.11ty.ts',
    `title: ${JSON.stringify(story.headline)}`,
    `description: ${JSON.stringify(story.standfirst)}`,
    `section: ${story.section}`,
    `date: ${story.published}`,
    `byline: [${story.author}]`,
    ...(story.photo ? [`photo: ${story.photo}`] : []),
    `dateline: { city: ${city}, region: ${region} }`,
    `topics: [${story.tags.join(', ')}]`,
    `related: [${story.related.map((id) => `/${id}/`).join(', ')}]`,
    '---',
    '',
    story.body,
  ].join('\n');
}

/** Path of a story in a site: Eleventy makes the URL of it. */
export function eleventyStoryFile({ id }: CorpusStory): string {
  return `input/${id}.md`;
}

/** The file of an author in a site. */
export function eleventyAuthor(name: string): string {
  return JSON.stringify({ name, role: PUBLICATION.role });
}

/**
 * Makes the Eleventy site of a corpus in `bench/.work/<name>`.
 * @returns the folder
 */
export async function makeEleventySite(name: string, corpus: Corpus): Promise<string> {
  const folder = emptyFolder(name);
  copyInto(folder, SOURCES, ['eleventy.config.ts', 'parts', 'input']);
  const write = fileWriter(folder);
  write(
    'input/_data/publication.json',
    JSON.stringify({ ...PUBLICATION, sections: SECTIONS, fonts: fontCss(), today: BUILD_TIME }),
  );
  for (const id of AUTHORS) write(`input/_data/authors/${id}.json`, eleventyAuthor(authorName(id)));
  copyPageAssets(path.join(folder, 'static'));
  await drawPhotos(path.join(folder, 'static/photos'), 'published');
  for (const story of corpusStories(corpus)) write(eleventyStoryFile(story), eleventyStory(story));
  return folder;
}
