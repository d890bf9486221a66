import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, AstroUserConfig } from 'astro';
import { sitePlace, type SitePlace } from '../cache/build-folder.ts';
import { refuseAstroMarkdown } from './astro-markdown.ts';
import { lockBuild } from './build-lock.ts';
import { reportBuild } from './build-report.ts';
import { codeRevision } from '../cache/code-revision.ts';
import { siteServer } from './dev-server.ts';
import { requireRoom } from '../cache/disk-room.ts';
import { siteChange } from './edition.ts';
import { writeHostFolder } from './host-folder.ts';
import { printSite } from './press.ts';
import { showProgress } from '../cache/progress.ts';
import { siteMode } from './site-mode.ts';
import type { AdditionInProgress, SiteAddition } from './site-addition.ts';
import { assembleSite, type Change, type SiteAssembly } from './site-assembly.ts';
import { mirrorSiteTask } from './site-mirror.ts';
import { healSwap } from './site-swap.ts';
import { startWorkers, type Workers } from '../cache/workers.ts';

/** The modules that determine the content of a page. */
const PAGES = ['pages', 'content.config.ts', '../astro.config.mjs', '../tsconfig.json'];

/** The options that `astro.config.mjs` may set. */
export interface BuildSettings {
  /** Worker threads besides the one that renders pages; by default one for each other core. */
  workers?: number;
}

/** The state of a running build. */
interface Build {
  begun: number;
  place: SitePlace;
  workers: Workers;
  /** Files of the published site that could not be reused, known when the mirror is made. */
  mirror: Promise<string[]>;
  assembly?: SiteAssembly;
  additions: readonly SiteAddition[];
  /** Started when every page has given its props. */
  inProgress: AdditionInProgress[];
}

/**
 * Broadsheet's part of an Astro build. The next site is assembled next to the published one, from those of its pages
 * whose props and code did not change and from newly rendered ones, and replaces it only when it is complete.
 */
export function siteBuild(
  { workers = availableParallelism() - 1 }: BuildSettings,
  additions: readonly SiteAddition[],
): AstroIntegration {
  let build: Build | undefined;
  return {
    name: 'broadsheet',
    hooks: {
      'astro:config:setup'({ config, command, updateConfig, addMiddleware }) {
        refuseAstroMarkdown(config.markdown as AstroUserConfig['markdown']);
        if (command === 'dev') {
          siteMode.value = 'dev';
          // With `always`, Astro would not find a file whose extension is in a parameter: /rss.xml, /photos/pier.jpg.
          updateConfig({
            trailingSlash: 'ignore',
            vite: { plugins: [siteServer(folderPath(config.root), additions)] },
          });
          addMiddleware({ order: 'pre', entrypoint: new URL('./dev-type.ts', import.meta.url) });
        }
        if (command !== 'build') return;
        build = beginBuild(folderPath(config.root), folderPath(config.outDir), Math.max(1, workers), additions);
        updateConfig({ outDir: pathToFileURL(`${build.place.bundle}/`) });
      },
      'astro:build:start'({ setPrerenderer }) {
        const begun = build;
        if (begun) setPrerenderer((prerenderer) => withPress(prerenderer, begun));
      },
      async 'astro:build:done'({ dir }) {
        if (build) await endBuild(build, fileURLToPath(dir));
      },
    },
  };
}

function beginBuild(root: string, published: string, threads: number, additions: readonly SiteAddition[]): Build {
  const begun = performance.now();
  const place = sitePlace(root, published);
  lockBuild(root);
  healSwap(place);
  mkdirSync(place.bundle, { recursive: true });
  requireRoom(place.bundle);
  const workers = startWorkers(threads);
  // Runs on the other core, while Astro starts and reads the content.
  const mirror = workers.run(mirrorSiteTask, place);
  mirror.catch(() => undefined);
  return { begun, place, workers, mirror, additions, inProgress: [] };
}

/** Renders all pages when Astro asks for their paths, so that its own loop has nothing left to do. */
function withPress(prerenderer: AstroPrerenderer, build: Build): AstroPrerenderer {
  return {
    ...prerenderer,
    async getStaticPaths() {
      const { place, workers, mirror } = build;
      const assembly = assembleSite(place, codeRevision(...PAGES), await mirror, workers);
      build.assembly = assembly;
      const progress = showProgress(process.stdout, 'pages');
      await printSite({
        prerenderer,
        assembly,
        root: place.root,
        progress,
        workers,
        onPropsKnown() {
          build.inProgress = build.additions.map(({ begin }) => begin(place.root));
        },
      });
      return [];
    },
  };
}

async function endBuild({ begun, place, workers, assembly, inProgress }: Build, bundle: string): Promise<void> {
  if (!assembly) return;
  assembly.adopt(bundle);
  const indexed: Change[] = [];
  for (const addition of inProgress) indexed.push(...(await addition.deliver(assembly)));
  const changes = await assembly.publish();
  writeHostFolder(place.hosts);
  await workers.stop();
  writeNextChange(place.nextChange);
  reportBuild({ place, changes, indexed, assembly, seconds: (performance.now() - begun) / 1000 });
}

/** Tells CI when to build again although nothing is committed; `at` is null when no later change is due. */
function writeNextChange(file: string): void {
  writeFileSync(file, `${JSON.stringify(siteChange.value ?? { at: null, reasons: [] }, undefined, 2)}\n`);
}

function folderPath(url: URL): string {
  return fileURLToPath(url).replace(/[/\\]$/, '');
}
