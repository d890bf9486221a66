import { expect, test } from 'vitest';
import { fieldAt } from './problem-field.ts';

const STORY = `---
headline: Storm
byline:
  - author: jane-doe
    role: reporting
  - bob
photo:
  src: /photos/a.jpg
  alt: >
    The road
    is closed
dateline: { city: Larkfield, country: USA }
socialHeadline: A storm
---

Text of the story.
`;

test.each([
  [2, 11, 'Headline'],
  [5, 11, 'Byline: Role'],
  [6, 5, 'Byline'],
  [8, 8, 'Photo: File'],
  [11, 5, 'Photo: Description of the photo'],
  [12, 39, 'Dateline: Country'],
  [13, 1, 'Social headline'],
  [16, 1, 'Text'],
  [1, 1, undefined],
])('line %i, column %i of a story is in the field %s', (line, column, field) => {
  expect(fieldAt(STORY, line, column)).toBe(field);
  expect(fieldAt(STORY.replaceAll('\n', '\r\n'), line, column)).toBe(field);
});

test('a file without a text has fields alone', () => {
  expect(fieldAt('name: News\nwire: maybe\n', 2, 7)).toBe('Wire');
});
