import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sitePlace, type SitePlace } from '../cache/build-folder.ts';
import { requireRoom } from '../cache/disk-room.ts';
import { readPlainFile } from '../cache/plain-file.ts';
import { listPlainFiles, listPublicFiles } from '../cache/plain-files.ts';
import { showProgress } from '../cache/progress.ts';
import { writeWhole } from '../cache/whole-file.ts';
import { startWorkers, type Workers } from '../cache/workers.ts';
import { digest } from '../lib/digest.ts';
import { ContentError } from '../lib/problem.ts';
import { loadedLedger } from '../loader/content-ledger.ts';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import { hasCompressedCopies } from '../schema/hosting.ts';
import { runningBuild } from './build-failure.ts';
import { buildRequest } from './build-request.ts';
import { reportBuild } from './build-report.ts';
import { pageRevision } from './bundle/bundle-key.ts';
import { leftOut, siteChange } from './edition.ts';
import { writeHostFolder } from './host-folder.ts';
import { middlewareFiles } from './bundle/middleware.ts';
import type { PagePath, PagePrinter } from './bundle/page-printer.ts';
import type { SharedSite } from './shared-site.ts';
import { printSite } from './press.ts';
import type { AdditionInProgress, SiteAddition } from './site-addition.ts';
import type { SiteExaminer } from './next-site.ts';
import { assembleSite, type Change, type SiteAssembly } from './site-assembly.ts';
import { mirrorSiteTask } from './site-mirror.ts';
import { publishingWay } from './publishing/publishing-way.ts';
import { healSwap } from './publishing/site-swap.ts';

/** The inputs of a build. */
export interface BuildJob {
  root: string;
  /** The output folder, which is served. */
  published: string;
  /** Worker threads besides the one that renders pages. */
  threads: number;
  additions: readonly SiteAddition[];
  /** Looks at the next site before it is published. */
  examine: SiteExaminer;
}

/** The state of a running build. */
export interface SiteBuild {
  begun: number;
  /** The output folder, as it was named. */
  published: string;
  /** Where the site is assembled and published, with links resolved. */
  place: SitePlace;
  workers: Workers;
  /** Files of the published site that could not be reused, known when the mirror is made. */
  mirror: Promise<string[]>;
  assembly?: SiteAssembly;
  /** The pages, when other integrations look at them before they are part of the site. */
  shared?: SharedSite;
  additions: readonly SiteAddition[];
  examine: SiteExaminer;
  /** Started when every page has given its props. */
  inProgress: AdditionInProgress[];
}

/** Begins a build. Its process must hold the lock of the project. */
export function beginBuild({ root, published, threads, additions, examine }: BuildJob): SiteBuild {
  const begun = performance.now();
  const { place, note } = publishingWay(sitePlace(root, published));
  healSwap(place);
  if (note !== undefined) console.log(note);
  mkdirSync(place.bundle, { recursive: true });
  requireRoom(place.bundle);
  requireRoom(path.dirname(place.published));
  const workers = startWorkers(threads);
  runningBuild.value = { place, workers, isPublished: false };
  // Runs on the other core, while Astro starts and the content is read.
  const mirror = workers.run(mirrorSiteTask, { ...place, isVerify: buildRequest.value.verify === true });
  mirror.catch(() => undefined);
  return { begun, published, place, workers, mirror, additions, examine, inProgress: [] };
}

/**
 * Renders the pages that the published site does not have as they are now.
 * @param isOnlyOurs true when the configuration adds no integration or plugin that has a part in pages
 * @returns the paths of the rendered pages
 */
export async function printPages(build: SiteBuild, printer: PagePrinter, isOnlyOurs: boolean): Promise<PagePath[]> {
  const { place, workers, mirror, additions } = build;
  const assembly = assembleSite(place, siteRevision(place.root), await mirror, workers, buildRequest.value.verify);
  build.assembly = assembly;
  const progress = showProgress(process.stdout, 'pages');
  return printSite({
    printer,
    target: build.shared?.target ?? assembly,
    root: place.root,
    progress,
    workers,
    isOnlyOurs: isOnlyOurs && middlewareFiles().length === 0,
    onPropsKnown() {
      build.inProgress = additions.map(({ begin }) => begin(place.root));
    },
  });
}

/**
 * Digest of what every page depends on besides its props: the code, and the words in addresses, which layouts print without
 * getting them as props.
 */
function siteRevision(root: string): string {
  const names = loadedLedger.value?.publication.get('publication')?.data.addresses ?? {};
  // The pages name addresses in their own copy of the module.
  nameAddresses(names);
  return digest(
    [
      pageRevision(root),
      ...Object.entries(names)
        .map((entry) => entry.join(' '))
        .sort(),
    ].join('\n'),
  );
}

/**
 * Publishes the site, and reports the build.
 * @param bundle folder of the style sheets, scripts and fonts
 */
export async function endBuild(build: SiteBuild, bundle: string): Promise<void> {
  const { begun, place, workers, assembly, shared, inProgress } = build;
  if (!assembly) return;
  shared?.deliver(assembly);
  assembly.adopt(listPlainFiles(bundle, '.').files, (file) => readFileSync(path.join(bundle, file)));
  adoptPublicFiles(assembly, place.root);
  const indexed: Change[] = [];
  for (const addition of inProgress) indexed.push(...(await addition.deliver(assembly)));
  const publication = loadedLedger.value?.publication.get('publication')?.data;
  const isCompressed = publication !== undefined && hasCompressedCopies(publication);
  const changes = await assembly.publish(isCompressed, build.examine);
  if (runningBuild.value) runningBuild.value.isPublished = true;
  writeHostFolder(place.hosts);
  await workers.stop();
  writeNextChange(place.nextChange);
  reportBuild({
    place: { ...place, published: build.published },
    changes,
    indexed,
    assembly,
    seconds: (performance.now() - begun) / 1000,
  });
}

/** Adds the files of `public/`. Neither Astro nor Vite copies them, because both follow links. */
function adoptPublicFiles(assembly: SiteAssembly, root: string): void {
  const { files, problems } = listPublicFiles(root);
  // The loader has reported those that were there when the build began.
  if (problems.length > 0) throw new ContentError(problems);
  assembly.adopt(files, (file) => readPlainFile(root, `public/${file}`));
}

/**
 * Tells CI when to build again although nothing is committed; `at` is null when no later change is due. Commands
 * print the time in the newsroom's time zone.
 */
function writeNextChange(file: string): void {
  const next = siteChange.value ?? { at: null, reasons: [] };
  writeWhole(file, `${JSON.stringify({ ...next, timeZone: leftOut.value?.timeZone }, undefined, 2)}\n`);
}
