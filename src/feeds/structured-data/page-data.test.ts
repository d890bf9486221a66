import { describe, expect, test } from 'vitest';
import { authorPages } from '../../newsroom/people/author-page.ts';
import { listPage, listPages } from '../../newsroom/lists/list-page.ts';
import { newsroomForTests, storyIn, type ContentForTests } from '../../newsroom/newsroom-for-tests.ts';
import { siteView } from '../../newsroom/site/site.ts';
import { sectionLists } from '../../newsroom/lists/story-lists.ts';
import { storyPage } from '../../newsroom/story/story-page.ts';
import { storySources } from '../../newsroom/story/story-sources.ts';
import { listData, profileData } from './list-data.ts';
import { aboutData, frontData, storyData } from './page-data.ts';

/** The items of a page, as JSON carries them. */
function itemsOf(graph: unknown): Record<string, unknown>[] {
  const { '@context': context, '@graph': items } = JSON.parse(JSON.stringify(graph)) as Record<string, unknown>;
  expect(context).toBe('https://schema.org');
  return items as Record<string, unknown>[];
}

const CONTENT: ContentForTests = {
  publication: {
    tagline: 'Since 1987',
    organization: { legalName: 'The Ledger Company', founded: '1987', profiles: ['https://social.example/@ledger'] },
    policies: { ethics: 'ethics', corrections: 'corrections-policy', ownership: 'about', diversity: 'staff' },
  },
};

describe('the front page', () => {
  const [organization, site] = itemsOf(frontData(siteView(newsroomForTests(CONTENT))));

  test('presents the publication with its masthead and policies', () => {
    expect(organization).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://ledger.example/#publisher',
      name: 'The Ledger',
      url: 'https://ledger.example/',
      logo: 'https://ledger.example/icons/large.png',
      description: 'News of the harbor.',
      slogan: 'Since 1987',
      legalName: 'The Ledger Company',
      foundingDate: '1987',
      sameAs: ['https://social.example/@ledger'],
      contactPoint: { '@type': 'ContactPoint', contactType: 'letters to the editor', email: 'letters@ledger.example' },
      masthead: 'https://ledger.example/masthead/',
      ethicsPolicy: 'https://ledger.example/ethics/',
      correctionsPolicy: 'https://ledger.example/corrections-policy/',
      ownershipFundingInfo: 'https://ledger.example/about/',
      diversityPolicy: 'https://ledger.example/staff/',
    });
  });

  test('names the site, which is how Google knows what to call it', () => {
    expect(site).toMatchObject({ '@type': 'WebSite', name: 'The Ledger', url: 'https://ledger.example/' });
  });
});

describe('breadcrumbs', () => {
  test('lead to a story over its section', () => {
    const newsroom = newsroomForTests({ stories: [{ id: '2026/11/storm' }] });
    const [, crumbs] = itemsOf(storyData(storyPage(storySources(storyIn(newsroom), newsroom)), []));
    expect(crumbs).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'News', item: 'https://ledger.example/news/' },
        { '@type': 'ListItem', position: 2, name: 'Storm', item: 'https://ledger.example/2026/11/storm/' },
      ],
    });
  });

  test('lead to a page of the publication about itself', () => {
    const [organization, crumbs] = itemsOf(aboutData(siteView(newsroomForTests()), 'Ethics', '/ethics/'));
    expect(organization).toMatchObject({ '@type': 'NewsMediaOrganization' });
    expect(crumbs?.['itemListElement']).toMatchObject([{ name: 'The Ledger' }, { name: 'Ethics' }]);
  });
});

describe('a list', () => {
  const stories = Array.from({ length: 51 }, (_, index) => ({
    id: `2026/11/story-${String(index).padStart(2, '0')}`,
    published: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
  }));
  const newsroom = newsroomForTests({ stories });
  const pages = sectionLists(newsroom)
    .slice(0, 1)
    .flatMap((list) => listPages(list, newsroom))
    .map(({ page }) => listPage(page));
  const [latest, oldest] = pages.map((page) => itemsOf(listData(page, page.cards)));

  test('has its stories in their order', () => {
    const [page] = latest ?? [];
    expect(page).toMatchObject({ '@type': 'CollectionPage', url: 'https://ledger.example/news/', name: 'News' });
    const { itemListElement } = (page?.['mainEntity'] ?? {}) as { itemListElement: unknown[] };
    expect(itemListElement).toHaveLength(50);
    expect(itemListElement[0]).toEqual({
      '@type': 'ListItem',
      position: 1,
      url: 'https://ledger.example/2026/11/story-50/',
    });
  });

  test('says of a retracted story that it is, and so does the page of its author', () => {
    const wrong = newsroomForTests({
      authors: { 'jane-doe': { name: 'Jane Doe' } },
      stories: [{ id: '2026/11/storm', status: 'retracted', byline: ['jane-doe'] }],
    });
    const retracted = {
      '@type': 'NewsArticle',
      url: 'https://ledger.example/2026/11/storm/',
      creativeWorkStatus: 'Retracted',
    };
    const [list] = sectionLists(wrong).flatMap((section) => listPages(section, wrong));
    const cards = list ? listPage(list.page).cards : [];
    const [page] = list ? itemsOf(listData(list.page, cards)) : [];
    expect(page?.['mainEntity']).toMatchObject({ itemListElement: [{ url: retracted.url, item: retracted }] });
    const [author] = authorPages(wrong).map((sources) => listPage(sources.page));
    const [profile] = author?.person ? itemsOf(profileData(author, author.person, author.cards)) : [];
    expect(profile?.['hasPart']).toEqual([retracted]);
  });

  test('has a step more on a numbered page', () => {
    expect(latest?.[1]?.['itemListElement']).toHaveLength(2);
    expect(oldest?.[1]?.['itemListElement']).toMatchObject([
      { name: 'The Ledger' },
      { name: 'News', item: 'https://ledger.example/news/' },
      { name: 'News, page 1', item: 'https://ledger.example/news/1/' },
    ]);
  });
});

test('the page of an author is a profile with what is known of them and their stories', () => {
  const newsroom = newsroomForTests({
    authors: {
      'jane-doe': {
        name: 'Jane Doe',
        role: 'Harbor Reporter',
        bio: 'She covers the harbor.',
        email: 'jane@ledger.example',
        profiles: [{ name: 'Mastodon', url: 'https://social.example/@jane' }],
        portrait: { src: '/photos/jane.jpg', alt: 'Jane Doe' },
      },
    },
    photos: { 'photos/jane.jpg': [800, 800] },
    stories: [{ id: '2026/11/storm', byline: ['jane-doe'] }],
  });
  const page = authorPages(newsroom).map((sources) => listPage(sources.page))[0];
  if (!page?.person) throw new Error('The author has no page.');
  const [profile] = itemsOf(profileData(page, page.person, page.cards));
  expect(profile).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: 'Jane Doe',
      url: 'https://ledger.example/authors/jane-doe/',
      jobTitle: 'Harbor Reporter',
      description: 'She covers the harbor.',
      email: 'jane@ledger.example',
      image: expect.stringMatching(/^https:\/\/ledger\.example\/photos\/jane-.*\.jpg$/),
      sameAs: ['https://social.example/@jane'],
      worksFor: { '@id': 'https://ledger.example/#publisher' },
    },
    hasPart: [{ '@type': 'NewsArticle', url: 'https://ledger.example/2026/11/storm/' }],
  });
});
