import { expect, test } from 'vitest';
import { bodyText } from './body-text.ts';

const text = (markdown: string) => bodyText(markdown, 'en-US');

test.each([
  ['emphasis and links', 'The *coast* [road](/x/).', 'The coast road.'],
  ['line breaks', 'The coast\nroad  \nis shut.', 'The coast road is shut.'],
  ['quotation marks', '"No," she said.', '“No,” she said.'],
  ['a clock time, which looks like a directive', 'At 10:30 a.m.', 'At 10:30 a.m.'],
  ['comments', 'Open. <!-- Ask the mayor! -->', 'Open.'],
  ['markup of an author', 'H<sub>2</sub>O', 'H2O'],
])('%s are as readers see them', (_, markdown, expected) => expect(text(markdown)).toEqual([expected]));

test('every block is a paragraph of its own', () => {
  const markdown = [
    '## Head',
    '- one\n- two\n\n  more',
    '> Said.',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    ':::pullquote{by="Joan Pelletier"}\nNever.\n:::',
    ':::box[What next]\nWait.\n:::',
    '::newsletter',
    '![Boats at dawn.](/photos/boats.jpg "The pier. (AP)")',
  ].join('\n\n');
  expect(text(markdown)).toEqual([
    'Head',
    'one',
    'two',
    'more',
    'Said.',
    'a | b',
    '1 | 2',
    'Never.',
    'Joan Pelletier',
    'What next',
    'Wait.',
    '[Boats at dawn.] The pier. (AP)',
  ]);
});

test('a footnote is its figure and its words', () => {
  expect(text('Shut.[^1]\n\n[^1]: The city says so.')).toEqual(['Shut.1', 'The city says so.']);
});

test('a body that no build would compile has no text', () => {
  expect(text(`${'> '.repeat(300)}deep`)).toBeUndefined();
  expect(text('&amp;'.repeat(3000))).toBeUndefined();
});

test('what was wrong with an old version is no reason to pass it over', () => {
  expect(text('First.\n\n::unknown\n\nLast.')).toEqual(['First.', 'Last.']);
});

test('the title and the description of a chart are words of a body', () => {
  const chart = '::chart[Ferries per month]{type=bars source="Harbor Office" description="Twice as many."}';
  expect(bodyText(`One.\n\n${chart}\n\n| A | B |\n| - | - |\n| x | 1 |\n`, 'en')).toEqual([
    'One.',
    'Ferries per month',
    'Twice as many.',
    'A | B',
    'x | 1',
  ]);
});
