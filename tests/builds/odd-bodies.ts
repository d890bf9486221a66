/** Parts of bodies that editors, wires and old systems leave behind, each of which some program has changed on saving. */
const PARTS: readonly string[] = [
  '| Route | Boats |\n| :---- | ----: |\n| A     |     2 |',
  '|a|b|\n|:-:|--|\n|1|2|',
  '*One* _two_ **three** __four__ ***five***',
  '* star\n+ plus\n- minus',
  '1) one\n3) three',
  'Two spaces at the end  \nand a backslash\\\nat the end.',
  '\tA tab before the words.',
  'Setext heading\n==============',
  '#Not a heading, and ## nor this',
  ':::pullquote{by="Joan Pelletier, harbor master"}\nPeople ask.\n:::',
  ':::box[What to know]\n- One\n:::',
  '::newsletter{id=harbor-letter}',
  '![Pier](/photos/fog-pier.jpg "The caption. (The credit)")',
  'A note.[^1]\n\n[^1]: The note.',
  "Price: $1 $& $` $' $$ and {{ handlebars }} and {% tags %}",
  'Non-breaking\u00A0space, thin\u2009space, zero\u200Bwidth, soft\u00ADhyphen',
  'Cafe\u0301 and café, 👩‍👩‍👧‍👦, 𝒳, \u202Eright to left\u202C, עברית, العربية',
  'Line\u2028separator and paragraph\u2029separator',
  '---\nnot: front matter\n---',
  '+++\ntoml = true\n+++',
  '```yaml\n---\nheadline: no\n---\n```',
  '~~~\ncode\n~~~',
  '<b>raw</b> &amp; &copy; &#8217; <!-- a comment -->',
  'https://example.com/a_b_c?d=1&e=2 <https://example.com>',
  '[link]( https://example.com  "title" ) and [ref][1]\n\n[1]: https://example.com',
  '“Curly” ‘quotes’, "straight" \'quotes\', ... and -- and ---',
  '> quote\ncontinued\n> again',
  '    four spaces are code',
  '10~15 and ~~gone~~ and H~2~O',
  'blob:http://example.com/1 and data:text/plain,hi',
  '\\*escaped\\* \\_too\\_ \\[and\\]',
  'null\ntrue\n123\n~',
  'Three\n\n\n\nblank lines',
  '* * *\n\n___\n\n- - -',
  'Trailing spaces   ',
];

/**
 * Bodies of odd text, the same in each run.
 * @param count how many
 */
export function oddBodies(count: number): string[] {
  let state = 20_261_127;
  const random = (below: number) => {
    // A linear congruential generator: Numerical Recipes, section 7.1.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    const parts = Array.from({ length: 1 + random(5) }, () => PARTS[random(PARTS.length)] ?? '');
    // Each part appears at least once at the beginning.
    return [PARTS[at % PARTS.length] ?? '', ...parts].join(random(4) === 0 ? '\n' : '\n\n');
  });
}
