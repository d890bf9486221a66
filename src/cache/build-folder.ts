import path from 'node:path';

/** Where a build keeps what the next one can use. It may be deleted at any time; the next build then does everything. */
const FOLDER = '.broadsheet';

/** What all builds of a project have in common. */
export function buildFolder(root: string) {
  return {
    /** What search engines and feed readers were told. */
    announced: path.join(root, FOLDER, 'announced.json'),
    /** Which bodies are known to compile. */
    bodies: path.join(root, FOLDER, 'bodies.json'),
    /** Cards for social networks, by the digest of what they show. */
    cards: path.join(root, FOLDER, 'cards'),
    /** What is known of the past of stories. */
    history: path.join(root, FOLDER, 'history'),
    /** What is known of the files in `content/`. */
    ledger: path.join(root, FOLDER, 'ledger'),
    /** The number of the process that is building. */
    lock: path.join(root, FOLDER, 'lock'),
    /** Photos at their published widths, by digest. */
    photos: path.join(root, FOLDER, 'photos'),
    /** The parts of the search index. */
    search: path.join(root, FOLDER, 'search'),
  };
}

/** A published site and what is kept beside it. */
export interface SitePlace {
  root: string;
  /** The folder that is served. */
  published: string;
  /** Where Astro puts what it bundles, before it is taken into the site. */
  bundle: string;
  /** The site before last, from which the next one is assembled. */
  spare: string;
  /** The published site while the next one takes its place. */
  old: string;
  manifest: string;
  nextManifest: string;
  report: string;
  /** When the site would change by itself. */
  nextChange: string;
  /** What servers have to be told of the site, outside of what they serve. */
  hosts: string;
}

/** The places of a site; each output folder of a project has its own. */
export function sitePlace(root: string, published: string): SitePlace {
  const name = path.relative(root, published).replaceAll(/[^\w-]+/g, '_');
  const at = (part: string) => path.join(root, FOLDER, name, part);
  return {
    root,
    published,
    bundle: at('bundle'),
    spare: at('spare'),
    old: at('old'),
    manifest: at('site.json'),
    nextManifest: at('next.json'),
    report: at('build-report.json'),
    nextChange: at('next-change.json'),
    hosts: at('hosts'),
  };
}
