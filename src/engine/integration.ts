import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { BuildError } from '../cache/build-error.ts';
import { sitePlace, type SitePlace } from '../cache/build-folder.ts';
import type { AstroBuild } from './astro-build.ts';
import { refuseAstroMarkdown } from './astro-markdown.ts';
import { failingAsCommand } from './build-failure.ts';
import { buildThreads } from './build-threads.ts';
import { bundleKey } from './bundle/bundle-key.ts';
import { compilerOnly } from './bundle/compiler-only.ts';
import { copyBundle, keepBundle, pageEntry } from './bundle/page-bundle.ts';
import type { PagePath } from './bundle/page-printer.ts';
import type { DevAddition } from './dev/dev-addition.ts';
import { siteConfig } from './setup/site-config.ts';
import { siteAddress } from './setup/site-setup.ts';
import type { SiteParts } from './site-build.ts';

const NAME = 'broadsheet';

/** The page bundle of a build, while Astro compiles it. */
interface Compilation {
  place: SitePlace;
  /** The build that uses it; undefined in a process that only compiles it. */
  build?: AstroBuild;
  /** Digest of everything that decides what is in it; undefined when it is not kept here for the next build. */
  key: string | undefined;
  /** The compiled entry: its absolute path, and its path in the copy that is kept. */
  written?: string;
  copied?: string;
}

/**
 * Broadsheet's part of an Astro build. The next site is assembled next to the published one, from those of its pages
 * whose props and code did not change and from newly rendered ones, and replaces it only when it is complete.
 * A process loads only what its command needs, because loading takes longer than much of what it does.
 * @param loadParts imports what the site consists of besides its pages
 * @param forDev what only the dev server has
 */
export function siteBuild(loadParts: () => Promise<SiteParts>, forDev: readonly DevAddition[] = []): AstroIntegration {
  let compilation: Compilation | undefined;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': (hook) =>
        failingAsCommand(async () => {
          const { config, command, updateConfig, addMiddleware } = hook;
          refuseAstroMarkdown(config.markdown as AstroUserConfig['markdown']);
          const root = folderPath(config.root);
          const published = folderPath(config.outDir);
          refuseOtherPublic(root, folderPath(config.publicDir));
          const isOurs = isOnlyOurs(config);
          updateConfig(siteConfig(root));
          const site = isOurs ? undefined : (config.site ?? siteAddress(root));
          if (site !== undefined) updateConfig({ site });
          if (command === 'dev') {
            const { setUpDev } = await import('./dev/dev-setup.ts');
            const { additions } = await loadParts();
            await setUpDev({ root, published, additions, forDev }, hook);
          }
          if (command !== 'build') return;
          const compiling = compilerOnly.value
            ? { place: sitePlace(root, published), key: undefined }
            : await begin(root, published, isOurs ? bundleKey(root) : undefined, loadParts);
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
        if (isLookedAt(config)) compilation?.build?.share();
      },
      'astro:build:start'({ setPrerenderer }) {
        if (compilation) setPrerenderer(prerendererOf(compilation));
      },
    },
  };
}

/** Begins a build that compiles its own bundle. */
async function begin(
  root: string,
  published: string,
  key: string | undefined,
  loadParts: () => Promise<SiteParts>,
): Promise<Compilation> {
  const { beginAstroBuild } = await import('./astro-build.ts');
  const build = beginAstroBuild({ root, published, threads: buildThreads.value, ...(await loadParts()) });
  return { place: build.place, build, key };
}

/** Publishes the site, when every other integration has seen it, and keeps the bundle. */
function finish({ place, build, key, copied }: Compilation, dir: URL): Promise<void> {
  return failingAsCommand(async () => {
    await build?.end(dir);
    if (key !== undefined && copied !== undefined) keepBundle(place, key, copied);
  });
}

/** Renders all pages when Astro asks for their paths. */
function prerendererOf(compilation: Compilation) {
  const { place, build, key } = compilation;
  return {
    name: NAME,
    async setup() {
      if (compilation.written === undefined) throw new Error('Astro has not compiled the entry of the page bundle.');
      compilation.copied = copyBundle(place, compilation.written);
      if (compilerOnly.value) compilerOnly.value.entry = compilation.copied;
      await build?.open(compilation.copied);
    },
    getStaticPaths: async () => (await build?.print(key !== undefined)) ?? [],
    async render(request: Request, { routeData }: { routeData: PagePath['route'] }) {
      return build?.answer(request, routeData) ?? new Response();
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
