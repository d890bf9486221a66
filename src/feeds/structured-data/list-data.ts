import type { CollectionPage, Graph, ItemList, NewsArticle, Person, ProfilePage } from 'schema-dts';
import type { PersonView } from '../../newsroom/people/person.ts';
import type { HeadView, Link, SiteView } from '../../newsroom/site/site.ts';
import type { StoryCard } from '../../newsroom/lists/story-card.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { graphOf, wholeOn } from './graph.ts';
import { publisherOf } from './news-organization.ts';

/** A page that lists stories. */
export interface DescribedList {
  site: SiteView;
  head: HeadView;
  /** Path of the first page of the list, or of the page itself if it is the only one. */
  url?: string;
  title: string;
  description?: string;
  /** The number of the page. */
  number?: number;
}

/** The data of a story in lists. */
type ListedStory = Pick<StoryCard, 'url' | 'isRetracted'>;

/** A page of a list of stories, in their order. */
export function listData(list: DescribedList, stories: readonly ListedStory[] = []): Graph {
  const whole = wholeOn(list.site.origin);
  const mainEntity: ItemList = {
    '@type': 'ItemList',
    itemListElement: stories.map((story, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: whole(story.url),
      ...(story.isRetracted && { item: listedArticle(story, whole) }),
    })),
  };
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    ...pageFacts(list),
    ...(stories.length > 0 && { mainEntity }),
  };
  return graphOf(page, breadcrumbs(list.site.origin, stepsTo(list)));
}

/**
 * The page of an author, with their details:
 * https://developers.google.com/search/docs/appearance/structured-data/profile-page.
 */
export function profileData(list: DescribedList, person: PersonView, stories: readonly ListedStory[]): Graph {
  const whole = wholeOn(list.site.origin);
  const { name, role, bio, email, portrait, profiles } = person;
  const mainEntity: Person = {
    '@type': 'Person',
    name,
    url: whole(person.url),
    worksFor: publisherOf(list.site),
    ...(role !== undefined && { jobTitle: role }),
    ...(bio !== undefined && { description: bio }),
    ...(email !== undefined && { email }),
    ...(portrait && { image: whole(portrait.picture.src) }),
    ...(profiles.length > 0 && { sameAs: profiles.map(({ url }) => url) }),
  };
  const hasPart = stories.map((story) => listedArticle(story, whole));
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    ...pageFacts(list),
    mainEntity,
    ...(hasPart.length > 0 && { hasPart }),
  };
  return graphOf(page, breadcrumbs(list.site.origin, stepsTo(list)));
}

/** A story in a list: programs that read no further at least learn that it was retracted. */
function listedArticle({ url, isRetracted }: ListedStory, whole: ReturnType<typeof wholeOn>): NewsArticle {
  return { '@type': 'NewsArticle', url: whole(url), ...(isRetracted && { creativeWorkStatus: 'Retracted' }) };
}

function pageFacts({ site, head, title, description }: DescribedList) {
  const whole = wholeOn(site.origin);
  return {
    url: whole(head.canonical),
    name: title,
    ...(description !== undefined && { description }),
    inLanguage: site.language,
    isPartOf: { '@type': 'WebSite', name: site.name, url: whole('/') },
  } as const;
}

function stepsTo({ site, head, url = head.canonical, title, number }: DescribedList): Link[] {
  const steps = [
    { name: site.name, url: '/' },
    { name: title, url },
  ];
  return number === undefined ? steps : [...steps, { name: head.title, url: head.canonical }];
}
