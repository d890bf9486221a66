import { expect, test } from 'vitest';
import { cameraPhotos, corpusStories, corpusStory, plainCorpus } from './corpus-story.ts';
import { storyMarkdown } from './project.ts';

test('a story is the same whenever it is made, and older than the one before', () => {
  expect(storyMarkdown(corpusStory(7))).toBe(storyMarkdown(corpusStory(7)));
  expect(Date.parse(corpusStory(7).published)).toBeLessThan(Date.parse(corpusStory(6).published));
});

test('a story leads to five others that its corpus has, and to older ones where those are enough', () => {
  const ids = Array.from({ length: 200 }, (_, index) => corpusStory(index, 200).id);
  const places = ids.map((_, index) => corpusStory(index, 200).related.map((id) => ids.indexOf(id)));
  for (const [index, related] of places.entries()) {
    expect(new Set(related).size).toBe(5);
    expect(related).not.toContain(-1);
    expect(related).not.toContain(index);
    if (index < 100) expect(Math.min(...related)).toBeGreaterThan(index);
  }
});

test('a story has about 450 words and links only to stories that every corpus with it has', () => {
  const stories = Array.from({ length: 200 }, (_, index) => corpusStory(index));
  const words = stories.map(({ body }) => body.split(/\s+/).length);
  expect(words.reduce((sum, count) => sum + count, 0) / stories.length).toBeCloseTo(470, -2);
  const ids = new Set(stories.map(({ id }) => id));
  for (const { body } of stories) {
    for (const [, id] of body.matchAll(/\]\(\/([^)]+)\/\)/g)) expect(ids).toContain(id);
  }
});

test('as many of a hundred stories as asked have a photo of their own, spread from the newest to the oldest', () => {
  const corpus = { ...plainCorpus(200), photos: 20 };
  const own = Array.from(corpusStories(corpus), ({ photo }) => photo).filter((photo) => photo?.startsWith('camera-'));
  expect(own).toEqual(cameraPhotos(corpus));
  expect(own).toHaveLength(40);
  expect(own.slice(0, 2)).toEqual(['camera-4', 'camera-9']);
});
