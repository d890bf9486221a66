import { photoId } from '../lib/photo/photo-id.ts';
import { digest } from '../lib/digest.ts';
import { severityOf, type Problem } from '../lib/problem.ts';
import type { BodyContext, Picture } from '../markdown/body-context.ts';
import { PAGE_IDS } from '../markdown/plugins/heading-id.ts';
import { bodyWords } from '../newsroom/story/body-words.ts';
import type { Content, ContentEntry, MarkdownFile } from '../newsroom/content.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import type { Article } from '../schema/article.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { readGoodBodies, writeGoodBodies } from './good-bodies.ts';
import { checkedContent, goodContent, type KnownContent } from './known-content.ts';
import { strayFor, type Stray } from './misplaced/misplaced-file.ts';
import { nearPhoto } from './misplaced/near-photo.ts';
import { nearTable } from './misplaced/near-table.ts';
import { compileFile, compileFilesTask, type CompiledFile } from './story-body.ts';
import { isPreviewing } from '../cache/unsaved-files.ts';
import { inWorkers } from '../cache/worker-batches.ts';

/** With fewer bodies than this, starting workers takes longer than it saves. */
const WORTH_WORKERS = 200;
/** Bodies that a worker compiles in one batch. */
const BATCH = 50;
/** A placeholder for a photo that exists, whose size does not matter here. */
const SIZE = { width: 1, height: 1 };
const SOME_PICTURE: Picture = { src: '/photo.jpg', ...SIZE, file: SIZE, tone: 'tone tone-3' };

/** What is no path of a photo whatever its name is: an address on another site, and one with a space. */
const UNNAMEABLE = /^[a-z]+:\/\/|\s/i;

/** A Markdown file and the known facts of its body. */
export type CheckedBody = ContentEntry<MarkdownFile<unknown>>;

/**
 * Finds the problems of bodies, as rendering them would. Bodies of plain text and links have none. A body that compiled
 * without a problem is not compiled again until one of its inputs changes.
 * @param isAsked selects the files to check; all when left out
 * @param until the instant after which no update of a live story may be, in milliseconds since 1970; not checked when
 * left out
 */
export async function bodyProblems(
  root: string,
  known: KnownContent,
  isAsked: (body: CheckedBody) => boolean = () => true,
  until?: number,
): Promise<Problem[]> {
  const { articles, pages, editions } = checkedContent(known);
  const isChecked = (body: CheckedBody) => body.data.isElaborate === true && isAsked(body);
  const collections: ReadonlyMap<string, CheckedBody>[] = [articles, pages, editions];
  const asked = collections.flatMap((some) => [...some.values().filter(isChecked)]);
  if (asked.length === 0) return [];
  const sourceOf = bodySources(known, until);
  const good = readGoodBodies(root, known.revision);
  const sources = asked.map(sourceOf).filter((source) => good.get(source.context.file) !== source.digest);
  const compiled =
    sources.length < WORTH_WORKERS
      ? sources.map((source) => compileFile(root, source))
      : await inWorkers(sources, BATCH, (workers, some) => workers.run(compileFilesTask, { root, sources: some }));
  const found = sources.filter((_, index) => compiled[index]?.problems.length === 0);
  if (found.length > 0 && !isPreviewing()) {
    for (const { digest, context } of found) good.set(context.file, digest);
    const files = new Set(collections.flatMap((some) => [...some.values()].map(({ file }) => file)));
    writeGoodBodies(root, known.revision, new Map([...good].filter(([file]) => files.has(file))));
  }
  return compiled.flatMap(({ problems }) => problems);
}

/** The ids on the page of a Markdown file that links can jump to; undefined when they cannot be known. */
export type AnchorsOf = (file: string) => ReadonlySet<string> | undefined;

/**
 * Finds the ids on the page of a Markdown file that links can jump to; undefined when its body has a problem. Each file
 * is compiled once.
 */
export function anchorFinder(root: string, known: KnownContent): AnchorsOf {
  const { articles, pages, editions } = checkedContent(known);
  const bodies = new Map(
    [...articles.values(), ...pages.values(), ...editions.values()].map((body) => [body.file, body]),
  );
  const sourceOf = bodySources(known);
  const found = new Map<string, ReadonlySet<string> | undefined>();
  return (file) => {
    if (!found.has(file)) {
      const body = bodies.get(file);
      found.set(file, body && anchorsIn(compileFile(root, sourceOf(body)), photoIds(body)));
    }
    return found.get(file);
  };
}

function anchorsIn({ parts, problems }: CompiledFile, photos: readonly string[]): Set<string> | undefined {
  if (problems.some((problem) => severityOf(problem) === 'error')) return undefined;
  const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
  return new Set([...PAGE_IDS, ...photos, ...[...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)]);
}

/** The ids of the photos of a story's gallery. */
function photoIds({ data }: CheckedBody): string[] {
  const { photos = [] } = data.frontMatter as Partial<Article>;
  return photos.map((_, index) => photoId(index));
}

