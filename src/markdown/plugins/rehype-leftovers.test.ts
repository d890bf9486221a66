import { expect, test } from 'vitest';
import { photoPath } from '../../schema/photo.ts';
import { bodyReading } from '../body-reading.ts';
import { severityOf } from '../../lib/problem.ts';
import { DIRECTIVES } from '../directives.ts';
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
  ['a line break with a space after its slash', 'a<br/ >b', ['1:2']],
  ['another one, over two lines', 'a<br/\n>b', ['1:2']],
  ['a rule and a break of that kind', 'a<hr/ >b<wbr/ >c', ['1:2', '1:9']],
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
  ['emphasis over two paragraphs', 'Text.\n\n*One.\n\nTwo.*', ['3:1']],
  ['strong over three', '**One.\n\nTwo.\n\n“Three.”**', ['1:1']],
  ['no footnote above a list with its mark', '*Starter\n\n- Jane Doe*', []],
  ['no footnote with its mark above', 'Trout.*\n\n*Preliminary.', []],
  ['emphasis that is never closed', 'It is *important now.', ['1:7']],
  ['no footnote in a line with its mark elsewhere', 'Trout* won.\n\nSee *Preliminary.', []],
  ['strong that is closed after a space', 'It is **important **now.', ['1:7']],
  ['strong that is never closed', 'It is **important now.', ['1:7']],
  ['strong that opens before a space', 'It is ** important** now.', ['1:7']],
  ['emphasis that is closed after a space', 'It is *important * now.', ['1:7']],
  ['strong before a quotation that is never closed', 'It is **"important" now.', ['1:7']],
  ['strong before a quotation in set marks', 'It is **“important” now.', ['1:7']],
  ['strong around a quotation that is closed after a space', 'It is **"important" **now.', ['1:7']],
  ['underscores that are not closed', 'It is __important now.', ['1:7']],
  ['tildes that are not closed', 'It is ~~important now.', ['1:7']],
  ['a directive of another system in a line', 'See ::figure{url="https://a.example/"}', ['1:5']],
  ['a character reference that was escaped twice', 'AT&amp;amp;T', ['1:3']],
  ['a heading without a space', '##Next', ['1:1']],
  ['two in one line', '{{< a >}} and {{< b >}}', ['1:1', '1:15']],
  ['one after other words in bold', 'A *b* c "d" -- {{< e >}}', ['1:16']],
  ['one in a quotation in a list', '- a\n\n  > b\n  > {{< c >}}', ['4:5']],
  ['one in a table', '| a | b |\n| - | - |\n| c | {{< d >}} |', ['3:7']],
  ['a film of WordPress', '[youtube=https://www.youtube.com/watch?v=x]', ['1:1']],
  ['a film with a space', 'See\n[youtube https://youtu.be/x]', ['2:1']],
  ['a film by its number', '[vimeo 123]', ['1:1']],
  ['a sound with a colon', '[audio:https://a.example/x.mp3]', ['1:1']],
  ['a shortcode over two lines', '[caption id="a"\nwidth="3"]', ['1:1']],
  ['a block of a page builder', '[vc_row][vc_column]Text', ['1:1', '1:9']],
  ['a token of Drupal', 'At [site:name] now', ['1:4']],
  ['a tag of Joomla', '{youtube}abc{/youtube}', ['1:13']],
  ['a tag of Confluence', '{quote}Yes.{quote}', ['1:1']],
  ['a tag of ERB', 'Dear <% name %>,', ['1:6']],
  ['a tag of ERB with other brackets', 'Dear ‹% name %›,', ['1:6']],
  ['a placeholder', 'Dear %{name},', ['1:6']],
  ['an attribute list with spaces', 'Text { .lead }', ['1:6']],
  ['an attribute list below a paragraph', 'Text\n{ .lead #a }', ['2:1']],
  ['a name of a heading with spaces', '## Next { #next }', ['1:9']],
  ['a box of MkDocs', '!!! note', ['1:1']],
  ['a box of MkDocs with a title', '!!! warning "Be careful"', ['1:1']],
  ['a folded box of MkDocs', '???+ tip', ['1:1']],
  ['a box of GitHub', '> [!NOTE]\n> Text', ['1:3']],
  ['marked words', 'It is ==marked== here.', ['1:7']],
  ['several marked words', '==It is here.==', ['1:1']],
  ['inserted words', 'It is ^^inserted^^ here.', ['1:7']],
  ['inserted words with plus signs', 'It is ++inserted++ here.', ['1:7']],
  ['an edit', 'It is {++inserted++} here.', ['1:7']],
  ['letters below the line', 'H~2~O and CO~2~ levels', ['1:2', '1:13']],
  ['letters above the line', '10 m^2^ on the 1^st^', ['1:5', '1:17']],
  ['a heading of a wiki', '== Next ==\n\nText', ['1:1']],
  ['a link of a wiki with emphasis', 'See [[_TOC_]]', ['1:5']],
  ['a picture of a wiki', '![[map.png]]', ['1:2']],
  ['an abbreviation', '*[EU]: European Union', ['1:1']],
  ['a directive of AsciiDoc', 'image::map.png[A map]', ['1:1']],
  ['a directive of reStructuredText', '.. note:: Text', ['1:1']],
  ['a table without its line', '| a | b |\n| c | d |', ['1:1']],
  ['a table without its line and its edges', 'a | b | c\nd | e | f', ['1:1']],
  ['a table with its line, but too few cells', 'a - b | c | d\n--- | ---', ['2:1']],
  ['a table with a frame', '+---+---+\n| a | b |', ['1:1']],
  ['a tag of Word', 'A<o:p></o:p> b', ['1:2', '1:7']],
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
  'They said on [Twitter], [Facebook] and [YouTube 2019] that [video] and [audio unclear] were shown.',
  'He [the mayor: 61] came [sic], [see https://a.example/x] and [source: https://b.example/y].',
  'Larkfield 20, Bangor 14; 6-4, 3-6, 7-6(5); 2==2; a == b == c; x=5, [n=120] and [CI=0.95].',
  'The set {x | x > 0} and |x| + |y| or ||x|| = 2^3, x^2 + y^2 = 2^3^4, 10~15~20 and a~b.',
  'C++ and G++ code, i++ and ++i, 3++ stars, A+ and B++.',
  'What??? tip of the day!!! note well !!!',
  'Larkfield | Maine\nBangor | Maine',
  'Scores ={} == and ^^ and _^_ and o_O; 50% of <5%>, 3 %.',
  'A file_name, a [file name], `==x==`, `H~2~O`, `!!! note` and `[vimeo 123]`.',
  '```\n| a | b |\n| c | d |\n==x== ^^y^^ <% z %>\n```',
  '\\==x\\== is written, \\{ .lead } is too, and H\\~2~O, and &#61;=a==.',
])('%j has nothing left', (markdown) => {
  expect(left(markdown)).toEqual([]);
});

