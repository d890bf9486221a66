import type { Change, SiteAssembly } from './site-assembly.ts';

/**
 * Begins something that is made while pages are rendered and is put into the site with them, such as the search index.
 * @param root the project's root
 */
export type SiteAddition = (root: string) => AdditionInProgress;

/** An addition that has begun. */
export interface AdditionInProgress {
  /**
   * Waits until the addition is ready and puts its files into the site.
   * @returns the parts that this build made, and why
   */
  deliver(assembly: SiteAssembly): Promise<Change[]>;
}
