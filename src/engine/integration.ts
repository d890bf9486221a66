import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rmSync } from 'node:fs';
import type { AstroConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { BuildError } from '../cache/build-error.ts';
import { sitePlace, type SitePlace } from '../cache/build-folder.ts';
import { refuseAstroMarkdown } from './astro-markdown.ts';
import { rereadWords } from '../loader/settings/word-settings.ts';
import { lockBuild } from './lock/build-lock.ts';
import { failingAsCommand } from './build-failure.ts';
import { buildThreads } from './build-threads.ts';
import { bundleKey } from './bundle/bundle-key.ts';
import { isCompilerOnly } from './bundle/compiler-only.ts';
import type { DevAddition } from './dev/dev-addition.ts';
import { sayPlainly } from './dev/dev-log.ts';
import { siteServer } from './dev/dev-server.ts';
import { watchSources } from './dev/dev-watch.ts';
import { wordServer } from './dev/dev-words.ts';
import { copyBundle, importBundle, keepBundle, pageEntry } from './bundle/page-bundle.ts';
import type { PagePath, PagePrinter } from './bundle/page-printer.ts';
import type { SiteExaminer } from './next-site.ts';
import { shareSite } from './shared-site.ts';
import { fileOf } from './press.ts';
import type { SiteAddition } from './site-addition.ts';
import { beginBuild, endBuild, printPages, type BuildJob, type SiteBuild } from './site-build.ts';
import { siteAddress } from './setup/site-setup.ts';
import { siteMode } from './site-mode.ts';

const NAME = 'broadsheet';

/** The page bundle of a build, while Astro compiles it. */
interface Compilation {
  place: SitePlace;
  /** The build that uses it; undefined in a process that only compiles it. */
  build?: SiteBuild;
  /** Digest of everything that decides what is in it; undefined when the next build cannot use it. */
  key: string | undefined;
  /** The compiled entry: its absolute path, and its path in the copy that is kept. */
  written?: string;
  copied?: string;
}

/**
 * Broadsheet's part of an Astro build. The next site is assembled next to the published one, from those of its pages
 * whose props and code did not change and from newly rendered ones, and replaces it only when it is complete.
 * @param examine looks at the next site before it is published
 * @param forDev what only the dev server has
 */
export function siteBuild(
  additions: readonly SiteAddition[],
  examine: SiteExaminer,
  forDev: readonly DevAddition[] = [],
): AstroIntegration {
  let compilation: Compilation | undefined;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': (hook) =>
        failingAsCommand(async () => {
          const { config, command, updateConfig, addMiddleware } = hook;
          refuseAstroMarkdown(config.markdown as AstroUserConfig['markdown']);
          const root = folderPath(config.root);
          refuseOtherPublic(root, folderPath(config.publicDir));
          const isOurs = isOnlyOurs(config);
          // Only here: it loads Astro's own configuration, which a build with the kept bundle does without.
          const { siteConfig } = await import('./setup/site-config.ts');
          updateConfig(siteConfig(root));
          const site = isOurs ? undefined : (config.site ?? siteAddress(root));
          if (site !== undefined) updateConfig({ site });
          if (command === 'dev') {
            siteMode.value = 'dev';
            sayPlainly(hook.logger);
            // Node keeps a module that it has imported, also when the server starts again because of an edit.
            await rereadWords();
            // With `always`, Astro would not find a file whose extension is in a parameter: /rss.xml, /photos/pier.jpg.
            const server = watchSources(root, folderPath(config.outDir));
            const plugins = [siteServer(root, additions), wordServer()];
            updateConfig({ trailingSlash: 'ignore', vite: { plugins, server } });
            addMiddleware({ order: 'pre', entrypoint: new URL('./dev/dev-type.ts', import.meta.url) });
            for (const setUp of forDev) await setUp({ root, ...hook });
          }
          if (command !== 'build') return;
          const key = isOurs ? bundleKey(root) : undefined;
          const job = { root, published: folderPath(config.outDir), threads: buildThreads.value, additions, examine };
          const compiling = isCompilerOnly.value ? { place: sitePlace(root, job.published), key } : begin(job, key);
          compilation = compiling;
          updateConfig({
            // After every other one, which may still change the site.
            integrations: [
              { name: NAME, hooks: { 'astro:build:done': ({ dir }: { dir: URL }) => finish(compiling, dir) } },
            ],
            outDir: pathToFileURL(`${compiling.place.bundle}/`),
            vite: { plugins: [pageEntry((file) => (compiling.written = file))] },
          });
          addMiddleware({ order: 'pre', entrypoint: new URL('./bundle/page-failure.ts', import.meta.url) });
        }),
      'astro:config:done'({ config }) {
        if (!compilation?.build || !isLookedAt(config)) return;
        const { place, build } = compilation;
        // Pages of the last build would be taken for files of the others.
        rmSync(place.bundle, { recursive: true, force: true });
        build.shared = shareSite(place.bundle);
      },
      'astro:build:start'({ setPrerenderer }) {
        if (compilation) setPrerenderer(prerendererOf(compilation));
      },
    },
  };
}

