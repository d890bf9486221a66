import { memo } from '../lib/memo.ts';
import type { Newsroom } from './newsroom.ts';

/** A link with its words. */
export interface Link {
  name: string;
  url: string;
}

/** What stands on every page: the publication, its sections and its footer. */
export interface SiteView {
  name: string;
  tagline?: string;
  /** Origin, without a slash at the end. */
  origin: string;
  language: string;
  navigation: Link[];
  footerPages: Link[];
  imprint?: string;
  /** A preview for editors: every page says so, and asks not to be indexed. */
  isPreview?: true;
}

/** The parts of a page that are the same everywhere. */
export function siteView(newsroom: Newsroom): SiteView {
  return viewOf(newsroom, undefined);
}

const viewOf = memo(({ publication, sections, pages, isPreview }: Newsroom, _key: undefined): SiteView => {
  const { name, tagline, url, lang, navigation, footer } = publication;
  return {
    name,
    ...(tagline !== undefined && { tagline }),
    origin: new URL(url).origin,
    language: lang,
    navigation: navigation.map((id) => ({ name: sections.get(id)?.name ?? id, url: `/${id}/` })),
    footerPages: footer.pages.map((id) => ({ name: pages.get(id)?.frontMatter.title ?? id, url: `/${id}/` })),
    ...(footer.imprint !== undefined && { imprint: footer.imprint }),
    ...(isPreview && { isPreview }),
  };
});

/** What the head of a page says about it. */
export interface HeadView {
  title: string;
  description: string;
  /** Path on this site, or the whole address of the first publication. */
  canonical: string;
  /** The headline for social networks, when it differs from the title. */
  socialTitle?: string;
  /** Path of the picture for social networks. */
  image?: string;
  kind: 'article' | 'website';
  noindex?: boolean;
}
