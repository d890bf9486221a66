import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SitePlace } from '../cache/build-folder.ts';
import { importBundle } from './bundle/page-bundle.ts';
import type { PagePath, PagePrinter } from './bundle/page-printer.ts';
import { lockBuild } from './lock/build-lock.ts';
import { fileOf } from './press.ts';
import { shareSite } from './shared-site.ts';
import { beginBuild, endBuild, printPages, type BuildJob } from './site-build.ts';

/** A build in the process in which Astro compiles the page bundle. */
export interface AstroBuild {
  place: SitePlace;
  /** Lets other integrations look into the site and change it before it is assembled. */
  share(): void;
  /** Imports the compiled bundle, of which `entry` is the file name of the entry. */
  open(entry: string): Promise<void>;
  /**
   * Renders all pages. Astro's own loop then has nothing left to do, unless another integration is to see the pages: Astro
   * tells it those that went through the loop.
   * @param isOnlyOurs true when the configuration adds no integration or plugin that has a part in pages
   * @returns the pages that go through the loop
   */
  print(isOnlyOurs: boolean): Promise<PagePath[]>;
  /** The answer of a page in Astro's loop. */
  answer(request: Request, route: PagePath['route']): Response;
  /** Publishes the site, when every other integration has seen it in a folder. */
  end(folder: URL): Promise<void>;
}

/** Begins a build that compiles its own bundle. */
export function beginAstroBuild(job: BuildJob): AstroBuild {
  lockBuild(job.root);
  const build = beginBuild(job);
  const { place } = build;
  let printer: PagePrinter | undefined;
  return {
    place,
    share() {
      // Pages of the last build would be taken for files of the others.
      rmSync(place.bundle, { recursive: true, force: true });
      build.shared = shareSite(place.bundle);
    },
    async open(entry) {
      printer = await importBundle(place, entry);
    },
    async print(isOnlyOurs) {
      const printed = printer ? await printPages(build, printer, isOnlyOurs) : [];
      return build.shared ? printed : [];
    },
    answer({ url }, route) {
      const file = fileOf({ pathname: decodeURI(new URL(url).pathname), route });
      return new Response(build.shared?.read(file));
    },
    end: (folder) => endBuild(build, fileURLToPath(folder)),
  };
}
