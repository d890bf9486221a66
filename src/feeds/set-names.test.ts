import { expect, test } from 'vitest';
import { newsroomForTests, storyIn, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { partnerFeeds } from '../newsroom/machines/partner-feeds.ts';
import { siteFeeds } from '../newsroom/machines/site-feeds.ts';
import { storyPage } from '../newsroom/story/story-page.ts';
import { storySources } from '../newsroom/story/story-sources.ts';
import { feedText } from './feed-text.ts';
import { newsSitemapXml } from './news-sitemap.ts';
import { newsArticle } from './structured-data/news-article.ts';

const CONTENT: ContentForTests = {
  now: '2026-11-23T12:00:00Z',
  publication: { name: `Larkfield's Ledger`, description: `The harbor's news` },
  sections: { kids: { name: `Kids' News` } },
  authors: { conan: { name: `Conan O'Brien`, role: `Editors' Editor` } },
  feeds: { radio: { name: `The harbor's radio` } },
  stories: [
    {
      id: '2026/11/a',
      section: 'kids',
      headline: `It's "on"`,
      socialHeadline: `It's on`,
      kicker: `Children's day`,
      standfirst: `The city's "fair"`,
      dateline: { city: `Coeur d'Alene`, region: 'Idaho' },
      byline: ['conan', { name: `Pat O'Hara`, role: `cook's help` }],
      photo: { src: '/photos/a.jpg', alt: `A child's face`, caption: `It's May`, credit: `Jo O'Dea` },
      corrections: [{ date: '2026-11-23T07:00:00-05:00', kind: 'correction', text: `It's June` }],
    },
  ],
  photos: { 'photos/a.jpg': [1200, 800] },
};

test('names and places are set alike on the page, in its title, in feeds and in JSON-LD', () => {
  const newsroom = newsroomForTests(CONTENT);
  const story = storyIn(newsroom);
  const page = storyPage(storySources(story, newsroom));
  expect(page).toMatchObject({
    head: { title: 'It’s “on”', socialTitle: 'It’s on', description: 'The city’s “fair”' },
    section: { name: 'Kids’ News' },
    byline: [{ person: 'Conan O’Brien' }, { text: ' and ' }, { person: 'Pat O’Hara', role: 'cook’s help' }],
    body: { context: { dateline: { city: 'Coeur d’Alene' } } },
  });
  const read = () => [];
  const texts = [
    JSON.stringify(page),
    JSON.stringify(newsArticle(page, [])),
    ...[...siteFeeds(newsroom), ...partnerFeeds(newsroom)].map((feed) => feedText(feed, read)),
    newsSitemapXml('https://ledger.example', newsroom.publication, newsroom.stories),
  ];
  expect(texts.length).toBeGreaterThan(7);
  for (const text of texts) {
    const typed = text.match(/.{0,30}(?:\w(?:'|&apos;|&#39;)(?:s|Brien|Hara|Dea|Alene| News)|Kids').{0,20}/g) ?? [];
    expect(typed).toEqual([]);
  }
  expect(texts.join('\n')).toContain('Larkfield’s Ledger');
});
