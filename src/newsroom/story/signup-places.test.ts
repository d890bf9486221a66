import { expect, test } from 'vitest';
import { compileBody } from '../../markdown/compile.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import type { SignupView } from './newsletter.ts';
import { placeSignups } from './signup-places.ts';

const signup = (id: string): SignupView => {
  return { id, name: id, pitch: '', frequency: '', page: 'https://ours.example/', language: 'en' };
};
const ALL = { memo: signup('memo'), harbor: signup('harbor') };

/** The order of paragraphs and signups of a body: "1 2 [memo] 3". */
function order(markdown: string, { hasOwn = true, isLive = false } = {}): string {
  const context = {
    file: 'content/articles/2026/11/storm.md',
    firstLine: 1,
    language: 'en',
    words: ENGLISH_WORDS,
    origin: 'https://ledger.example',
    newsletters: Object.keys(ALL),
    pictures: {},
    hasLivewire: true,
    ...(isLive && { live: { published: '2026-11-23T06:30:00-05:00', timeZone: 'America/New_York' } }),
  };
  const { parts, problems } = compileBody(markdown, context);
  expect(problems).toEqual([]);
  return placeSignups(parts, hasOwn ? ALL.memo : undefined, ALL)
    .map((part) => {
      if (part.kind === 'signup') return `[${part.signup.id}]`;
      return part.kind === 'html'
        ? part.html
            .replaceAll(/<[^>]+>/g, '')
            .replaceAll(/\s+/g, ' ')
            .trim()
        : part.kind;
    })
    .join(' ');
}

test.each([
  ['One.', 'One. [memo]'],
  ['One.\n\nTwo.', 'One. Two. [memo]'],
  ['One.\n\nTwo.\n\nThree.', 'One. Two. Three. [memo]'],
  ['One.\n\nTwo.\n\nThree.\n\nFour.', 'One. Two. [memo] Three. Four.'],
  ['One.\n\nTwo.\n\n## Head\n\nThree.', 'One. Two. Head Three. [memo]'],
  ['One.\n\n> Said.\n\nTwo.\n\nThree.\n\nFour.', 'One. Said. Two. [memo] Three. Four.'],
  ['One.\n\n::livewire\n\nTwo.\n\nThree.\n\nFour.', 'One. livewire Two. Three. Four. [memo]'],
])('the signup of a story never comes before its first paragraph, nor after a heading: %j', (markdown, expected) => {
  expect(order(markdown)).toBe(expected);
});

test.each([
  ['One.\n\n::newsletter\n\nTwo.\n\nThree.\n\nFour.', 'One. [memo] Two. Three. Four.'],
  ['One.\n\n::newsletter{id=memo}\n\nTwo.\n\n::newsletter', 'One. [memo] Two.'],
  ['One.\n\n::newsletter{id=harbor}\n\nTwo.\n\n::newsletter{id=harbor}', 'One. [harbor] Two.'],
  ['One.\n\nTwo.\n\nThree.\n\nFour.\n\n::newsletter{id=harbor}', 'One. Two. [memo] Three. Four. [harbor]'],
])('each newsletter comes once, where the body places it: %j', (markdown, expected) => {
  expect(order(markdown)).toBe(expected);
});

test('a story without a signup of its own has those that its body names', () => {
  expect(order('One.\n\n::newsletter\n\n::newsletter{id=harbor}\n\nTwo.', { hasOwn: false })).toBe(
    'One. [harbor] Two.',
  );
});

test('the signup of a live story comes after its updates', () => {
  const updates = '## 9:48 a.m. Passed\n\nOne.\n\nTwo.\n\nThree.\n\nFour.';
  expect(order(updates, { isLive: true })).toMatch(/Four\. \[memo\]$/);
});
