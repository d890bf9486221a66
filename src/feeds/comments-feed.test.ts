import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { NASTY_STRINGS } from '../lib/nasty-strings-for-tests.ts';
import { printable, printableLine } from '../lib/text/printable.ts';
import { commentFeeds } from '../newsroom/comments/comment-feed.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { commentsFeed } from './comments-feed.ts';

type Comments = NonNullable<ContentForTests['comments']>[string];

function feedOf(comments: Comments): string {
  const newsroom = newsroomForTests({
    stories: [{ id: '2026/11/storm', headline: 'Storm', published: '2026-11-01T12:00:00Z' }],
    comments: { '2026/11/storm': comments },
  });
  return commentFeeds(newsroom).map(commentsFeed).join();
}

const ANN = { id: 'annlee01', name: 'Ann Lee', time: '2026-11-02T10:00:00Z', text: 'It *was* & is.' };

test('an entry says who wrote it, when, where it is and what it answers', () => {
  const feed = feedOf([ANN, { ...ANN, id: 'reply001', name: 'Sam', time: '2026-11-02T11:00:00Z', parent: 'annlee01' }]);
  expect(feed).toContain('xmlns:thr="http://purl.org/syndication/thread/1.0"');
  const [reply = '', ann = ''] = [...feed.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);
  expect(reply).toContain('<name>Sam</name>');
  const id = /<id>([^<]+)/.exec(ann)?.[1];
  expect(reply).toContain(
    `<thr:in-reply-to ref="${id}" type="text/html" href="https://ledger.example/2026/11/storm/#comment-annlee01"/>`,
  );
  expect(ann).toContain('href="https://ledger.example/2026/11/storm/"/>');
  expect(ann).toContain('<content type="html">&lt;p&gt;It &lt;em&gt;was&lt;/em&gt; &amp;#x26; is.&lt;/p&gt;</content>');
  expect(ann).toContain('<updated>2026-11-02T10:00:00Z</updated>');
});

test('a removed comment is not in the feed, and its answers are', () => {
  const feed = feedOf([
    { ...ANN, status: 'removed', text: 'Secret', name: 'Hidden' },
    { ...ANN, id: 'reply001', parent: 'annlee01' },
  ]);
  expect(feed).not.toMatch(/Secret|Hidden/);
  expect(feed.match(/<entry>/g)).toHaveLength(1);
});

test('the newest fifty are in it', () => {
  const comments = Array.from({ length: 60 }, (_, index) => ({
    ...ANN,
    id: `comment${index}`,
    time: new Date(Date.UTC(2026, 10, 2, 10, index)).toISOString(),
  }));
  const feed = feedOf(comments);
  expect(feed.match(/<entry>/g)).toHaveLength(50);
  expect(feed.indexOf('#comment-comment59')).toBeLessThan(feed.indexOf('#comment-comment58'));
  expect(feed).not.toContain('#comment-comment9"');
});

test('whatever somebody writes, it is well-formed XML', () => {
  const comments = NASTY_STRINGS.flatMap((text, index) => {
    const name = [...printableLine(text)].slice(0, 40).join('') || 'A';
    return printable(text) === '' || !/[^\s\p{C}]/u.test(name)
      ? []
      : [{ ...ANN, id: `nasty${index}`, name, text: printable(text) }];
  });
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(feedOf(comments)).close();
  expect(comments.length).toBeGreaterThan(30);
});
