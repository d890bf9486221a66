import { expect, test } from 'vitest';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { newsroomForTests, storyIn } from '../../newsroom/newsroom-for-tests.ts';
import { storyPage } from '../../newsroom/story/story-page.ts';
import { storySources } from '../../newsroom/story/story-sources.ts';
import { compileBody } from '../../markdown/compile.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import { newsArticle } from './news-article.ts';

const PUBLISHED = '2026-11-17T18:30:00-05:00';

/** The body of a live story, as its page compiles it. */
function compiled(markdown: string): BodyPart[] {
  const context = {
    file: 'content/articles/2026/11/vote.md',
    firstLine: 1,
    language: 'en-US',
    words: ENGLISH_WORDS,
    origin: 'https://ledger.example',
    pictures: {},
    live: { published: PUBLISHED, timeZone: 'America/New_York' },
  };
  return compileBody(markdown, context).parts;
}

const BODY = compiled(`The latest is at the top.

## 9:48 p.m. Budget passes, 5-2

The budget & the *road*.

No \\<script>.

::livewire

### A heading below

More of it.

## 6:34 p.m. A full room

Every seat is taken.

## Why it matters

No entry.
`);

function liveBlog(body: BodyPart[]) {
  const newsroom = newsroomForTests({
    stories: [
      {
        id: '2026/11/vote',
        type: 'live',
        published: PUBLISHED,
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
        url: 'https://ledger.example/2026/11/vote/#9-48-p-m-budget-passes-5-2',
        articleBody: 'The budget & the road. No <script>. More of it.',
      },
      {
        headline: 'A full room',
        datePublished: '2026-11-17T18:34:00-05:00',
        url: 'https://ledger.example/2026/11/vote/#6-34-p-m-a-full-room',
        articleBody: 'Every seat is taken.',
      },
    ],
  });
});

test('a live story has no property that schema.org knows of news articles alone', () => {
  expect(liveBlog(BODY)).not.toHaveProperty('dateline');
});

test('a live story without such headings has no entries', () => {
  expect(liveBlog(compiled('## What happened\n\nNothing yet.'))).not.toHaveProperty('liveBlogUpdate');
});

test('every update is an entry, however its time is written, on its own day', () => {
  const body = compiled(`## 0.20 h. Se levanta la sesión

Fin.

## 23:50. Habla la alcaldesa

Dice que sí.

### 21h15

Se lee el acta. Nadie protesta.

## 午後8時15分 予算成立

可決。
`);
  expect(liveBlog(body)).toMatchObject({
    liveBlogUpdate: [
      { headline: 'Se levanta la sesión', datePublished: '2026-11-18T00:20:00-05:00' },
      { headline: 'Habla la alcaldesa', datePublished: '2026-11-17T23:50:00-05:00' },
      { headline: 'Se lee el acta.', datePublished: '2026-11-17T21:15:00-05:00' },
      { headline: '予算成立', datePublished: '2026-11-17T20:15:00-05:00' },
    ],
  });
});
