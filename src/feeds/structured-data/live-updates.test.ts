import { expect, test } from 'vitest';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { newsroomForTests, storyIn } from '../../newsroom/newsroom-for-tests.ts';
import { storyPage } from '../../newsroom/story/story-page.ts';
import { storySources } from '../../newsroom/story/story-sources.ts';
import { newsArticle } from './news-article.ts';

const BODY: BodyPart[] = [
  {
    kind: 'html',
    html: `<p>The latest is at the top.</p>
<h2 id="late">9:48 p.m. Budget passes, 5-2</h2>
<p>The budget &amp; the <em>road</em>.</p>
<p>No &lt;script&gt;.</p>`,
  },
  { kind: 'livewire' },
  {
    kind: 'html',
    html: '<h3>A heading below</h3><p>More of it.</p><h2 id="early">6:34 p.m. A full room</h2><p>Every seat is taken.</p><h2 id="why">Why it matters</h2><p>No entry.</p>',
  },
];

function liveBlog(body: BodyPart[]) {
  const newsroom = newsroomForTests({
    stories: [
      {
        id: '2026/11/vote',
        type: 'live',
        published: '2026-11-17T18:30:00-05:00',
        updated: '2026-11-17T22:05:00-05:00',
        dateline: { city: 'Madison' },
      },
    ],
  });
  return newsArticle(storyPage(storySources(storyIn(newsroom), newsroom)), body) as unknown as Record<string, unknown>;
}

test('a live story has its span and an entry for each heading that begins with a time', () => {
  expect(liveBlog(BODY)).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: '2026-11-17T18:30:00-05:00',
    coverageEndTime: '2026-11-17T22:05:00-05:00',
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        headline: 'Budget passes, 5-2',
        datePublished: '2026-11-17T21:48:00-05:00',
        url: 'https://ledger.example/2026/11/vote/#late',
        articleBody: 'The budget & the road. No <script>. More of it.',
      },
      {
        headline: 'A full room',
        datePublished: '2026-11-17T18:34:00-05:00',
        url: 'https://ledger.example/2026/11/vote/#early',
        articleBody: 'Every seat is taken.',
      },
    ],
  });
});

test('a live story has no property that schema.org knows of news articles alone', () => {
  expect(liveBlog(BODY)).not.toHaveProperty('dateline');
});

test('a live story without such headings has no entries', () => {
  expect(liveBlog([{ kind: 'html', html: '<h2 id="a">What happened</h2><p>Nothing yet.</p>' }])).not.toHaveProperty(
    'liveBlogUpdate',
  );
});
