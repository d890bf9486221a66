import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { relatedStories, relatedViews } from '../related/related-stories.ts';
import { seriesOf } from '../related/series.ts';
import { currentLivewire } from './livewire.ts';
import { cardSources, storyCard } from './story-card.ts';

const NOW = '2026-11-24T12:00:00Z';
const TAGS = { tags: ['coast', 'weather'], series: { id: 'storms', part: 1 } };
const STORIES = [
  { id: '2026/11/out', headline: 'Out', published: '2026-11-20T12:00:00Z', ...TAGS },
  { id: '2026/11/draft', headline: 'Draft', published: '2026-11-21T12:00:00Z', status: 'draft' as const, ...TAGS },
  { id: '2026/12/due', headline: 'Due', published: '2026-12-21T12:00:00Z', ...TAGS },
  {
    id: '2026/11/closed',
    headline: 'Closed',
    published: '2026-11-20T12:00:00Z',
    embargo: '2026-12-24T12:00:00Z',
    ...TAGS,
  },
];

const newsroom = (lang: string, isPreview = true) =>
  newsroomForTests({
    now: NOW,
    isPreview,
    publication: { lang },
    sections: { news: { name: 'News', wire: true } },
    stories: STORIES,
  });

test.each([
  ['en-US', ['Draft', 'Scheduled', 'Embargo']],
  ['es-ES', ['Borrador', 'Programado', 'Bajo embargo']],
  ['ar', ['مسودة', 'مجدول', 'محظور النشر']],
  ['ja', ['下書き', '予約', '解禁前']],
])('in a preview in %s, every list marks what is not published', (lang, [draft, scheduled, embargo]) => {
  const opened = newsroom(lang);
  const { stories, publication } = opened;
  const labels = { Out: undefined, Draft: draft, Due: scheduled, Closed: embargo };
  const cards = stories.map((story) => storyCard(cardSources(story, opened), publication));
  expect(Object.fromEntries(cards.map(({ headline, standing }) => [headline, standing]))).toEqual(labels);
  const lines = currentLivewire(opened)?.items ?? [];
  expect(Object.fromEntries(lines.map(({ headline, standing }) => [headline, standing]))).toEqual(labels);
  const [story] = stories;
  const parts = (story && seriesOf(story, opened)?.parts) ?? [];
  expect(Object.fromEntries(parts.map(({ name, standing }) => [name, standing]))).toEqual(labels);
  const related = stories.flatMap((each) => relatedViews(relatedStories(each, opened).earlier, lang, publication));
  expect(related.length).toBeGreaterThan(3);
  for (const { headline, standing } of related) expect(standing).toBe(labels[headline as keyof typeof labels]);
});

test('in a build, no list has such a mark', () => {
  const opened = newsroom('en-US', false);
  const cards = opened.stories.map((story) => cardSources(story, opened));
  expect(cards.map((card) => [card.article.headline, 'unpublished' in card])).toEqual([['Out', false]]);
  expect(JSON.stringify(currentLivewire(opened))).not.toContain('standing');
});
