import { FEED_FILES } from './feed-address.ts';
import type { Newsroom } from '../newsroom.ts';
import { siteView, type SiteView } from '../site/site.ts';
import { stringsOf } from '../../strings/strings.ts';
import { addressOf } from '../site/addresses.ts';

/** Somewhere on the site, with a word about it. */
export interface GuidedPlace {
  name: string;
  url: string;
  description?: string;
}

/** What an assistant should know of the site before it reads any of it. */
export interface LlmsGuide {
  site: SiteView;
  answers: boolean;
  training: boolean;
  /** Whether stories have a copy as Markdown. */
  hasCopies: boolean;
  sections: GuidedPlace[];
  /** What the publication says of itself. */
  about: GuidedPlace[];
  /** Files for programs. */
  files: GuidedPlace[];
}

/** The guide to the site for assistants. It names no story, so that it does not change with each. */
export function llmsGuide(newsroom: Newsroom): LlmsGuide {
  const { publication, sections, pages } = newsroom;
  const { answers, training, markdown } = publication.machines;
  return {
    site: siteView(newsroom),
    answers,
    training,
    hasCopies: markdown,
    sections: publication.navigation.flatMap((id) => {
      const section = sections.get(id);
      return section ? [place(section.name, addressOf('section', id), section.description)] : [];
    }),
    about: [...pages]
      .sort()
      .map(([id, { frontMatter }]) => place(frontMatter.title, addressOf('page', id), frontMatter.description)),
    files: [
      place('RSS', `/${FEED_FILES.rss.name}`),
      place('Atom', `/${FEED_FILES.atom.name}`),
      place('JSON Feed', `/${FEED_FILES.json.name}`),
      place('Sitemap', addressOf('sitemapIndex')),
      place(stringsOf(publication.lang).corrections.all, addressOf('correctionsFeed')),
    ],
  };
}

function place(name: string, url: string, description?: string): GuidedPlace {
  return { name, url, ...(description !== undefined && { description }) };
}
