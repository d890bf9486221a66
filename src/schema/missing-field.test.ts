import { describe, expect, test } from 'vitest';
import { mistakesIn, REQUIRED } from './article-for-tests.ts';

describe('a missing field', () => {
  test('says what belongs there, at the start of the front matter', () => {
    expect(mistakesIn('kicker: x', '')).toEqual([
      '2:1 missing-field `headline` is missing. → Add `headline`: The headline.',
      '2:1 missing-field `section` is missing. → Add `section`: A file in content/sections, without .yaml.',
      '2:1 missing-field `published` is missing. → Add `published`: When it was first published; a date and time by the newsroom’s clock, such as 2026-11-26 20:00.',
    ]);
  });

  test('is reported next to a misspelt field of another group', () => {
    expect(
      mistakesIn('photo: { src: ./a.jpg, alt: x, headlin: y }', REQUIRED.replace(/headline.*\n/, '')),
    ).toHaveLength(2);
  });

  test('is placed at its name in a group that gives only that', () => {
    expect(mistakesIn('photo: { src, alt: x }')).toEqual(['5:10 empty-field `src` of `photo` is empty. → Fill it in.']);
  });

  test('of a group is placed at the group', () => {
    expect(mistakesIn('photo: { src: ./a.jpg }')).toEqual([
      '5:8 missing-field `alt` of `photo` is missing. → Add `alt` to `photo`: A description of the photo (alt text), for someone who cannot see it.',
    ]);
    expect(mistakesIn('corrections:\n  - text: It was Tuesday.')).toEqual([
      '6:5 missing-field `date` in entry 1 of `corrections` is missing. → Add `date` to entry 1 of `corrections`: When the correction was made; a date and time by the newsroom’s clock, such as 2026-11-26 20:00.',
      '6:5 missing-field `kind` in entry 1 of `corrections` is missing. → Add `kind` to entry 1 of `corrections`: A correction fixes an error; a clarification adds missing information; a retraction says why the story was retracted.',
    ]);
    expect(mistakesIn('series: { id: storms }')).toEqual([
      '5:9 missing-field `part` of `series` is missing. → Add `part` to `series`: The number of the story in the series: 2.',
    ]);
  });

  test.each([
    ['kicker:', 'Fill it in, or delete it.'],
    ['kicker: ~', 'Fill it in, or delete it.'],
    ['kicker: null', 'Fill it in, or delete it.'],
    ['kicker: # Weather', 'Text after # is ignored as a comment. Put text that begins with # in quotation marks.'],
  ])('is called empty when it has only a name: %s', (field, fix) => {
    const [text, ...others] = mistakesIn(field);
    expect(others).toEqual([]);
    expect(text?.replace(/^5:\d+ /, '')).toBe(`empty-field \`kicker\` is empty. → ${fix}`);
  });

  test.each([['kicker: ""'], ['kicker: "   "'], ['kicker: "\\n"']])(
    'is called empty when it holds nothing: %s',
    (field) => {
      expect(mistakesIn(field)).toEqual(['5:9 empty-field `kicker` is empty. → Fill it in, or delete it.']);
    },
  );
});
