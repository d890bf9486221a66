import type { ListPage, Newsroom } from './newsroom.ts';

/** The files of `input/_data/` and the collections: what Eleventy hands to every page. */
export interface SiteData {
  publication: Publication;
  authors: Record<string, { name: string; role: string }>;
  collections: { newsroom: [Newsroom]; listPages: ListPage[]; archives: string[] };
  page: { url: string; date: Date };
}

/** What stands on every page. */
export interface Publication {
  name: string;
  description: string;
  origin: string;
  language: string;
  sections: string[];
  letters: string;
  newsletter: { name: string; pitch: string; frequency: string; username: string };
  masthead: { role: string; author: string }[];
  fonts: string;
  /** The instant of the build, in ISO 8601. */
  today: string;
}
