import { describe, expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom-for-tests.ts';
import { partnerFeeds } from './partner-feeds.ts';
import { siteFeeds } from './site-feeds.ts';
import { storyGuid } from '../story/story-guid.ts';

const STORIES = [
  { id: '2026/11/storm', published: '2026-11-23T06:30:00-05:00', tags: ['coast'], byline: ['jane'] },
  { id: '2026/11/dispatch', published: '2026-11-22T06:30:00-05:00', section: 'livewire' },
  { id: '2026/11/views', published: '2026-11-21T06:30:00-05:00', type: 'opinion' as const, tags: ['coast', 'city'] },
];

const AUTHORS = { jane: { name: 'Jane Doe' } };

/** The stories of each feed by its address. */
function feeds(content: ContentForTests): Record<string, string[]> {
  const newsroom = newsroomForTests({ authors: AUTHORS, stories: STORIES, ...content });
  return Object.fromEntries(
    [...siteFeeds(newsroom), ...partnerFeeds(newsroom)].map(({ path, subject }) => [
      path,
      subject.stories.map(({ story }) => story.id.slice('2026/11/'.length)),
    ]),
  );
}

describe('feeds for readers', () => {
  test('are of the site, each section, the wire, each tag and each author, in three formats', () => {
    expect(Object.keys(feeds({})).filter((path) => path.endsWith('rss.xml'))).toEqual([
      '/rss.xml',
      '/news/rss.xml',
      '/livewire/rss.xml',
      '/tags/coast/rss.xml',
      '/tags/city/rss.xml',
      '/authors/jane/rss.xml',
    ]);
    expect(Object.keys(feeds({})).filter((path) => path.startsWith('/news/'))).toEqual([
      '/news/rss.xml',
      '/news/atom.xml',
      '/news/feed.json',
    ]);
  });

  test('hold the newest stories first, and no more than the publication says', () => {
    expect(feeds({})['/news/rss.xml']).toEqual(['storm', 'views']);
    expect(feeds({ publication: { feeds: { count: 1 } } })['/news/rss.xml']).toEqual(['storm']);
  });

  test('leave wire posts to the feed of the wire, unless the publication wants them', () => {
    expect(feeds({})['/rss.xml']).toEqual(['storm', 'views']);
    expect(feeds({})['/livewire/rss.xml']).toEqual(['dispatch']);
    expect(feeds({ publication: { feeds: { wire: true } } })['/rss.xml']).toEqual(['storm', 'dispatch', 'views']);
  });

  test('can be switched off for sections, tags and authors, where a host limits files', () => {
    const settings = { sections: false, tags: false, authors: false };
    expect(Object.keys(feeds({ publication: { feeds: settings } }))).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
  });

  test('hold nothing that is not published, not even in a preview', () => {
    const stories = [...STORIES, { id: '2026/11/secret', status: 'draft' as const, tags: ['coast'] }];
    expect(Object.values(feeds({ stories, isPreview: true })).flat()).not.toContain('secret');
  });

  test('take a killed story back where it stood, by its id, and say no word of it', () => {
    const killed = { id: '2026/11/wrong', status: 'killed' as const, tags: ['coast'], updated: '2026-11-24T08:00:00Z' };
    const newsroom = newsroomForTests({ stories: [...STORIES, killed], authors: AUTHORS });
    const guid = storyGuid({ url: '/2026/11/wrong/', aliases: [] }, newsroom.publication);
    const taking = siteFeeds(newsroom).filter(({ subject }) => subject.withdrawn.length > 0);
    expect(taking.map(({ path }) => path).filter((path) => path.endsWith('atom.xml'))).toEqual([
      '/atom.xml',
      '/news/atom.xml',
      '/tags/coast/atom.xml',
    ]);
    for (const { subject } of taking) expect(subject.withdrawn).toEqual([{ guid, withdrawn: '2026-11-24T08:00:00Z' }]);
  });
});

describe('a feed for a partner', () => {
  const partner = (feed: NonNullable<ContentForTests['feeds']>[string], content: ContentForTests = {}) =>
    feeds({ ...content, feeds: { radio: feed } });

  test('holds all stories, unless its file says which', () => {
    expect(partner({ name: 'Radio' })['/feeds/radio.xml']).toEqual(['storm', 'dispatch', 'views']);
    expect(partner({ name: 'Radio', sections: ['livewire'] })['/feeds/radio.xml']).toEqual(['dispatch']);
    expect(partner({ name: 'Radio', tags: ['city', 'coast'] })['/feeds/radio.xml']).toEqual(['storm', 'views']);
    expect(partner({ name: 'Radio', authors: ['jane'] })['/feeds/radio.xml']).toEqual(['storm']);
    expect(partner({ name: 'Radio', types: ['opinion'], tags: ['coast'] })['/feeds/radio.xml']).toEqual(['views']);
    expect(partner({ name: 'Radio', count: 2 })['/feeds/radio.xml']).toEqual(['storm', 'dispatch']);
  });

  test('leaves out what was first published elsewhere: it is not ours to give away', () => {
    const [storm, ...others] = STORIES;
    const stories = [{ ...storm, id: '2026/11/storm', canonical: 'https://wire.example/storm' }, ...others];
    expect(partner({ name: 'Radio' }, { stories })['/feeds/radio.xml']).toEqual(['dispatch', 'views']);
  });

  test('is published in the formats that it names, below its token', () => {
    const token = 'Zq8vLw2mTr5xKd9h';
    const all = partner({ name: 'Radio', formats: ['json', 'rss', 'rss'], token });
    expect(Object.keys(all).filter((path) => path.includes('radio'))).toEqual([
      `/feeds/${token}/radio/feed.json`,
      `/feeds/${token}/radio.xml`,
    ]);
  });

  test('takes back the killed stories that it may have held', () => {
    const killed = { id: '2026/11/wrong', status: 'killed' as const, tags: ['city'], byline: ['jane'] };
    const withdrawn = (feed: NonNullable<ContentForTests['feeds']>[string]) =>
      partnerFeeds(newsroomForTests({ stories: [killed], authors: AUTHORS, feeds: { radio: feed } }))[0]?.subject
        .withdrawn.length;
    expect(withdrawn({ name: 'Radio', tags: ['city'], sections: ['news'], authors: ['jane'] })).toBe(1);
    expect(withdrawn({ name: 'Radio', tags: ['coast'] })).toBe(0);
  });
});

test('a story is one object in all feeds, so that it is hashed once', () => {
  const [first, ...others] = siteFeeds(newsroomForTests({ stories: STORIES, authors: AUTHORS })).filter(({ subject }) =>
    subject.stories.some(({ story }) => story.id === '2026/11/storm'),
  );
  for (const { subject } of others) expect(subject.stories[0]).toBe(first?.subject.stories[0]);
});
