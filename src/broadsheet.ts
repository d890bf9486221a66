import type { AstroIntegration } from 'astro';
import { siteBuild, type BuildSettings } from './engine/integration.ts';
import { setMarkdownSettings } from './loader/markdown-settings.ts';
import type { MarkdownSettings } from './markdown/plugins/plugin-settings.ts';
import { searchIndex } from './search/search-index.ts';

/** What `astro.config.mjs` may set. */
export interface BroadsheetSettings extends BuildSettings {
  /** Plugins of remark and rehype, and the parser: `docs/markdown.md`. */
  markdown?: MarkdownSettings;
}

/**
 * Broadsheet as an Astro integration: the build of the site, with the search index.
 * @throws BuildError when a plugin or the parser cannot be used
 */
export function broadsheet({ markdown, ...settings }: BroadsheetSettings = {}): AstroIntegration {
  setMarkdownSettings(markdown);
  return siteBuild(settings, [searchIndex]);
}
