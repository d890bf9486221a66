import type { Problem } from '../lib/problem.ts';
import type { Workers } from '../cache/workers.ts';
import type { FileWriter, FilesWritten } from './file-writer.ts';

/** Where the next site is assembled. */
export interface NextSitePlace {
  /** The project's root. */
  root: string;
  /** The folder of the next site, as an absolute path. */
  folder: string;
  workers: Workers;
}

/** The next site, complete in its folder, before it takes the place of the published one. */
export interface NextSite {
  /** Every file, by its path from the folder. */
  files: ReadonlySet<string>;
  /** Files whose bytes are not those of the published site. */
  written: readonly string[];
  /** Files that no page made: style sheets, scripts, fonts and those of `public/`. */
  adopted: ReadonlySet<string>;
  /** True when pages of the published site are gone, to which pages that were kept may link. */
  hasLostPages: boolean;
}

/** The examination of a next site. Files are looked at by the thread that writes them, so that nobody reads them again. */
export interface SiteExamination {
  /** Writes files, and looks at those of which the bytes have changed. */
  writer: FileWriter;
  /** Receives each batch that {@link writer} has written. */
  collect(batch: FilesWritten): void;
  /** Names a file that the site will have, unless something goes wrong: the sooner, the less is left to be looked up at the end. */
  expect(file: string): void;
  /** @returns the problems; the site is published only when none of them is an error */
  finish(site: NextSite): Promise<readonly Problem[]>;
}

/** Begins to examine a site. The content has been read, and the routes have made their paths. */
export type SiteExaminer = (place: NextSitePlace) => SiteExamination;
