import { describe, expect, test } from 'vitest';
import { diffParagraphs } from './paragraph-diff.ts';

const ROAD = 'The storm closed the coast road for a third day.';
const BOATS = 'Two boats broke loose in the harbor at night.';
const HURT = 'Nobody was hurt, the harbor master said.';

/** The changes in short: `=2`, `> moved`, and runs as `[-removed-]` and `{+added+}`. */
function marked(before: string[], after: string[]): string[] {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
  return diffParagraphs(before, after, 'en').map((change) => {
    if (change.kind === 'same') return `=${change.count}`;
    if (change.kind === 'moved') return `> ${change.text}`;
    return change.runs.map(({ kind, text }) => marks[kind].join(text)).join('');
  });
}

describe('a paragraph', () => {
  test('that changed is compared by words, and those around it are counted', () => {
    expect(marked([ROAD, BOATS, HURT], [ROAD, BOATS.replace('Two', 'Three'), HURT])).toEqual([
      '=1',
      '[-Two-]{+Three+} boats broke loose in the harbor at night.',
      '=1',
    ]);
  });

  test('that came in or went out is whole', () => {
    expect(marked([ROAD, HURT], [ROAD, BOATS, HURT])).toEqual(['=1', `{+${BOATS}+}`, '=1']);
    expect(marked([ROAD, BOATS, HURT], [ROAD, HURT])).toEqual(['=1', `[-${BOATS}-]`, '=1']);
  });

  test('that only moved is no removal', () => {
    expect(marked([BOATS, ROAD, HURT], [ROAD, HURT, BOATS])).toEqual(['=2', `> ${BOATS}`]);
  });

  test('that moved to the place of one that is like it is not a rewriting of it', () => {
    const alike = BOATS.replace('Two', 'Three');
    expect(marked([BOATS, ROAD, alike], [ROAD, BOATS])).toEqual(['=1', `> ${BOATS}`, `[-${alike}-]`]);
  });

  test('that moved and changed is shown at both places', () => {
    const edited = BOATS.replace('Two', 'Three');
    expect(marked([BOATS, ROAD, HURT], [ROAD, HURT, edited])).toEqual([`[-${BOATS}-]`, '=2', `{+${edited}+}`]);
  });

  test('is compared with the one that it is like, not with the one in its place', () => {
    const edited = HURT.replace('Nobody', 'One man');
    expect(marked([ROAD, BOATS, HURT], [ROAD, 'Rain fell until dawn.', edited])).toEqual([
      '=1',
      '{+Rain fell until dawn.+}',
      `[-${BOATS}-]`,
      '[-Nobody-]{+One man+} was hurt, the harbor master said.',
    ]);
  });
});

test('thousands of paragraphs that were all rewritten are two texts', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word} ${at} ${word}`);
  const changes = marked(text('old'), text('new'));
  expect(changes.slice(0, 3000).every((change) => change.startsWith('{+'))).toBe(true);
  expect(changes.slice(3000).every((change) => change.startsWith('[-'))).toBe(true);
});

test('the same text has no change', () => {
  expect(marked([ROAD, HURT], [ROAD, HURT])).toEqual(['=2']);
  expect(marked([], [])).toEqual([]);
});