test('a line with an error has no warning besides', () => {
  expect(left('{{<figure src="x.jpg">}}')).toEqual([]);
});

test('a feed has the same text and is not read once more', () => {
  expect(left('{{< x >}}', { portable: { page: 'https://ledger.example/a/', hasPictures: true } })).toEqual([]);
});

test.each(Object.entries(DIRECTIVES))(
  'a %s among words is an error that says what to write',
  (name, { usage, form }) => {
    const directive = form === 'leafDirective' ? `::${name}` : `:::${name}`;
    for (const markdown of [
      `See ${usage} here.`,
      `See ${directive}`,
      `See ${directive.slice(1)}[A]{b="c"}`,
      ...(form === 'leafDirective' ? [`${directive} [A] {b="c"}`] : []),
      `- Words ${directive}[A]`,
      `## A${directive}{b="c"}`,
      `| a |\n| - |\n| ${directive} |`,
    ]) {
      const errors = compileBody(`${markdown}\n`, CONTEXT).problems.filter(({ rule }) => rule === 'directive-in-line');
      expect(errors.map(severityOf), markdown).toEqual(['error']);
      expect(errors[0]?.fix).toContain(usage);
    }
  },
);

test.each([
  '`::chart[A]{type=line}` is for charts',
  'Type \\::chart[A]{type=line}',
  'std::box and a::gallery',
  '10::30',
])('colons that are meant are no directive: %s', (markdown) => {
  expect(compileBody(`${markdown}\n`, CONTEXT).problems).toEqual([]);
});

test.each([
  ['/photos/a (1).jpg', '![Boats](/photos/a-1.jpg)'],
  ['/photos/the harbor.jpg', '![Boats](/photos/the-harbor.jpg)'],
  ['./Foto(1.JPG', '![Boats](<./Foto(1.JPG>)'],
])('the advice for a picture at %s can be followed', (address, advised) => {
  const { problems } = compileBody(`![Boats](${address} "The caption")\n`, CONTEXT);
  expect(problems.map(({ rule }) => rule)).toEqual(['markup-left']);
  expect(problems[0]?.fix).toContain(`rite ${advised}.`);
  const [src = ''] = bodyReading(advised).pictures.map(({ value }) => value.src);
  expect(photoPath.safeParse(src).success).toBe(true);
  const size = { width: 2, height: 1 };
  const pictures = { [src]: { src: '/p.jpg', ...size, file: size, tone: '' } };
  expect(compileBody(`${advised}\n`, { ...CONTEXT, pictures }).problems).toEqual([]);
});

test('the advice for a reference without a footnote has its label', () => {
  const [problem] = compileBody('Old.[^2]\n', CONTEXT).problems;
  expect(problem?.fix).toContain('such as [^2]: The words.');
});
