import { memo, once } from '../../lib/memo.ts';
import { displayName } from '../display-name.ts';
import type { Newsroom } from '../newsroom.ts';
import { organizationView, type OrganizationView } from '../people/organization.ts';
import { publicationCard, type CardView } from '../photos/social-card.ts';
import { addressOf } from './addresses.ts';
import { counterOf, type CounterView } from './analytics.ts';
import { siteColors } from './colors.ts';
import { siteLogo, type LogoView } from './site-logo.ts';

/** A link with its words. */
export interface Link {
  name: string;
  url: string;
}

/** A feed, as a page tells browsers and feed readers of it. */
export interface FeedLink {
  title: string;
  /** Path of the feed. */
  url: string;
  /** Media type. */
  type: string;
}

/** What stands on every page: the publication, its sections and its footer. */
export interface SiteView {
  name: string;
  tagline?: string;
  /** Origin, without a slash at the end. */
  origin: string;
  language: string;
  /** The home country: two capital letters. */
  country: string;
  navigation: Link[];
  footerPages: Link[];
  imprint?: string;
  /** The logo that stands for the name at the head of pages. */
  logo?: LogoView;
  /** The colour of the page in each scheme, for the bars of browsers. */
  paper: { light: string; dark: string };
  /** What it says of itself to machines. */
  organization: OrganizationView;
  /** Whether readers can search the stories, at `/search/`. */
  search?: true;
  /** Whether browsers keep the last stories that were read. */
  offline?: true;
  /** Whether a section is a wire, of which pages show the latest lines. */
  wire?: true;
  /** The form for letters to the editor, on the letters server. */
  letterForm?: string;
  /** Whether readers can sign up for newsletters, at `/newsletters/`. */
  newsletters?: true;
  /** The program that counts visits, if there is one. */
  counter?: CounterView;
  /** The picture of pages that have none of their own, where links are shown. */
  card?: CardView;
  /** A preview for editors: every page says so, and asks not to be indexed. */
  isPreview?: true;
}

/** The parts of a page that are the same everywhere. */
export const siteView = once((newsroom: Newsroom): SiteView => {
  const { publication, sections, pages, newsletters, isPreview } = newsroom;
  const counter = counterOf(publication);
  const card = publicationCard(newsroom)?.view;
  const { light, dark } = siteColors(newsroom);
  const logo = siteLogo(newsroom)?.view;
  const { name, tagline, url, lang, country, navigation, footer, letters } = publication;
  return {
    name,
    ...(tagline !== undefined && { tagline }),
    origin: new URL(url).origin,
    language: lang,
    country,
    navigation: navigation.map((id) => sectionLink(newsroom, id)),
    footerPages: footer.pages.map((id) => ({
      name: pages.get(id)?.frontMatter.title ?? id,
      url: addressOf('page', id),
    })),
    ...(footer.imprint !== undefined && { imprint: footer.imprint }),
    ...(logo && { logo }),
    paper: { light: light.paper, dark: dark.paper },
    organization: organizationView(publication),
    ...(publication.offline && { offline: true as const }),
    ...(publication.search && { search: true as const }),
    ...([...sections.values()].some(({ wire }) => wire) && { wire: true as const }),
    ...(letters.server !== undefined && { letterForm: new URL('/form', letters.server).href }),
    ...(newsletters.size > 0 && { newsletters: true as const }),
    ...(counter && !isPreview && { counter }),
    ...(card && { card }),
    ...(isPreview && { isPreview }),
  };
});

/** A section by its name; one object for all pages that link to it. */
export const sectionLink = memo(({ sections }: Newsroom, id: string): Link => {
  return { name: displayName(sections, id), url: addressOf('section', id) };
});

/** What the head of a story's page says of the story, for programs that read no JSON-LD. */
export interface StoryFacts {
  /** Instants with offset. */
  published: string;
  modified: string;
  /** Who wrote it, in the order of the byline; the path of their page where they have one. */
  authors: { name: string; url?: string }[];
  section: string;
  tags: string[];
  /** The accounts in the fediverse under which it is shown there: `@jane@social.example`. */
  fediverse: string[];
}

/** What the head of a page says about it. */
export interface HeadView {
  title: string;
  description: string;
  /** Path on this site, or the whole address of the first publication. */
  canonical: string;
  /** The headline for social networks, when it differs from the title. */
  socialTitle?: string;
  /** Path of the picture for social networks, where there is no card. */
  image?: string;
  /** Its own picture for social networks. */
  card?: CardView;
  kind: 'article' | 'website';
  noindex?: boolean;
  /** The feeds of the list that the page is, or that its story belongs to; those of the whole site are on every page. */
  feeds?: FeedLink[];
  /** What is said of a story besides. */
  story?: StoryFacts;
  /** Whether it may be used to train AI models, where that is not so for the whole site. */
  training?: boolean;
  /** Path of the same as plain Markdown. */
  markdown?: string;
}
