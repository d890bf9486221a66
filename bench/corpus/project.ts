import path from 'node:path';
import { drawCameraPhotos } from './camera-photo.ts';
import { drawPhotos, PHOTO_WORDS } from './corpus-photo.ts';
import { AUTHORS, authorName, PUBLICATION, SECTIONS, WIRE } from './corpus-publication.ts';
import { cameraPhotos, corpusStories, type Corpus, type CorpusStory } from './corpus-story.ts';
import { copyInto, emptyFolder, fileWriter, linkPackages, ROOT } from '../project-folder.ts';

const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What the other systems would need more than templates for. Feeds stay for the whole site, which cannot do without. */
const SWITCHED_OFF = [
  'cards: { newest: 0 }',
  'search: false',
  'offline: false',
  'feeds: { sections: false, tags: false, authors: false }',
];

/** A story as Broadsheet's editors write it. */
export function storyMarkdown(story: CorpusStory): string {
  const { city, region } = story.dateline;
  const photo = story.photo
    ? [
        'photo:',
        `  src: /photos/${story.photo}.jpg`,
        `  alt: ${PHOTO_WORDS.alt}`,
        `  caption: ${JSON.stringify(story.standfirst)}`,
        `  credit: ${PHOTO_WORDS.credit}`,
      ]
    : [];
  return [
    '---',
    `headline: ${JSON.stringify(story.headline)}`,
    `standfirst: ${JSON.stringify(story.standfirst)}`,
    `section: ${story.section}`,
    `dateline: { city: ${city}, region: ${region} }`,
    `published: ${story.published}`,
    `byline: [${story.author}]`,
    ...photo,
    `tags: [${story.tags.join(', ')}]`,
    `related: [${story.related.join(', ')}]`,
    '---',
    '',
    story.body,
  ].join('\n');
}

/** Path of a story in a project. */
export function storyFile({ id }: CorpusStory): string {
  return `content/articles/${id}.md`;
}

/** The file of an author. */
export function authorYaml(name: string): string {
  return `name: ${name}\nrole: ${PUBLICATION.role}\n`;
}

/**
 * Makes a project with a corpus in `bench/.work/<name>`: a copy of this checkout's sources, so that a benchmark can edit
 * them, and a generated `content/`.
 * @returns the folder
 */
export async function makeProject(name: string, corpus: Corpus): Promise<string> {
  const folder = emptyFolder(name);
  copyInto(folder, ROOT, SOURCES);
  linkPackages(folder);
  const write = fileWriter(folder);
  writePublication(write, corpus);
  const photos = path.join(folder, 'content/photos');
  await drawPhotos(photos, 'original');
  await drawCameraPhotos(photos, cameraPhotos(corpus));
  for (const story of corpusStories(corpus)) write(storyFile(story), storyMarkdown(story));
  return folder;
}

/** Everything in `content/` but stories and photos. */
function writePublication(write: (file: string, text: string) => void, { isFull }: Corpus): void {
  const { name, description, origin, language, timeZone, letters, newsletter, masthead } = PUBLICATION;
  const writeLines = (file: string, lines: readonly string[]) => write(`content/${file}`, `${lines.join('\n')}\n`);
  writeLines('publication.yaml', [
    `name: ${name}`,
    `description: ${description}`,
    `url: ${origin}`,
    `lang: ${language}`,
    `timeZone: ${timeZone}`,
    'country: US',
    'masthead: main',
    'newsletter: memo',
    `navigation: [${SECTIONS.join(', ')}]`,
    `letters: { email: ${letters} }`,
    ...(isFull ? [] : SWITCHED_OFF),
  ]);
  for (const id of SECTIONS) writeLines(`sections/${id}.yaml`, [`name: ${id}`, `wire: ${id === WIRE}`]);
  for (const id of AUTHORS) write(`content/authors/${id}.yaml`, authorYaml(authorName(id)));
  writeLines('newsletters/memo.yaml', [
    `name: ${newsletter.name}`,
    `pitch: ${newsletter.pitch}`,
    `frequency: ${newsletter.frequency}`,
    `provider: { kind: buttondown, username: ${newsletter.username} }`,
  ]);
  writeLines('mastheads/main.yaml', [
    'roles:',
    ...masthead.map((held) => `  - { role: ${held.role}, author: ${held.author} }`),
  ]);
}
