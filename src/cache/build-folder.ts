import path from 'node:path';

/**
 * The folder for data that the next build can reuse. It may be deleted at any time; the next build then does all the
 * work.
 */
const FOLDER = '.broadsheet';

/**
 * The folder for photos and cards that several machines share: `PHOTO_CACHE`. Its files are named by what is in them, and each is
 * complete when it appears, so that builds need not know of each other.
 */
export function sharedMedia(): string | undefined {
  const folder = process.env['PHOTO_CACHE'] ?? '';
  return folder === '' ? undefined : folder;
}

/** Data that all builds of a project share. */
export function buildFolder(root: string) {
  const media = path.resolve(root, sharedMedia() ?? FOLDER);
  return {
    /** All of it. */
    all: path.join(root, FOLDER),
    /** The state that search engines and feed readers were told about. */
    announced: path.join(root, FOLDER, 'announced.json'),
    /** The editions of newsletters that services took. */
    mailed: path.join(root, FOLDER, 'mailed.json'),
    /** The bodies that are known to compile. */
    bodies: path.join(root, FOLDER, 'bodies.json'),
    /** Social cards, by the digest of their content. */
    cards: path.join(media, 'cards'),
    /** What was changed at the desk, for undoing it. */
    deskChanges: path.join(root, FOLDER, 'desk-changes.json'),
    /** Files as they were before their changes were undone in the browser desk, or set aside. */
    deskTrash: path.join(root, FOLDER, 'desk-trash'),
    /** The scripts of the desk in the browser. */
    desk: path.join(root, FOLDER, 'desk'),
    /** The known history of stories. */
    history: path.join(root, FOLDER, 'history'),
    /** The known contents of `content/`. */
    ledger: path.join(root, FOLDER, 'ledger'),
    /** Compiled modules of commands, which Node itself keeps (`cli/run.js`). */
    modules: path.join(root, FOLDER, 'modules'),
    /** The process id of the running build. */
    lock: path.join(root, FOLDER, 'lock'),
    /** Photos at their published widths, by digest. */
    photos: path.join(media, 'photos'),
    /** The parts of the search index. */
    search: path.join(root, FOLDER, 'search'),
    /** Shares of the site that another machine is to publish. */
    shards: path.join(root, FOLDER, 'shards'),
  };
}

/**
 * Everything that a build takes from earlier ones. It may be deleted at any time. What services were told is not part of it, nor the
 * manifest, which says what is published.
 */
export function reusedData(root: string, { bundle, pages, keptBundle }: SitePlace): string[] {
  const { bodies, cards, desk, history, ledger, modules, photos, search } = buildFolder(root);
  // Astro keeps copies of fonts.
  return [
    bodies,
    cards,
    desk,
    history,
    ledger,
    modules,
    photos,
    search,
    bundle,
    pages,
    keptBundle,
    path.join(root, 'node_modules/.astro'),
  ];
}

/** A published site and its build data. */
export interface SitePlace {
  root: string;
  /** The output folder, which is served. */
  published: string;
  /** The output of Astro's bundler for browsers, which is copied into the site. */
  bundle: string;
  /** The compiled modules that render pages. */
  pages: string;
  /** Facts about the compiled modules, when the next build may use them. */
  keptBundle: string;
  /** The site before last, from which the next one is assembled. */
  spare: string;
  /** The published site while the next one replaces it. */
  old: string;
  /** True when the published folder cannot be renamed: the files of the next site are moved into it. */
  isInPlace?: true;
  manifest: string;
  nextManifest: string;
  report: string;
  /** The next time at which the site changes without a commit. */
  nextChange: string;
  /** Settings for web servers, outside of the output folder. */
  hosts: string;
}

/** The paths of a site; each output folder of a project has its own. */
export function sitePlace(root: string, published: string): SitePlace {
  const name = path.relative(root, published).replaceAll(/[^\w-]+/g, '_');
  const at = (part: string) => path.join(root, FOLDER, name, part);
  return {
    root,
    published,
    bundle: at('bundle'),
    pages: at('pages'),
    keptBundle: at('pages.json'),
    spare: at('spare'),
    old: at('old'),
    manifest: at('site.json'),
    nextManifest: at('next.json'),
    report: at('build-report.json'),
    nextChange: at('next-change.json'),
    hosts: at('hosts'),
  };
}
