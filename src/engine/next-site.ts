import type { Problem } from '../lib/problem.ts';
import type { Workers } from '../cache/workers.ts';

/** The next site, complete in its folder, before it takes the place of the published one. */
export interface NextSite {
  /** The project's root. */
  root: string;
  /** The folder in which it is assembled, as an absolute path. */
  folder: string;
  /** Every file, by its path from the folder. */
  files: ReadonlySet<string>;
  /** Files whose bytes are not those of the published site. */
  written: readonly string[];
  /** Files that no page made: style sheets, scripts, fonts and those of `public/`. */
  adopted: ReadonlySet<string>;
  /** True when pages of the published site are gone, to which pages that were kept may link. */
  hasLostPages: boolean;
  workers: Workers;
}

/**
 * Examines a site before it is published.
 * @returns the problems; the site is published only when none of them is an error
 */
export type SiteExaminer = (site: NextSite) => Promise<readonly Problem[]>;
