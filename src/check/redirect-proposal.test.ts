import { expect, test } from 'vitest';
import { openNewsroom } from '../newsroom/newsroom.ts';
import { redirectFile, type RedirectEntry } from '../schema/redirect.ts';
import { redirectYaml, shortRedirects } from './redirect-list.ts';
import { redirectProposer } from './redirect-proposal.ts';
import { contentForTests } from './rules/content-for-tests.ts';
import { siteAddresses } from './site-addresses.ts';

const content = contentForTests({
  stories: { '2026/11/storm-closes-road': { tags: ['coast', 'city-council'], byline: ['jane-doe'] } },
  pages: { about: {}, privacy: {} },
  sections: { news: { name: 'News' }, politics: { name: 'Politics' } },
  authors: { 'jane-doe': { name: 'Jane Doe' } },
});
const newsroom = openNewsroom(content, Date.parse('2026-12-01T00:00:00Z'));
const addresses = siteAddresses({ content, newsroom, publicFiles: [], unreadable: [] });
const propose = redirectProposer(addresses);
const targetOf = (path: string) => {
  const proposal = propose(path);
  if (!proposal || 'alias' in proposal) return proposal && `alias in ${proposal.file}`;
  return proposal.entry.to ?? 'gone';
};

test.each([
  ['/category/politics/', '/politics/'],
  ['/category/town/politics', '/politics/'],
  ['/categories/polotics/', '/politics/'],
  ['/category/coast/', '/tags/coast/'],
  ['/category/gardening/', '/archive/'],
  ['/tag/coast/', '/tags/coast/'],
  ['/search/label/City-Council', '/tags/city-council/'],
  ['/tag/gardening/', '/archive/'],
  ['/author/jane-doe/', '/authors/jane-doe/'],
  ['/author/jane/', '/authors/jane-doe/'],
  ['/staff/nobody/', '/masthead/'],
  ['/feed/', '/rss.xml'],
  ['/feed/atom/', '/rss.xml'],
  ['/index.xml', '/rss.xml'],
  ['/feeds/posts/default', '/rss.xml'],
  ['/category/politics/feed/', '/politics/rss.xml'],
  ['/author/jane-doe/feed/', '/authors/jane-doe/rss.xml'],
  ['/comments/feed/', 'gone'],
  ['/category/politics/page/3/', '/politics/'],
  ['/page/2/', '/'],
  ['/2026/11/23/', '/2026/11/'],
  ['/2026/3/', '/2026/'],
  ['/2015/', '/archive/'],
  ['/wp-content/uploads/2015/03/map.jpg', 'gone'],
  ['/about-us/', '/about/'],
  ['/privacy-policy.html', '/privacy/'],
  ['/politics/amp/', '/politics/'],
  ['/2015/03/07/storm-closes-road/', 'alias in content/articles/2026/11/storm-closes-road.md'],
  ['/news/12345-storm-closes-road.html', 'alias in content/articles/2026/11/storm-closes-road.md'],
  ['/something/entirely/else/', undefined],
  ['/%E9%/', undefined],
])('for %s, %s is proposed', (path, target) => {
  expect(targetOf(path)).toBe(target);
});

test('entries that carry a name over become one with a *, and files of one folder that are gone, too', () => {
  const entries: RedirectEntry[] = [
    { from: '/wp-content/uploads/2015/03/a.jpg', gone: true },
    { from: '/author/li-wei/', to: '/authors/li-wei/' },
    { from: '/wp-content/uploads/2016/b.pdf', gone: true },
    { from: '/author/jane/', to: '/authors/jane/' },
    { from: '/author/guest/', to: '/masthead/' },
    { from: '/tag/coast/', to: '/tags/coast/' },
    { from: '/author/jane/', to: '/authors/jane/' },
  ];
  expect(redirectYaml(shortRedirects(entries, addresses.owners.keys()))).toBe(`redirects:
  - { from: /author/guest/, to: /masthead/ }
  - { from: /tag/coast/, to: /tags/coast/ }
  - { from: /author/*, to: /authors/*/ }
  - { from: /wp-content/uploads/*, gone: true }`);
});

test('no pattern covers a page of the site', () => {
  const entries = ['a', 'b'].map((name) => ({ from: `/authors/${name}/`, to: `/tags/${name}/` }));
  expect(shortRedirects(entries, addresses.owners.keys())).toEqual(entries);
});

test('every proposal is one that the schema accepts', () => {
  const paths = ['/category/x/', '/tag/coast/', '/feed/', '/uploads/a.jpg', '/2015/'];
  const redirects = paths.flatMap((path) => {
    const proposal = propose(path);
    return proposal && 'entry' in proposal ? [proposal.entry] : [];
  });
  expect(redirectFile.parse({ redirects }).redirects).toHaveLength(5);
});
