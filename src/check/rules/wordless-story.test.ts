import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { wordlessStories } from './wordless-story.ts';

const photo = { src: '/photos/a.jpg', alt: 'A' };

test.each([
  ['a published story', { body: { isWordless: true } }, 1],
  ['one with text', {}, 0],
  ['a draft', { body: { isWordless: true }, status: 'draft' }, 0],
  ['a gallery', { body: { isWordless: true }, photos: [photo, photo] }, 0],
] as const)('%s without a word is a warning or not', (_, fields, count) => {
  const found = wordlessStories(
    contentForTests({
      stories: { '2026/11/a': { ...fields, photos: 'photos' in fields ? [...fields.photos] : undefined } },
    }),
  );
  expect(found).toHaveLength(count);
  for (const { severity, rule } of found) expect([severity, rule]).toEqual(['warning', 'no-text']);
});
