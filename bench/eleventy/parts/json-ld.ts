import type { SiteData } from './site.ts';

/** A step on the way to a page, with its whole address. */
interface Step {
  name: string;
  url: string;
}

/** The items of a page as one JSON-LD document. */
export function graphOf(...items: object[]): object {
  return { '@context': 'https://schema.org', '@graph': items };
}

/** The way to a page, from the widest to the page itself. */
export function breadcrumbs(steps: readonly Step[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** The publication in few words. */
export function publisherOf({ name, origin }: SiteData['publication']): object {
  const url = `${origin}/`;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}#publisher`,
    name,
    url,
    logo: `${url}favicon.svg`,
  };
}

/** The publication with what it says of itself, and its site or the way to a page. */
export function aboutData(publication: SiteData['publication'], way?: readonly Step[]): object {
  const { name, origin, description, letters, language } = publication;
  const url = `${origin}/`;
  const site = { '@type': 'WebSite', name, url, inLanguage: language, publisher: { '@id': `${url}#publisher` } };
  const organization = {
    ...publisherOf(publication),
    description,
    contactPoint: { '@type': 'ContactPoint', contactType: 'letters to the editor', email: letters },
    masthead: `${origin}/masthead/`,
  };
  return graphOf(organization, way ? breadcrumbs(way) : site);
}

/** A page of a list, with the paths of its stories; that of an author tells who they are. */
export function collectionData(
  { name: site, origin, language }: SiteData['publication'],
  page: { name: string; title: string; url: string; first: string; about?: object },
  stories: readonly string[],
): object {
  const items = stories.map((url, index) => ({ '@type': 'ListItem', position: index + 1, url: `${origin}${url}` }));
  const steps = [
    { name: site, url: `${origin}/` },
    { name: page.name, url: `${origin}${page.first}` },
    { name: page.title, url: `${origin}${page.url}` },
  ];
  const facts = {
    url: `${origin}${page.url}`,
    name: page.name,
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', name: site, url: `${origin}/` },
  };
  const list = page.about
    ? { '@type': 'ProfilePage', ...facts, mainEntity: page.about, hasPart: items }
    : { '@type': 'CollectionPage', ...facts, mainEntity: { '@type': 'ItemList', itemListElement: items } };
  return graphOf(list, breadcrumbs(page.url === page.first ? steps.slice(0, 2) : steps));
}
