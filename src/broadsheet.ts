import type { AstroIntegration } from 'astro';
import { siteBuild, type BuildSettings } from './engine/integration.ts';
import { searchIndex } from './search/search-index.ts';

/** Broadsheet as an Astro integration: the build of the site, with the search index. */
export function broadsheet(settings: BuildSettings = {}): AstroIntegration {
  return siteBuild(settings, [searchIndex]);
}
