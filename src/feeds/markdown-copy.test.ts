import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom/newsroom-for-tests.ts';
import { storyPage } from '../newsroom/story/story-page.ts';
import { storySources } from '../newsroom/story/story-sources.ts';
import { markdownCopy } from './markdown-copy.ts';

function copyOf(fields: Partial<StoryForTests>): { facts: Record<string, unknown>; text: string } {
  const newsroom = newsroomForTests({
    publication: { machines: { markdown: true } },
    authors: { 'jane-doe': { name: 'Jane Doe' } },
    photos: { 'photos/pier.jpg': [1800, 1200] },
    stories: [{ id: '2026/11/storm', ...fields }],
  });
  const page = storyPage(storySources(storyIn(newsroom), newsroom));
  expect(page.head.markdown).toBe('/2026/11/storm/index.md');
  const copy = markdownCopy(page, [
    { kind: 'html', html: '<p>The sea was still taking the road.</p>' },
    { kind: 'livewire' },
    { kind: 'embed', url: 'https://video.example/1', title: 'The road' },
  ]);
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(copy) ?? [];
  return { facts: parse(yaml) as Record<string, unknown>, text };
}

test('a copy has the facts of a story as YAML, and its words as Markdown', () => {
  const { facts, text } = copyOf({
    headline: 'Storm: "day 3" #1',
    standfirst: 'Surf has taken 260 feet.',
    byline: ['jane-doe'],
    tags: ['coast'],
    updated: '2026-11-23T09:10:00-05:00',
    photo: { src: '/photos/pier.jpg', alt: 'The pier', caption: 'The pier in the surf.', credit: 'Photo by Li Wei' },
    corrections: [{ date: '2026-11-23T08:00:00-05:00', kind: 'correction', text: 'It is 260 feet.' }],
  });
  expect(facts).toMatchObject({
    title: 'Storm: “day 3” #1',
    url: 'https://ledger.example/2026/11/storm/',
    publisher: 'The Ledger',
    published: '2026-11-23T06:30:00-05:00',
    updated: '2026-11-23T09:10:00-05:00',
    authors: ['Jane Doe'],
    topics: ['coast'],
    lang: 'en-US',
  });
  expect(text).toMatch(/^# Storm: “day 3” #1\n\n\*Surf has taken 260 feet\.\*\n\nBy Jane Doe\n\n/);
  expect(text).toContain('**Correction, Nov. 23, 2026**: It is 260 feet.');
  expect(text).toMatch(
    /!\[The pier\]\(https:\/\/ledger\.example\/photos\/pier-.*\.jpg\)\n\nThe pier in the surf\. Photo by Li Wei\n/,
  );
  expect(text).toContain('\n\nThe sea was still taking the road.\n\n[The road](https://video.example/1)\n\n');
  expect(text).toMatch(/\n\nSource: \[The Ledger\]\(https:\/\/ledger\.example\/2026\/11\/storm\/\)\n$/);
});

test('the copy of a retracted story says so first', () => {
  const { facts, text } = copyOf({ status: 'retracted' });
  expect(facts['status']).toBe('retracted');
  expect(text).toMatch(/^# Storm\n\n\*\*This story has been retracted\.\*\*\n/);
});
