/** A built site, ready to be put on a host. */
export interface BuiltSite {
  /** The project's root. */
  root: string;
  /** The folder with the site, absolute. It has the compressed copies of pages only for a host that sends them. */
  folder: string;
  /** The folder with settings for servers, absolute. */
  hosts: string;
  /** Where the site is published: https://www.example.com. */
  origin: string;
  /** Every file but compressed copies, with its size in bytes, by path from the folder, in the order in which readers may get them. */
  files: ReadonlyMap<string, number>;
  /** The files that are new or different since the last deploy to the same place, in the same order. */
  changed: readonly string[];
}

/** A way to put a site online. */
export interface DeployHost {
  /** What it does, one step a line, for a person who is asked. */
  steps: readonly string[];
  /** True for a server that sends compressed copies. Other hosts compress by themselves, and copies would count as files there. */
  sendsCopies: boolean;
  /**
   * Puts the site online.
   * @returns what a person must know now; often nothing
   * @throws BuildError when that fails; the site that was online stays
   */
  deploy(site: BuiltSite): string[];
  /**
   * Brings back the build that was online before.
   * @returns what a person must know now
   * @throws BuildError when there is none
   */
  rollback(): string[];
}
