import { expect, test } from 'vitest';
import { contentForTests } from '../../check/rules/content-for-tests.ts';
import { shownFile } from './shown-file.ts';

const STORY = 'content/articles/2026/11/storm.md';
const TEXT = '---\nheadline: "Storm: the toll"\nphoto:\n  src: /photos/a.jpg\n---\n';
const credit = { file: STORY, rule: 'photo-credit', line: 4, column: 3, what: 'The photo has no credit.' };

test('a file with problems has the headline of its story, and each problem its field', () => {
  const content = contentForTests({ stories: { '2026/11/storm': { headline: 'Storm: the toll' } } });
  const shown = shownFile({ file: STORY, problems: [{ ...credit, severity: 'warning' }] }, content, TEXT);
  expect(shown).toMatchObject({ title: 'Storm: the toll', noun: 'Story', story: `story/?file=${STORY}` });
  expect(shown.problems[0]).toMatchObject({ field: 'Photo: File', severity: 'warning', place: `${STORY}:4:3` });
});

test.each([
  [STORY, TEXT, 'Storm: the toll', 'Story'],
  [STORY, 'Only words.\n', 'Storm', 'Story'],
  ['content/authors/jane-doe.yaml', 'nmae: Jane\n', 'Jane doe', 'Author'],
  ['content/authors/jane-doe.yaml', 'name: Jane Doe\nbio: 1\n', 'Jane Doe', 'Author'],
  ['content/photos/harbor.jpg', '', 'Harbor', 'File'],
  ['content/notes.txt', '', 'Notes', 'File'],
])('%s that cannot be read is named all the same', (file, text, title, noun) => {
  expect(shownFile({ file, problems: [] }, contentForTests(), text)).toMatchObject({ title, noun });
});
