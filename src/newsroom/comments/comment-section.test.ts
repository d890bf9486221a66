import { describe, expect, test } from 'vitest';
import { commentsView } from './comment-section.ts';
import { commentSources } from './comment-sources.ts';
import { newsroomForTests, storyIn, type ContentForTests, type StoryForTests } from '../newsroom-for-tests.ts';
import { storyPage } from '../story/story-page.ts';
import { storySources } from '../story/story-sources.ts';
import { commentFeeds } from './comment-feed.ts';
import { commentPage, commentPages } from './comment-page.ts';

const LETTERS = { email: 'letters@ledger.example', policy: '/comments-policy/' };

function comments(fields: Partial<StoryForTests>, now?: string, letters: object = LETTERS) {
  return section(fields, now, { letters: letters as typeof LETTERS });
}

function section(
  fields: Partial<StoryForTests>,
  now = '2026-12-31T00:00:00Z',
  publication: ContentForTests['publication'] = {},
  files: ContentForTests['comments'] = {},
) {
  const stories = [{ id: '2026/11/storm', published: '2026-11-01T12:00:00Z', ...fields }];
  const authors = { 'jane-doe': { name: 'Jane Doe' } };
  const newsroom = newsroomForTests({ now, stories, publication, comments: files, authors });
  const story = storyIn(newsroom);
  return commentsView(story, newsroom.publication, commentSources(story, newsroom));
}

test('letters to the editor are taken without an end', () => {
  expect(comments({ headline: 'Storm' })).toEqual({
    isByMail: true,
    entry: {
      kind: 'mail',
      email: 'letters@ledger.example',
      mailto:
        'mailto:letters@ledger.example?subject=Letter%20to%20the%20editor%3A%20Storm&body=%0A%0Ahttps%3A%2F%2Fledger.example%2F2026%2F11%2Fstorm%2F%0A',
    },
    policy: '/comments-policy/',
    language: 'en-US',
  });
});

test('no headline breaks out of the subject', () => {
  const view = comments({ headline: 'Q&A: 100% “safe”? bcc=x&body=y #1 – 天' });
  const { searchParams } = new URL(view?.entry?.kind === 'mail' ? view.entry.mailto : '');
  expect([...searchParams.keys()]).toEqual(['subject', 'body']);
  expect(searchParams.get('subject')).toBe('Letter to the editor: Q&A: 100% “safe”? bcc=x&body=y #1 – 天');
});

test('a story in another language is answered in it', () => {
  const view = comments({ headline: 'العاصفة', lang: 'ar' });
  expect(view?.language).toBe('ar');
  expect(decodeURIComponent(JSON.stringify(view))).toContain('رسالة إلى رئيس التحرير: العاصفة');
});

test('a story may take none', () => {
  expect(comments({ comments: false })).toBeUndefined();
});

describe('a story that closes after seven days', () => {
  const closes = { comments: { closes: '7d' } };
  // Seven days are 168 hours, also across the end of daylight saving time.
  const time = { text: 'Nov. 8, 2026, 7 a.m. EST', datetime: '2026-11-08T12:00:00Z' };

  test('says until when', () => {
    expect(comments(closes, '2026-11-02T00:00:00Z')).toMatchObject({
      entry: { kind: 'mail' },
      limit: { kind: 'until', time },
    });
    expect(comments(closes, '2026-11-08T11:59:59Z')).toMatchObject({
      entry: { kind: 'mail' },
      limit: { kind: 'until', time },
    });
  });

  test('is closed from that instant on', () => {
    expect(comments(closes, '2026-11-08T12:00:00Z')).toEqual({
      isByMail: true,
      limit: { kind: 'closed', time },
      policy: '/comments-policy/',
      language: 'en-US',
    });
  });
});

test('the longest time that the schema lets through has an end', () => {
  expect(comments({ comments: { closes: '9999d' } })).toMatchObject({
    limit: { time: { text: 'March 18, 2054, 8 a.m. EDT' } },
  });
});

test('without a page of rules there is no link to one', () => {
  expect(comments({}, undefined, { email: 'letters@ledger.example' })).not.toHaveProperty('policy');
  expect(comments({ comments: { closes: '1d' } }, undefined, { email: 'letters@ledger.example' })).not.toHaveProperty(
    'policy',
  );
});

describe('with a letters server', () => {
  const letters = { ...LETTERS, server: 'https://letters.ledger.example' };

  test('the story has a form, and each comment a link to the form for an answer', () => {
    expect(comments({}, undefined, letters)).toMatchObject({
      isByMail: false,
      entry: {
        kind: 'form',
        action: 'https://letters.ledger.example/comments',
        reply: 'https://letters.ledger.example/form?story=%2F2026%2F11%2Fstorm%2F&parent=',
        story: '/2026/11/storm/',
        asksEmail: false,
      },
    });
  });

  test('the publication says when comments close, unless the story does', () => {
    const publication = { letters, comments: { closes: '14d', email: true } };
    const limitOf = (fields: Partial<StoryForTests>) => section(fields, '2026-11-02T00:00:00Z', publication)?.limit;
    expect(limitOf({})?.time.datetime).toBe('2026-11-15T12:00:00Z');
    expect(limitOf({ comments: { closes: '2d' } })?.time.datetime).toBe('2026-11-03T12:00:00Z');
    expect(section({}, '2026-11-02T00:00:00Z', publication)?.entry).toMatchObject({ asksEmail: true });
  });

  test('before comments open the page says when, and has no form', () => {
    const opens = { comments: { opens: '2026-11-03T09:00:00Z', closes: '7d' } };
    expect(comments(opens, '2026-11-02T00:00:00Z', letters)).toEqual({
      isByMail: false,
      limit: { kind: 'opens', time: { text: 'Nov. 3, 2026, 4 a.m. EST', datetime: '2026-11-03T09:00:00Z' } },
      policy: '/comments-policy/',
      language: 'en-US',
    });
    expect(comments(opens, '2026-11-03T09:00:00Z', letters)?.limit).toMatchObject({
      kind: 'until',
      time: { datetime: '2026-11-10T09:00:00Z' },
    });
  });

  test('a publication without comments has none, whatever a story says', () => {
    expect(section({ comments: { closes: '7d' } }, undefined, { letters, comments: false })).toBeUndefined();
  });
});

