import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Change, SiteAssembly } from './site-assembly.ts';

/** Something that is made beside the pages and belongs to the site with them, such as the search index. */
export interface SiteAddition {
  /**
   * Begins it in a build, when the routes have made their paths.
   * @param root the project's root
   */
  begin(root: string): AdditionInProgress;
  /**
   * Serves it in the dev server.
   * @param root the project's root
   * @returns a function that is called with the newsroom after each save
   */
  serve(root: string): (newsroom: Newsroom) => FindFile;
}

/** An addition that has begun. */
export interface AdditionInProgress {
  /**
   * Waits until the addition is ready and puts its files into the site.
   * @returns the parts that this build made, and why
   */
  deliver(assembly: SiteAssembly): Promise<Change[]>;
}

/** Finds the bytes of a file by its path on the site; undefined when the addition has no such file. */
export type FindFile = (pathname: string) => Promise<Buffer | undefined>;
