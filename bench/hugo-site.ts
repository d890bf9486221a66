import path from 'node:path';
import { drawPhotos } from './corpus-photo.ts';
import { AUTHORS, authorName, PUBLICATION, SECTIONS, WIRE } from './corpus-publication.ts';
import { corpusStory, type CorpusStory } from './corpus-story.ts';
import { copyPageAssets, fontCss } from './page-asset.ts';
import { copyInto, emptyFolder, fileWriter } from './project-folder.ts';

const SOURCES = path.join(import.meta.dirname, 'hugo');

/** A story as Hugo's authors write it. */
export function hugoStory(story: CorpusStory): string {
  const { city, region } = story.dateline;
  return [
    '---',
    `title: ${JSON.stringify(story.headline)}`,
    `description: ${JSON.stringify(story.standfirst)}`,
    `date: ${story.published}`,
    `authors: [${story.author}]`,
    ...(story.photo ? [`photo: ${story.photo}`] : []),
    `dateline: { city: ${city}, region: ${region} }`,
    `tags: [${story.tags.join(', ')}]`,
    '---',
    '',
    story.body,
  ].join('\n');
}

/** Path of a story in a site: Hugo's sections are folders. */
export function hugoStoryFile({ id, section }: CorpusStory): string {
  return `content/${section}/${id}.md`;
}

/** The file of an author in a site. */
export function hugoAuthor(name: string): string {
  return `name: ${name}\nrole: ${PUBLICATION.role}\n`;
}

/**
 * Makes the Hugo site of a corpus in `bench/.work/<name>`.
 * @param stories how many
 * @returns the folder
 */
export async function makeHugoSite(name: string, stories: number): Promise<string> {
  const folder = emptyFolder(name);
  copyInto(folder, SOURCES, ['hugo.yaml', 'layouts']);
  const write = fileWriter(folder);
  const { newsletter, masthead, letters } = PUBLICATION;
  write('data/publication.json', JSON.stringify({ sections: SECTIONS, newsletter, masthead, letters }));
  for (const id of AUTHORS) write(`data/authors/${id}.yaml`, hugoAuthor(authorName(id)));
  const permalinks = Object.fromEntries(SECTIONS.map((section) => [section, '/:year/:month/:filename/']));
  write('config/_default/permalinks.json', JSON.stringify(permalinks));
  for (const section of SECTIONS) {
    write(
      `content/${section}/_index.md`,
      `---\ntitle: ${section}\n${section === WIRE ? 'outputs: [HTML, latest]\n' : ''}---\n`,
    );
  }
  write('content/masthead.md', mastheadPage());
  copyPageAssets(path.join(folder, 'static'));
  write('assets/fonts.css', fontCss());
  await drawPhotos(path.join(folder, 'static/photos'), 'published');
  for (let index = 0; index < stories; index++) {
    const story = corpusStory(index);
    write(hugoStoryFile(story), hugoStory(story));
  }
  return folder;
}

/** The masthead is a page, but no list has it. */
function mastheadPage(): string {
  const description = `Who runs ${PUBLICATION.name}: every role and who holds it.`;
  return `---\ntitle: Masthead\ndescription: "${description}"\nlayout: masthead\n_build: { list: never }\n---\n`;
}
