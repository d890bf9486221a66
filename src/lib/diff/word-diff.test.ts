import { describe, expect, test } from 'vitest';
import { diffWords } from './word-diff.ts';

/** The runs as a proof reader marks them: `[-removed-]` and `{+added+}`. */
function marked(before: string, after: string, language = 'en-US'): string {
  const runs = diffWords(before, after, language);
  const text = (gone: string) => runs.map(({ kind, text }) => (kind === gone ? '' : text)).join('');
  expect(text('added')).toBe(before);
  expect(text('removed')).toBe(after);
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
  return runs.map(({ kind, text }) => marks[kind].join(text)).join('');
}

describe('words', () => {
  test.each([
    ['that came in', 'The road is open.', 'The coast road is open.', 'The {+coast +}road is open.'],
    ['that went out', 'The old coast road.', 'The coast road.', 'The [-old -]coast road.'],
    ['in the place of others', 'Three people died.', 'Four people died.', '[-Three-]{+Four+} people died.'],
    ['with a number', 'It cost $1,000 then.', 'It cost $1,200 then.', 'It cost $[-1,000-]{+1,200+} then.'],
    ['with an apostrophe', 'It doesn’t end.', 'It does end.', 'It [-doesn’t-]{+does+} end.'],
    [
      'side by side are one change',
      'shut the old road now',
      'open a new bridge now',
      '[-shut the old road-]{+open a new bridge+} now',
    ],
    ['and nothing else', 'Same.', 'Same.', 'Same.'],
    ['where nothing was', '', 'New.', '{+New.+}'],
    ['of which nothing stays', 'Gone.', '', '[-Gone.-]'],
  ])('%s', (_, before, after, expected) => expect(marked(before, after)).toBe(expected));

  test('of Chinese and Japanese are separated without spaces', () => {
    expect(marked('今天上海下雨了。', '今天北京下雨了。', 'zh')).toBe('今天[-上海-]{+北京+}下雨了。');
    expect(marked('東京で雨が降った。', '大阪で雨が降った。', 'ja')).toBe('[-東京-]{+大阪+}で雨が降った。');
  });

  test('of Arabic are whole words with their marks', () => {
    expect(marked('أُغلق الطريق الساحلي اليوم', 'أُغلق الطريق الجبلي اليوم', 'ar')).toBe(
      'أُغلق الطريق [-الساحلي-]{+الجبلي+} اليوم',
    );
  });

  test('of 10,000 that were all rewritten are shown as two texts', () => {
    const text = (step: number) => Array.from({ length: 10_000 }, (_, at) => `w${(at * step) % 9973}`).join(' ');
    const runs = diffWords(text(7), text(11), 'en');
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('of 10,000 are compared one by one when a few changed', () => {
    const words = Array.from({ length: 10_000 }, (_, at) => `w${at}`);
    const edited = words.map((word, at) => (at % 1000 === 500 ? 'edited' : word));
    const changed = diffWords(words.join(' '), edited.join(' '), 'en').filter(({ kind }) => kind === 'added');
    expect(changed).toHaveLength(10);
  });
});
