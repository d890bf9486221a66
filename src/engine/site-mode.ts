import { processSlot } from '../cache/process-slot.ts';

/**
 * `build` makes the site for readers. `preview` makes it for editors, with unpublished stories. `dev` serves the site
 * while it is being written.
 */
export type SiteMode = 'build' | 'preview' | 'dev';

/** The mode of this process. Only its own code sets it, so no environment variable can make a build publish drafts. */
export const siteMode = processSlot<SiteMode>('site mode', () => 'build');