describe('the comments of a story', () => {
  const list = [
    { id: 'annlee01', name: 'Ann Lee', time: '2026-11-02T10:00:00Z', text: 'The road *was* flooded.' },
    { id: 'janedoe1', author: 'jane-doe', time: '2026-11-02T11:00:00Z', text: 'It was.', parent: 'annlee01' },
    { id: 'samortiz', author: 'sam-ortiz', time: '2026-11-02T12:00:00Z', text: 'So we hear.' },
    { id: 'gonegone', time: '2026-11-02T13:00:00Z', status: 'removed' as const, name: 'X', text: 'Secret' },
    {
      id: 'bskypost',
      name: 'A',
      time: '2026-11-02T14:00:00Z',
      text: 'Hi',
      pick: true as const,
      from: 'https://www.bsky.app/x',
    },
  ];
  const thread = (fields: Partial<StoryForTests> = {}) =>
    section({ byline: ['jane-doe'], ...fields }, undefined, {}, { '2026/11/storm': list })?.thread;

  test('have permanent addresses, HTML and the marks of the newsroom', () => {
    const [ann, sam, gone, post] = thread()?.comments ?? [];
    expect(ann).toMatchObject({
      url: '/2026/11/storm/#comment-annlee01',
      content: { name: 'Ann Lee', html: '<p>The road <em>was</em> flooded.</p>', words: 'The road was flooded.' },
    });
    expect(ann?.replies[0]).toMatchObject({
      author: '/authors/jane-doe/',
      mark: 'author',
      content: { name: 'Jane Doe' },
      answers: { name: 'Ann Lee', url: '/2026/11/storm/#comment-annlee01' },
    });
    expect(sam).toMatchObject({ mark: 'staff', content: { name: 'sam-ortiz' } });
    expect(gone?.content).toBeUndefined();
    expect(post?.from).toEqual({ name: 'bsky.app', url: 'https://www.bsky.app/x' });
  });

  test('are counted without what was removed, and picks come first', () => {
    expect(thread()).toMatchObject({
      count: 4,
      picks: [{ id: 'bskypost' }],
      feed: '/2026/11/storm/comments.xml',
      pages: [],
    });
    expect(JSON.stringify(thread())).not.toContain('Secret');
  });

  test('are not shown, counted or in a feed when the publication has none', () => {
    const newsroom = newsroomForTests({
      now: '2026-12-31T00:00:00Z',
      publication: { comments: false },
      stories: [{ id: '2026/11/storm', published: '2026-11-01T12:00:00Z' }],
      comments: { '2026/11/storm': [{ id: 'aaaa1', name: 'Ann', time: '2026-11-02T12:00:00Z', text: 'Hello' }] },
    });
    expect([newsroom.comments.size, commentFeeds(newsroom)]).toEqual([0, []]);
  });

  test('stay when comments are closed', () => {
    expect(thread({ comments: { closes: '1d' } })?.count).toBe(4);
  });

  test.each([
    ['takes none', { comments: false }],
    ['is retracted', { status: 'retracted' as const }],
    ['is killed', { status: 'killed' as const }],
    ['is under embargo', { embargo: '2027-11-01T12:00:00Z' }],
  ])('are nowhere when the story %s', (_, fields) => {
    const newsroom = newsroomForTests({
      now: '2026-12-31T00:00:00Z',
      stories: [{ id: '2026/11/storm', published: '2026-11-01T12:00:00Z', ...fields }],
      comments: { '2026/11/storm': list },
    });
    expect(newsroom.comments.size).toBe(0);
    expect(commentPages(newsroom)).toEqual([]);
    expect(commentFeeds(newsroom)).toEqual([]);
    expect(
      JSON.stringify([...newsroom.stories.map((story) => storyPage(storySources(story, newsroom)))]),
    ).not.toContain('flooded');
  });

  test('from the fifty-first on have pages of their own, with the right permanent addresses', () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      id: `comment${index}`,
      name: 'Ann',
      time: new Date(Date.UTC(2026, 10, 2, 10, index)).toISOString(),
      text: 'Yes.',
      ...(index === 60 && { pick: true as const }),
    }));
    const newsroom = newsroomForTests({
      stories: [{ id: '2026/11/storm', published: '2026-11-01T12:00:00Z' }],
      comments: { '2026/11/storm': many },
    });
    const pages = commentPages(newsroom).map(commentPage);
    expect(pages.map(({ head }) => head.canonical)).toEqual([
      '/2026/11/storm/comments/2/',
      '/2026/11/storm/comments/3/',
    ]);
    expect(pages[0]?.comments.thread?.comments[0]?.url).toBe('/2026/11/storm/comments/2/#comment-comment50');
    expect(pages.map(({ comments: { thread: own } }) => [own?.comments.length, own?.picks.length])).toEqual([
      [50, 0],
      [20, 0],
    ]);
    const first = section({}, undefined, {}, { '2026/11/storm': many })?.thread;
    expect(first?.picks[0]?.url).toBe('/2026/11/storm/comments/2/#comment-comment60');
    expect(first?.pages).toEqual(['/2026/11/storm/', '/2026/11/storm/comments/2/', '/2026/11/storm/comments/3/']);
  });
});
