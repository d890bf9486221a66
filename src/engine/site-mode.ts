import { processSlot } from '../cache/process-slot.ts';

/**
 * `build` makes the site that readers get. `preview` also builds, with stories that are not published, for editors. `dev`
 * serves the site while it is being written.
 */
export type SiteMode = 'build' | 'preview' | 'dev';

/** What this process makes. Only its own code sets it: no environment variable can make a build publish drafts. */
export const siteMode = processSlot<SiteMode>('site mode', () => 'build');
