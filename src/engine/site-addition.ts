import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Change, SiteAssembly } from './site-assembly.ts';

/** Something that belongs to the site but is not made by its pages, such as the search index. */
export interface SiteAddition {
  /**
   * Starts it in a build, when the routes have made their paths.
   * @param root the project's root
   * @param isOurs whether this machine makes the part with a name; the others are made by other machines
   */
  begin(root: string, isOurs: (part: string) => boolean): AdditionInProgress;
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
  /**
   * Waits until the parts of this machine are ready; missing where no part is kept for another build.
   * @returns the files that a build on another machine can use, by path from the folder of data that builds keep
   */
  keep?(): Promise<string[]>;
}

/** Finds the bytes of a file by its path on the site; undefined when the addition has no such file. */
export type FindFile = (pathname: string) => Promise<Buffer | undefined>;
