import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, sitePlace, type SitePlace } from '../cache/build-folder.ts';
import { BuildError } from '../cache/build-error.ts';
import { requireRoom } from '../cache/disk-room.ts';
import { readPlainFile } from '../cache/plain-file.ts';
import { listPlainFiles, listPublicFiles } from '../cache/plain-files.ts';
import { showProgress } from '../cache/progress.ts';
import { writeWhole } from '../cache/whole-file.ts';
import { startWorkers, type Workers } from '../cache/workers.ts';
import { digest } from '../lib/digest.ts';
import { ContentError } from '../lib/problem.ts';
import { loadedLedger, type Ledger } from '../loader/content-ledger.ts';
import { begunReading } from '../loader/content-loader.ts';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import { storyBody } from '../newsroom/story/story-page.ts';
import { bodySources } from '../newsroom/story/story-sources.ts';
import { hasCompressedCopies } from '../schema/hosting/hosting.ts';
import { runningBuild } from './build-failure.ts';
import { buildRequest } from './build-request.ts';
import { reportBuild, reportShard } from './build-report.ts';
import { pageRevision } from './bundle/bundle-key.ts';
import { leftOut, openBuildNewsroom, siteChange } from './edition.ts';
import { writeHostFolder } from './host-folder.ts';
import { middlewareFiles } from './bundle/middleware.ts';
import type { PagePath, PagePrinter } from './bundle/page-printer.ts';
import type { PageTarget, SharedSite } from './shared-site.ts';
import { prepareEarly } from './prepared-ahead.ts';
import { printSite } from './press.ts';
import type { AdditionInProgress, SiteAddition } from './site-addition.ts';
import type { SiteExaminer } from './next-site.ts';
import { isInShard, shardName } from './shards/shard.ts';
import { readIndex } from './site-manifest.ts';
import { openShards, type ShardPages } from './shards/shard-pages.ts';
import { openShard, type ShardWriter } from './shards/shard-writer.ts';
import { assembleSite, type Change, type SiteAssembly } from './site-assembly.ts';
import { mirrorSiteTask } from './site-mirror.ts';
import { publishingWay } from './publishing/publishing-way.ts';
import { healSwap } from './publishing/site-swap.ts';

const SHARED_SHARD =
  'A site with an integration that looks at the finished pages cannot be built in shards: remove `--shard`, or the integration from astro.config.mjs.';

/** What a site consists of besides its pages, and what looks at it. */
export interface SiteParts {
  additions: readonly SiteAddition[];
  /** Looks at the next site before it is published. */
  examine: SiteExaminer;
}

/** The inputs of a build. */
export interface BuildJob extends SiteParts {
  root: string;
  /** The output folder, which is served. */
  published: string;
  /** Worker threads besides the one that renders pages. */
  threads: number;
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
  /** Where the pages go when this machine renders only some of them. */
  shard?: ShardWriter;
  /** The pages that other machines have rendered. */
  merged?: ShardPages;
  /** The pages, when other integrations look at them before they are part of the site. */
  shared?: SharedSite;
  /** Ends the preparation of bodies that has begun before the pages are known. */
  endEarly: () => Promise<void>;
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
  const { shard, verify = false } = buildRequest.value;
  // Runs on the other core, while Astro starts and the content is read.
  const mirror = shard ? Promise.resolve([]) : workers.run(mirrorSiteTask, { ...place, isVerify: verify });
  mirror.catch(() => undefined);
  const endEarly = beginBodies(place, workers);
  return { begun, published, place, workers, mirror, endEarly, additions, examine, inProgress: [] };
}

/**
 * Prepares the bodies of all stories while Astro compiles the page bundle, when the content is being read already and every
 * page will be rendered.
 * @returns a function that ends it
 */
function beginBodies(place: SitePlace, workers: Workers): () => Promise<void> {
  const { shard, merge = [] } = buildRequest.value;
  let endEarly: (() => Promise<void>) | undefined;
  let isEnded = false;
  // The loader and the pages report what goes wrong.
  if (!shard && merge.length === 0) begunReading.value?.then(begin).catch(() => undefined);
  return async () => {
    isEnded = true;
    await endEarly?.();
  };

  function begin(ledger: Ledger): void {
    if (isEnded || readIndex(place.manifest)?.revision === siteRevision(place.root)) return;
    const newsroom = openBuildNewsroom(ledger);
    const bodies = newsroom.stories.map((story) => storyBody(bodySources(story, newsroom)));
    endEarly = prepareEarly(bodies, place.root, workers);
  }
}

/**
 * Renders the pages that the published site does not have as they are now.
 * @param isOnlyOurs true when the configuration adds no integration or plugin that has a part in pages
 * @returns the paths of the rendered pages
 */
export async function printPages(build: SiteBuild, printer: PagePrinter, isOnlyOurs: boolean): Promise<PagePath[]> {
  const { place, workers, additions, endEarly } = build;
  const { shard } = buildRequest.value;
  const target = await pageTarget(build);
  const progress = showProgress(process.stdout, 'pages');
  return printSite({
    printer,
    target,
    root: place.root,
    progress,
    workers,
    endEarly,
    isOnlyOurs: isOnlyOurs && middlewareFiles().length === 0,
    onPropsKnown() {
      const isOurs = (part: string) => !shard || isInShard(shard, part);
      build.inProgress = additions.map(({ begin }) => begin(place.root, isOurs));
    },
  });
}

/** Opens what the pages go into: the next site, or the share of it that this machine makes. */
async function pageTarget(build: SiteBuild): Promise<PageTarget> {
  const { place, workers, mirror, shared, examine } = build;
  const { root } = place;
  const { shard, merge = [], verify = false } = buildRequest.value;
  const revision = siteRevision(root);
  const { all, shards } = buildFolder(root);
  if (shard) {
    if (shared) throw new BuildError(SHARED_SHARD);
    build.shard = openShard(path.join(shards, shardName(shard)), shard, revision, workers);
    return build.shard.target;
  }
  build.assembly = assembleSite(place, revision, await mirror, workers, { isVerify: verify, examine });
  if (shared) return shared.target;
  if (merge.length === 0) return build.assembly;
  build.merged = openShards(merge, revision, all);
  return build.merged.into(build.assembly);
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
  const { begun, place, workers, assembly, shared, shard, merged, inProgress } = build;
  const seconds = () => (performance.now() - begun) / 1000;
  if (shard) {
    const kept: string[] = [];
    for (const addition of inProgress) for (const file of (await addition.keep?.()) ?? []) kept.push(file);
    const counts = await shard.close(buildFolder(place.root).all, kept);
    await workers.stop();
    reportShard({ root: place.root, ...shard, counts, seconds: seconds() });
    return;
  }
  if (!assembly) return;
  shared?.deliver(assembly);
  assembly.adopt(listPlainFiles(bundle, '.').files, (file) => readFileSync(path.join(bundle, file)));
  adoptPublicFiles(assembly, place.root);
  const indexed: Change[] = [];
  for (const addition of inProgress) for (const change of await addition.deliver(assembly)) indexed.push(change);
  const publication = loadedLedger.value?.publication.get('publication')?.data;
  const isCompressed = publication !== undefined && hasCompressedCopies(publication);
  const changes = await assembly.publish(isCompressed);
  if (runningBuild.value) runningBuild.value.isPublished = true;
  writeHostFolder(place.hosts);
  await workers.stop();
  writeNextChange(place.nextChange);
  reportBuild({
    place: { ...place, published: build.published },
    changes,
    indexed,
    assembly,
    merged: merged?.taken(),
    seconds: seconds(),
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
