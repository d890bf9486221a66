import type { AstroIntegration } from 'astro';
import { buildThreads } from './engine/build-threads.ts';
import type { DevAddition } from './engine/dev-addition.ts';
import { siteBuild } from './engine/integration.ts';
import type { SiteAddition } from './engine/site-addition.ts';
import { setMarkdownSettings } from './loader/markdown-settings.ts';
import type { MarkdownSettings } from './markdown/plugins/plugin-settings.ts';
import { searchIndex } from './search/search-index.ts';

/** What `astro.config.mjs` may set. */
export interface BroadsheetSettings {
  /** Worker threads besides the one that renders pages; by default one for each other core. */
  workers?: number;
  /** Plugins of remark and rehype, and the parser: `docs/markdown.md`. */
  markdown?: MarkdownSettings;
}

/** What belongs to the site besides its pages. */
export const ADDITIONS: readonly SiteAddition[] = [searchIndex];

/**
 * Broadsheet as an Astro integration: the build of the site, with the search index, and the desk of the dev server.
 * @throws BuildError when a plugin or the parser cannot be used
 */
export function broadsheet({ markdown, workers }: BroadsheetSettings = {}): AstroIntegration {
  setMarkdownSettings(markdown);
  if (workers !== undefined) buildThreads.value = Math.max(1, workers);
  return siteBuild(ADDITIONS, [desk]);
}

/** A build does not load the modules of the desk. */
const desk: DevAddition = async (setup) => {
  const { addDesk } = await import('./desk/desk-server.ts');
  addDesk(setup);
};