/**
 * Prepares the inputs for compiling bodies to find their problems.
 * @returns a source whose digest covers the body and every other input of its compilation
 */
function bodySources(known: KnownContent, until?: number): (body: CheckedBody) => BodySource {
  const { newsletters, photos, tables, publication, sections } = goodContent(known);
  const { faulty } = known;
  const { lang = 'en', url = 'https://localhost/', timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
  const { origin } = new URL(url);
  // A file with problems of its own is not missing.
  const letters = [...newsletters.keys(), ...faulty.newsletters.map(({ id }) => id)];
  const hasLivewire = faulty.sections.length > 0 || [...sections.values()].some(({ data }) => data.wire);
  const faultyPhotos = new Set(faulty.photos.map(({ id }) => id));
  const faultyTables = new Set(faulty.tables.map(({ id }) => id));
  const faultyFiles = new Set([...faulty.articles, ...faulty.pages, ...faulty.editions].map(({ file }) => file));
  return ({ file, digest: bytes, data }) => {
    const { lang: ownLanguage, photos: gallery } = data.frontMatter as Partial<Article>;
    const language = ownLanguage ?? lang;
    const shown = data.bodyPhotos.filter((src) => {
      const photo = resolvePhoto(file, src);
      return photos.has(photo) || faultyPhotos.has(photo);
    });
    const context = {
      file,
      language,
      words: bodyWords(language),
      origin,
      newsletters: letters,
      hasGallery: gallery !== undefined || faultyFiles.has(file),
      hasLivewire,
      ...checkedCoverage(data.frontMatter as Partial<Article>, timeZone, until),
      pictures: Object.fromEntries(shown.map((src) => [src, SOME_PICTURE])),
      ...checkedTables(file, data.bodyTables, tables, faultyTables),
      ...strayFiles([...(data.bodyTables ?? []), ...(data.pictures ?? []).map(({ src }) => src)], known.strays),
      ...nearPictures(
        file,
        (data.pictures ?? []).map(({ src }) => src).filter((src) => !shown.includes(src) && !UNNAMEABLE.test(src)),
        photos.keys(),
      ),
    };
    return { digest: digest(`${bytes} ${JSON.stringify(context)}`), context };
  };
}

/** The photos that missing ones may have been meant to be. */
function nearPictures(
  file: string,
  missing: readonly string[],
  photos: Iterable<string>,
): Pick<BodyContext, 'nearPictures'> {
  const near = nearPaths(file, missing, photos, nearPhoto);
  return near.length === 0 ? {} : { nearPictures: Object.fromEntries(near) };
}

/** The files that a body may have been meant to show, which are where nothing reads them. */
function strayFiles(sources: readonly string[], strays: readonly Stray[]): Pick<BodyContext, 'strays'> {
  if (sources.length === 0 || strays.length === 0) return {};
  const found = sources.flatMap((src) => {
    const stray = strayFor(src, strays);
    return stray ? [[src, stray] as const] : [];
  });
  return found.length === 0 ? {} : { strays: Object.fromEntries(found) };
}

/** The tables of a file's charts, and for those that are missing the ones that were probably meant. */
function checkedTables(
  file: string,
  sources: readonly string[] = [],
  tables: Content['tables'],
  faulty: ReadonlySet<string>,
): Pick<BodyContext, 'tables' | 'nearTables'> {
  if (sources.length === 0) return {};
  const found = sources.flatMap((src) => {
    const id = resolvePhoto(file, src);
    const table = faulty.has(id) ? null : tables.get(id)?.data;
    return table === undefined ? [] : [[src, table] as const];
  });
  const names = new Set(found.map(([src]) => src));
  const missing = sources.filter((src) => !names.has(src));
  const near = nearPaths(file, missing, tables.keys(), nearTable);
  return { tables: Object.fromEntries(found), ...(near.length > 0 && { nearTables: Object.fromEntries(near) }) };
}

function nearPaths(
  file: string,
  missing: readonly string[],
  paths: Iterable<string>,
  nearest: typeof nearPhoto,
): (readonly [src: string, meant: string])[] {
  if (missing.length === 0) return [];
  const known = [...paths];
  return missing.flatMap((src) => {
    const meant = nearest(file, src, known);
    return meant === undefined ? [] : [[src, meant] as const];
  });
}

/** How long updates of a live story may be in the future by a typing error; later, the check costs more than it finds. */
const LONGEST_COVERAGE = 30 * 86_400_000;

/** The settings for the updates of a live story; none for other stories. Drafts may have any time to come. */
function checkedCoverage(
  { type, status, published, embargo, ended }: Partial<Article>,
  timeZone: string,
  until: number | undefined,
): Pick<BodyContext, 'live'> {
  if (type !== 'live' || published === undefined) return {};
  const live = { published, timeZone, ...(ended !== undefined && { ended }) };
  const out = Math.max(Date.parse(published), Date.parse(embargo ?? published));
  const isChecked = until !== undefined && status !== 'draft' && until < out + LONGEST_COVERAGE;
  return { live: isChecked ? { ...live, until: Math.max(until, out) } : live };
}
