import path from 'node:path';
import { drawCameraPhotos } from '../corpus/camera-photo.ts';
import { drawPhotos } from '../corpus/corpus-photo.ts';
import { AUTHORS, authorName, PUBLICATION, SECTIONS, WIRE } from '../corpus/corpus-publication.ts';
import { cameraPhotos, corpusStories, type Corpus, type CorpusStory } from '../corpus/corpus-story.ts';
import { copyPageAssets, fontCss } from './page-asset.ts';
import { copyInto, emptyFolder, fileWriter } from '../project-folder.ts';

/** The month of a story by the clock of the newsroom: "2026-11", as Swedes write it. */
const monthFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: PUBLICATION.timeZone,
  year: 'numeric',
  month: '2-digit',
});
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

const SOURCES = path.join(import.meta.dirname, '../hugo');

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
    `months: ["${monthOf(story)}"]`,
    `related: [${story.related.map((id) => `/${id}/`).join(', ')}]`,
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
 * @returns the folder
 */
export async function makeHugoSite(name: string, corpus: Corpus): Promise<string> {
  const folder = emptyFolder(name);
  copyInto(folder, SOURCES, ['hugo.yaml', 'layouts']);
  const write = fileWriter(folder);
  const { newsletter, masthead, letters } = PUBLICATION;
  write('data/publication.json', JSON.stringify({ sections: SECTIONS, newsletter, masthead, letters }));
  for (const id of AUTHORS) write(`data/authors/${id}.yaml`, hugoAuthor(authorName(id)));
  const permalinks = Object.fromEntries(SECTIONS.map((section) => [section, '/:year/:month/:filename/']));
  write('config/_default/permalinks.json', JSON.stringify(permalinks));
  const list = corpus.isFull ? ['HTML', 'RSS'] : ['HTML'];
  write('config/_default/outputs.json', JSON.stringify({ home: ['HTML', 'RSS'], section: list, term: list }));
  write('config/_default/params.json', JSON.stringify({ search: corpus.isFull }));
  if (corpus.isFull) write('content/search.md', searchPage());
  for (const section of SECTIONS) {
    write(
      `content/${section}/_index.md`,
      `---\ntitle: ${section}\n${section === WIRE ? `outputs: [${list.join(', ')}, latest]\n` : ''}---\n`,
    );
  }
  write('content/masthead.md', mastheadPage());
  copyPageAssets(path.join(folder, 'static'));
  write('assets/fonts.css', fontCss());
  await drawPhotos(path.join(folder, 'static/photos'), 'published');
  await drawCameraPhotos(path.join(folder, 'assets/photos'), cameraPhotos(corpus));
  const months = new Set<string>();
  for (const story of corpusStories(corpus)) {
    months.add(monthOf(story));
    write(hugoStoryFile(story), hugoStory(story));
  }
  writeArchives([...months].sort(), write);
  return folder;
}

/** The masthead is a page, but no list has it. */
function mastheadPage(): string {
  const description = `The people who run ${PUBLICATION.name}, by role.`;
  return `---\ntitle: Masthead\ndescription: "${description}"\nlayout: masthead\nbuild: { list: never }\n---\n`;
}

/** The page with Pagefind's own form. */
function searchPage(): string {
  return `---\ntitle: Search\ndescription: "Search all stories of ${PUBLICATION.name}"\nlayout: search\nbuild: { list: never }\n---\n`;
}

/** The archives: a page for all, one for each year, and the list of each month, each with its neighbours. */
function writeArchives(months: readonly string[], write: (file: string, text: string) => void): void {
  const link = (name: string, url: string) => ({ name, url });
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const yearLinks = years.map((year) => link(year, `/${year}/`));
  const monthLinks = months.map((month) => link(monthName(month), `/${month.replace('-', '/')}/`));
  const page = (facts: object) => `---\n${JSON.stringify(facts)}\n---\n`;
  const unlisted = { build: { list: 'never' } };
  write('content/archive.md', page({ title: 'Archive', layout: 'archive', years: years.toReversed(), ...unlisted }));
  for (const [index, { name, url }] of yearLinks.entries()) {
    const beside = { earlier: yearLinks[index - 1], later: yearLinks[index + 1] };
    write(`content/year-${name}.md`, page({ title: name, url, layout: 'archive', years: [name], beside, ...unlisted }));
  }
  for (const [index, { name: title, url }] of monthLinks.entries()) {
    const beside = { earlier: monthLinks[index - 1], later: monthLinks[index + 1] };
    write(`content/months/${months[index]}/_index.md`, page({ title, url, beside, outputs: ['HTML'] }));
  }
}

function monthOf({ published }: CorpusStory): string {
  return monthFormat.format(Date.parse(published));
}

function monthName(month: string): string {
  const [year, number] = month.split('-');
  return `${MONTH_NAMES[Number(number) - 1]} ${year}`;
}
