import { setImmediate } from 'node:timers/promises';
import { ContentError, isContentError, type Problem } from '../lib/problem.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { BuildError } from '../cache/build-error.ts';
import { drawCards, drawingOf } from '../media/card-drawings.ts';
import { markedKey, type MarkedKey } from './manifest/key-mark.ts';
import { ALWAYS } from './page-key.ts';
import { knownPages, type KnownPage } from './page-paths.ts';
import { developPhotos, sitePhotos } from '../media/photo-bytes.ts';
import { showProgress, type Progress } from '../cache/progress.ts';
import type { PagePath, PagePrinter, PrintedPage } from './bundle/page-printer.ts';
import { askedPage, type AskedPage } from './single-page.ts';
import { servedPath } from './served-path.ts';
import type { PageTarget } from './shared-site.ts';
import { prepareAhead } from './prepared-ahead.ts';
import type { Workers } from '../cache/workers.ts';

/** Pages after which this thread hears what workers have done, and gives them more. */
const TURN = 2;

/** The inputs for rendering a site. */
export interface PressJob {
  printer: PagePrinter;
  target: PageTarget;
  root: string;
  progress: Progress;
  workers: Workers;
  /** True when no integration, plugin or middleware of the project has a part in the pages. */
  isOnlyOurs: boolean;
  /** Ends the preparation of bodies that has begun before the pages are known. */
  endEarly(): Promise<void>;
  /** Called as soon as every page has given its props: by then the pages have said what they need. */
  onPropsKnown(): void;
}

/**
 * Renders every page that is not reused from the published site. Worker threads compile Markdown ahead while this
 * thread renders.
 * @returns the paths of the pages that were rendered
 * @throws ContentError with the problems of all bodies, when there are any
 */
export async function printSite(job: PressJob): Promise<PagePath[]> {
  const { printer, target, root, progress, workers, isOnlyOurs, endEarly, onPropsKnown } = job;
  const paths = await printer.getStaticPaths();
  await endEarly();
  refuseConflicts(paths);
  const toPrint = cardsLast(
    paths.filter((path) => {
      const key = keyOf(path);
      return key !== undefined && !target.keep(fileOf(path), key);
    }),
  );
  const pages = toPrint.filter((path) => !photoOf(path));
  const photos = toPrint.filter(photoOf);
  const problems: Problem[] = [];
  const collect = (error: unknown, path?: PagePath) => {
    if (!isContentError(error)) throw path ? pageError(error, path) : error;
    problems.push(...error.problems);
  };
  const single: PagePath[] = [];
  for (const path of paths) {
    if (path.cacheKey !== undefined) continue;
    try {
      if (await printSinglePage(printer, path, target)) single.push(path);
    } catch (error) {
      collect(error, path);
    }
  }
  onPropsKnown();
  const prepare = prepareAhead(pages.length, (index) => bodyOf(pages[index]), root, workers);
  const drawn = drawCards(pages, root, workers);
  const developing = developPhotos(
    root,
    photos.flatMap((path) => photoOf(path) ?? []),
    () => sitePhotos.value.values(),
  );
  const print = async (path: PagePath, index: number) => {
    try {
      await printPage(printer, path, target, isOnlyOurs);
    } catch (error) {
      collect(error, path);
    }
    // All that the report counts as rendered.
    progress.step(single.length + index + 1, single.length + toPrint.length);
  };
  for (const [index, path] of pages.entries()) {
    if (index % TURN === 0) await setImmediate();
    await prepare?.(index);
    if (drawingOf(path)) await drawn;
    await print(path, index);
  }
  // The remaining photos report their own progress: many new ones take longer than all pages.
  await developing.finish(showProgress(process.stdout, 'new photos')).catch(collect);
  if (problems.length === 0) for (const [index, path] of photos.entries()) await print(path, pages.length + index);
  progress.done();
  if (problems.length > 0) throw new ContentError(problems);
  return [...single, ...toPrint];
}

/** Workers draw cards while the pages are rendered. */
function cardsLast(paths: readonly PagePath[]): PagePath[] {
  return [...paths.filter((path) => !drawingOf(path)), ...paths.filter(drawingOf)];
}

/** The photo from which the file at a path is made. */
function photoOf({ cacheKey }: PagePath): PhotoVariant | undefined {
  return cacheKey === undefined ? undefined : sitePhotos.value.get(cacheKey);
}

/** The body of a page that has one of its own. */
function bodyOf(path: PagePath | undefined): BodySource | undefined {
  return path && knownPage(path)?.body;
}

/** The file of a page from the site's folder: `2026/11/slug/index.html`, `404.html`, `livewire/latest.html`. */
export function fileOf({ pathname, route }: PagePath): string {
  const clean = servedPath(pathname.replace(/^\/+|\/+$/g, ''), route);
  if (route.type === 'endpoint') return clean;
  if (clean === '') return 'index.html';
  return clean === '404' ? '404.html' : `${clean}/index.html`;
}

/**
 * Asks a page without a parameter for its props, and prints it unless it is kept or the site does not have it.
 * @returns true when it was printed
 */
async function printSinglePage(printer: PagePrinter, path: PagePath, target: PageTarget): Promise<boolean> {
  let isKept = false;
  const asked: AskedPage = { keep: (key) => (isKept = target.keep(fileOf(path), markedKey(key))) };
  askedPage.value = asked;
  try {
    const page = await printer.renderByRequest(path);
    if (isKept || asked.isAbsent) return false;
    put(target, path, asked.key ?? ALWAYS, page);
    return true;
  } finally {
    askedPage.value = undefined;
  }
}

/** Prints a page with a parameter: from its props where they are known and nothing else has a part in it. */
async function printPage(printer: PagePrinter, path: PagePath, target: PageTarget, isOnlyOurs: boolean): Promise<void> {
  const made = knownPage(path)?.make();
  const page = made && isOnlyOurs ? await printer.renderByProps(path, made.props) : await printer.renderByRequest(path);
  put(target, path, made?.key ?? path.cacheKey ?? ALWAYS, page);
}

/** The page at a path, unless a route of somebody else has it. */
function knownPage({ cacheKey }: PagePath): KnownPage | undefined {
  return cacheKey === undefined ? undefined : knownPages.value.get(cacheKey);
}

/** The key of a page; undefined for a page that gives its props when it is called. */
function keyOf(path: PagePath): MarkedKey | undefined {
  return knownPage(path) ?? (path.cacheKey === undefined ? undefined : markedKey(path.cacheKey));
}

function put(target: PageTarget, path: PagePath, key: string, { status, bytes }: PrintedPage): void {
  const file = fileOf(path);
  if (status >= 400 && file !== '404.html') throw new BuildError(`The page answered with status ${status}.`);
  if (bytes) target.put(file, key, bytes);
}

function refuseConflicts(paths: readonly PagePath[]): void {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const file = fileOf(path);
    const other = taken.get(file);
    if (other !== undefined) {
      throw new BuildError(
        `Two pages have the address ${path.pathname}: one from ${other} and one from ${path.route.component}.`,
      );
    }
    taken.set(file, path.route.component);
  }
}

function pageError(error: unknown, { pathname }: PagePath): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${pathname} could not be rendered: ${message}`, { cause: error });
}
