import { describe, expect, test } from 'vitest';
import { commentsClosed, commentsView } from './comments.ts';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom-for-tests.ts';

const LETTERS = { email: 'letters@ledger.example', policy: '/comments-policy/' };

function comments(fields: Partial<StoryForTests>, now = '2026-12-31T00:00:00Z', letters: object = LETTERS) {
  const stories = [{ id: '2026/11/storm', published: '2026-11-01T12:00:00Z', ...fields }];
  const newsroom = newsroomForTests({ now, stories, publication: { letters: letters as typeof LETTERS } });
  const story = storyIn(newsroom);
  return commentsView(story, newsroom.publication, commentsClosed(story, newsroom.now));
}

test('letters to the editor are taken without an end', () => {
  expect(comments({ headline: 'Storm' })).toEqual({
    kind: 'letters',
    email: 'letters@ledger.example',
    mailto:
      'mailto:letters@ledger.example?subject=Letter%20to%20the%20editor%3A%20Storm&body=%0A%0Ahttps%3A%2F%2Fledger.example%2F2026%2F11%2Fstorm%2F%0A',
    policy: '/comments-policy/',
    language: 'en-US',
  });
});

test('no headline breaks out of the subject', () => {
  const view = comments({ headline: 'Q&A: 100% “safe”? bcc=x&body=y #1 – 天' });
  const { searchParams } = new URL(view?.kind === 'letters' ? view.mailto : '');
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
    expect(comments(closes, '2026-11-02T00:00:00Z')).toMatchObject({ kind: 'letters', closes: time });
    expect(comments(closes, '2026-11-08T11:59:59Z')).toMatchObject({ kind: 'letters', closes: time });
  });

  test('is closed from that instant on', () => {
    expect(comments(closes, '2026-11-08T12:00:00Z')).toEqual({
      kind: 'closed',
      closed: time,
      policy: '/comments-policy/',
      language: 'en-US',
    });
  });
});

test('the longest time that the schema lets through has an end', () => {
  expect(comments({ comments: { closes: '9999d' } })).toMatchObject({
    closes: { text: 'March 18, 2054, 8 a.m. EDT' },
  });
});

test('without a page of rules there is no link to one', () => {
  expect(comments({}, undefined, { email: 'letters@ledger.example' })).not.toHaveProperty('policy');
  expect(comments({ comments: { closes: '1d' } }, undefined, { email: 'letters@ledger.example' })).not.toHaveProperty(
    'policy',
  );
});
