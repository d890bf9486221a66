import { expect, test } from 'vitest';
import { compileBody } from '../compile.ts';
import { isElaborate } from '../elaborate-body.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

const CONTEXT = {
  file: 'content/articles/2026/11/storm.md',
  firstLine: 1,
  language: 'en',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  pictures: {},
};

/** The places of the warnings of a body, as line and column. */
function left(markdown: string, context = {}): string[] {
  return compileBody(markdown, { ...CONTEXT, ...context }).problems.flatMap(({ rule, line, column }) =>
    rule === 'markup-left' ? [`${line}:${column}`] : [],
  );
}

test.each([
  ['a shortcode of Hugo', 'Text.\n\n{{< figure src="x.jpg" >}}', ['3:1']],
  ['another one', 'See {{% notice %}} here', ['1:5']],
  ['a tag of Liquid', '{% include x.html %}', ['1:1']],
  ['a variable of a template', 'The "{{ page.title }}" story', ['1:6']],
  ['a caption of WordPress', '[caption id="a"]W[/caption]', ['1:1']],
  ['a gallery of WordPress', 'Text\n[gallery ids="1,2"]', ['2:1']],
  ['a shortcode without attributes', '[gallery]', ['1:1']],
  ['an end without a beginning', 'W[/caption]', ['1:2']],
  ['marks of a forum', 'It is [b]bold[/b].', ['1:7']],
  ['an attribute list of kramdown', 'Text\n{: .lead}', ['2:1']],
  ['the name of a heading', '## Next {#next}', ['1:9']],
  ['a link with a space in its address', 'A [x](https://a.example/a b) c', ['1:3']],
  ['a link with a space before its address', 'A [x] (https://a.example/) c', ['1:3']],
  ['a link with its brackets the wrong way round', '(x)[https://a.example/]', ['1:1']],
  ['a picture with a space in its address', '![x](/photos/a b.jpg)', ['1:1']],
  ['a reference without an address', 'See [the map][map].', ['1:5']],
  ['a link of a wiki', 'See [[the map]].', ['1:5']],
  ['a footnote without its words', 'Old.[^1]', ['1:5']],
  ['strong that is not closed', '**A - **B', ['1:1']],
  ['strong that is closed after a space', 'It is **important **now.', ['1:7']],
  ['strong that is never closed', 'It is **important now.', ['1:7']],
  ['strong that opens before a space', 'It is ** important** now.', ['1:7']],
  ['emphasis that is closed after a space', 'It is *important * now.', ['1:7']],
  ['strong before a quotation that is never closed', 'It is **"important" now.', ['1:7']],
  ['strong before a quotation in set marks', 'It is **“important” now.', ['1:7']],
  ['strong around a quotation that is closed after a space', 'It is **"important" **now.', ['1:7']],
  ['underscores that are not closed', 'It is __important now.', ['1:7']],
  ['tildes that are not closed', 'It is ~~important now.', ['1:7']],
  ['a box in a line', 'Text ::livewire', ['1:6']],
  ['an embed in a line', 'See ::embed{url="https://a.example/"}', ['1:5']],
  ['a character reference that was escaped twice', 'AT&amp;amp;T', ['1:3']],
  ['a heading without a space', '##Next', ['1:1']],
  ['two in one line', '{{< a >}} and {{< b >}}', ['1:1', '1:15']],
  ['one after other words in bold', 'A *b* c "d" -- {{< e >}}', ['1:16']],
  ['one in a quotation in a list', '- a\n\n  > b\n  > {{< c >}}', ['4:5']],
  ['one in a table', '| a | b |\n| - | - |\n| c | {{< d >}} |', ['3:7']],
  ['one beside HTML', 'H<sub>2</sub>O {{< d >}}', ['1:16']],
])('%s is a warning with its place', (_, markdown, places) => {
  expect(left(markdown)).toEqual(places);
  expect(isElaborate(markdown)).toBe(true);
});

test.each([
  '`{{< figure src="x.jpg" >}}` and `**A - **B` and `[x](https://a.example/a b)`',
  '```\n{% include x.html %}\n[caption id="a"]W[/caption]\n{: .lead}\n```',
  '    {{ x }}',
  '\\{{< x >}}, \\*\\*A - \\*\\*B, \\[x](/a b), \\::livewire and &lt;b&gt;',
  'It costs $5 or $1.2 million, about 10~15 % {x} {a, b}.',
  'He said [sic] that [the mayor] "may [or may not]" come [laughs].',
  'Mike Trout* and Aaron Judge* won.\n\n*Not in the same year.',
  'It was 12.5**, they said.\n\n**Preliminary.',
  '*Note: prices vary.\n*Others too.',
  '2 * 3 * 4 = 24, 2*3, a_b_c, snake__case and f**k',
  'Five stars: ***** and ** out of five.',
  'Her name is ____ and she is __ years old.',
  'At 10:30, C::D, std::vector, 3::1 and :tada:',
  'It is #1, #hashtag, and # 5.',
  'AT&T, Q&A, R&D; "x" & y; a < b > c and <3',
  'Arrays a[0][1] and f(x)[y] and (see below) [ed.].',
  'See [the story](/a/ "A (b) c"), [a [b]](/c/), https://a.example/?x={y} and <https://b.example/[c]>.',
  '**Bold**, *italics*, ***both***, __strong__ and ~~gone~~ words.',
  'Dash -- dash --- dash | pipe | pipe',
  ':::box[What to know]\nText.\n:::',
  'Old.[^1]\n\n[^1]: The words.',
  '{ "a": 1 } and {a} and :) and :-{',
])('%j has nothing left', (markdown) => {
  expect(left(markdown)).toEqual([]);
});

test('a line with an error has no warning besides', () => {
  expect(left('{{<figure src="x.jpg">}}')).toEqual([]);
});

test('a feed has the same text and is not read once more', () => {
  expect(left('{{< x >}}', { portable: { page: 'https://ledger.example/a/', hasPictures: true } })).toEqual([]);
});
