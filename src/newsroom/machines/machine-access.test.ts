import { describe, expect, test } from 'vitest';
import { isListed, machineHead } from './machine-access.ts';
import { newsroomForTests, storyIn, type ContentForTests, type StoryForTests } from '../newsroom-for-tests.ts';

function headOf(machines: StoryForTests['machines'], publication: ContentForTests['publication'] = {}) {
  const stories = [{ id: '2026/11/storm', ...(machines && { machines }) }];
  const newsroom = newsroomForTests({ publication, stories });
  return machineHead(storyIn(newsroom), newsroom.publication);
}

describe('the head of a story says to programs', () => {
  test('nothing where the story is like all others', () => {
    expect(headOf(undefined)).toEqual({});
    expect(headOf({ search: true, training: false })).toEqual({});
  });

  test('that it is not to be listed', () => {
    expect(headOf({ search: false })).toEqual({ noindex: true });
    expect(headOf({ search: true }, { machines: { search: false } })).toEqual({ noindex: true });
  });

  test('what holds for training where that is not what the publication says', () => {
    expect(headOf({ training: true })).toEqual({ training: true });
    expect(headOf({ training: false }, { machines: { training: true } })).toEqual({ training: false });
  });

  test('where its copy is, when stories have one', () => {
    expect(headOf(undefined, { machines: { markdown: true } })).toEqual({ markdown: '/2026/11/storm/index.md' });
  });
});

test('a preview’s drafts are listed nowhere', () => {
  const newsroom = newsroomForTests({ isPreview: true, stories: [{ id: '2026/11/storm', status: 'draft' }] });
  expect(isListed(storyIn(newsroom), newsroom.publication)).toBe(false);
});
