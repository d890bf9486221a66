import type { AstroIntegration } from 'astro';
import { BuildError } from './cache/build-error.ts';
import { buildThreads } from './engine/build-threads.ts';
import type { DevAddition } from './engine/dev/dev-addition.ts';
import { siteBuild } from './engine/integration.ts';
import { blankOverrides, setOverrides, type OverrideSettings } from './engine/setup/overrides.ts';
import { nearestWord } from './lib/text/nearest-word.ts';
import { setMarkdownSettings } from './loader/settings/markdown-settings.ts';
import { setWordSettings, type WordSettings } from './loader/settings/word-settings.ts';
import type { MarkdownSettings } from './markdown/plugins/plugin-settings.ts';

/** What `astro.config.mjs` may set. */
export interface BroadsheetSettings extends OverrideSettings {
  /** Worker threads besides the one that renders pages; by default one for each other core. */
  workers?: number;
  /** Plugins of remark and rehype, and the parser: `docs/markdown.md`. */
  markdown?: MarkdownSettings;
  /** Words of the newsroom in place of ours: a file for each language, such as `{ en: './src/overrides/strings.ts' }`. */
  strings?: WordSettings;
}

const SETTINGS: readonly string[] = [
  'components',
  'styles',
  'strings',
  'markdown',
  'workers',
] satisfies (keyof BroadsheetSettings)[];

/**
 * Broadsheet as an Astro integration: the build of the site, with the search index, and the desk of the dev server.
 * @throws BuildError when a plugin, the parser, or a file of the newsroom cannot be used
 */
export function broadsheet(settings: BroadsheetSettings = {}): AstroIntegration {
  refuseUnknown(settings);
  const { markdown, workers, strings } = settings;
  setOverrides(settings);
  for (const warning of blankOverrides()) console.warn(warning);
  setWordSettings(strings);
  setMarkdownSettings(markdown);
  if (workers !== undefined) buildThreads.value = Math.max(1, workers);
  return siteBuild(loadParts, [desk, admin]);
}

function refuseUnknown(settings: unknown): void {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new BuildError('broadsheet() in astro.config.mjs takes its settings as one object: broadsheet({ … }).');
  for (const name of Object.keys(settings)) {
    if (SETTINGS.includes(name)) continue;
    const near = nearestWord(name, SETTINGS);
    const advice = near === undefined ? `The settings are ${SETTINGS.join(', ')}.` : `Did you mean \`${near}\`?`;
    throw new BuildError(`broadsheet() in astro.config.mjs has no setting \`${name}\`. ${advice}`);
  }
  const { workers } = settings as BroadsheetSettings;
  if (workers !== undefined && !Number.isInteger(workers))
    throw new BuildError('`workers` of broadsheet() in astro.config.mjs is not a whole number. Write `workers: 2`.');
}

/** A process that only compiles the pages does not load what else the site consists of. */
const loadParts = async () => (await import('./site-parts.ts')).SITE_PARTS;

/** A build does not load the modules of the desk. */
const desk: DevAddition = async (setup) => {
  const { addDesk } = await import('./desk/desk-server.ts');
  addDesk(setup);
};

/** A build does not load the part of the desk in the browser that only a dev server has. */
const admin: DevAddition = async (setup) => {
  const { addAdmin } = await import('./admin/server/admin-server.ts');
  addAdmin(setup);
};