/** Begins a build that compiles its own bundle. */
function begin(job: BuildJob, key: string | undefined): Compilation {
  lockBuild(job.root);
  const build = beginBuild(job);
  return { place: build.place, build, key };
}

/** Publishes the site, when every other integration has seen it. */
function finish({ place, build, key, copied }: Compilation, dir: URL): Promise<void> {
  return failingAsCommand(async () => {
    if (build) await endBuild(build, fileURLToPath(dir));
    if (key !== undefined && copied !== undefined) keepBundle(place, key, copied);
  });
}

/**
 * Renders all pages when Astro asks for their paths. Its own loop then has nothing left to do, unless another integration is to
 * see the pages: Astro tells it those that went through the loop.
 */
function prerendererOf(compilation: Compilation) {
  let printer: PagePrinter | undefined;
  const { place, build, key } = compilation;
  return {
    name: NAME,
    async setup() {
      if (compilation.written === undefined) throw new Error('Astro has not compiled the entry of the page bundle.');
      compilation.copied = copyBundle(place, compilation.written);
      if (build) printer = await importBundle(place, compilation.copied);
    },
    async getStaticPaths() {
      const printed = build && printer ? await printPages(build, printer, key !== undefined) : [];
      return build?.shared ? printed : [];
    },
    async render({ url }: Request, { routeData: route }: { routeData: PagePath['route'] }) {
      const file = fileOf({ pathname: decodeURI(new URL(url).pathname), route });
      return new Response(build?.shared?.read(file));
    },
  };
}

/** Returns true unless a configuration adds integrations or plugins, which have a part in every build. */
export function isOnlyOurs({ integrations = [], vite }: Pick<AstroUserConfig, 'integrations' | 'vite'>): boolean {
  const others = integrations.flat().filter((integration) => integration && integration.name !== NAME);
  return others.length === 0 && (vite?.plugins ?? []).flat().filter(Boolean).length === 0;
}

/** True when an integration of the project has a hook that gets the pages or the folder of the site. */
function isLookedAt({ integrations }: AstroConfig): boolean {
  return integrations.some(
    ({ name, hooks }) => name !== NAME && ('astro:build:done' in hooks || 'astro:build:generated' in hooks),
  );
}

/** Every part of Broadsheet that asks for a file of the newsroom looks into `public/`. */
function refuseOtherPublic(root: string, publicFolder: string): void {
  if (publicFolder === path.join(root, 'public')) return;
  throw new BuildError(
    '`publicDir` in astro.config.mjs names another folder than public/. Remove it, and put the files into public/.',
  );
}

function folderPath(url: URL): string {
  return fileURLToPath(url).replace(/[/\\]$/, '');
}
