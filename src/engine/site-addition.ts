import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Change, SiteAssembly } from './site-assembly.ts';

/** Something that belongs to the site but is not made by its pages, such as the search index. */
export interface SiteAddition {
  /**
   * Starts it in a build, when the routes have made their paths.
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

/** An addition that has started. */
export interface AdditionInProgress {
  /**
   * Waits until the addition is ready and puts its files into the site.
   * @returns the parts that this build made, and why
   */
  deliver(assembly: SiteAssembly): Promise<Change[]>;
}

/** Finds the bytes of a file by its path on the site; undefined when the addition has no such file. */
export type FindFile = (pathname: string) => Promise<Buffer | undefined>;
