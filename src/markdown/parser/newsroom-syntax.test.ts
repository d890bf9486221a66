import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { NO_PLUGINS } from '../body-plugins.ts';
import { parserAlone } from '../pipeline.ts';
import { pluginsOf } from '../plugins/plugin-settings.ts';
import { withNewsroomSyntax } from './newsroom-syntax.ts';

const REMARK = pluginsOf({ parser: remarkParse }, () => [
  { name: 'remark-gfm', plugin: remarkGfm, options: [{ singleTilde: false }] },
  { name: 'remark-directive', plugin: remarkDirective, options: [] },
]);
const printer = unified().use(remarkRehype).use(rehypeStringify);

/** Every text with its place, in the order of the document. */
function placesOf(node: Nodes): unknown[] {
  const { start, end } = node.position ?? {};
  const place = [node.type, start?.line, start?.column, start?.offset, end?.column, end?.offset];
  return [place, ...('children' in node ? node.children.flatMap(placesOf) : [])];
}

describe.each([
  ['Sätteri', NO_PLUGINS],
  ['the parser of remark', REMARK],
])('with %s', (_, plugins) => {
  const parse = (markdown: string) => parserAlone(plugins).parse(markdown) as Root;
  const html = (markdown: string) => String(printer.stringify(printer.runSync(parse(markdown))));

  test.each([
    ['**注意：**本文です。', '<strong>注意：</strong>本文です。'],
    ['本文**「引用」**です。', '本文<strong>「引用」</strong>です。'],
    ['*（注）*本文', '<em>（注）</em>本文'],
    ['~~取消。~~訂正', '<del>取消。</del>訂正'],
    ['太郎は**"重要"**と', '太郎は<strong>"重要"</strong>と'],
    ['これは**[記事](/a/)**です', 'これは<strong><a href="/a/">記事</a></strong>です'],
    ['これは**`code`**です', 'これは<strong><code>code</code></strong>です'],
    ['**한국어(韓國語)**를', '<strong>한국어(韓國語)</strong>를'],
    ['**请注意！**马上', '<strong>请注意！</strong>马上'],
    ['**一。**二。**三。**', '<strong>一。</strong>二。<strong>三。</strong>'],
    ['***重要。***次', '<em><strong>重要。</strong></em>次'],
    ['`**注：**本`', '<code>**注：**本</code>'],
    ['[**注：**本](/a/ "**題。**名")', '<a href="/a/" title="**題。**名"><strong>注：</strong>本</a>'],
    ['\\**注：**本', '**注：**本'],
    ['**注意： **本文', '**注意： **本文'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test.each([
    // Asterisks between figures are those of a product.
    ['2*4*8', '2*4*8'],
    ['5*3 and 4*2', '5*3 and 4*2'],
    ['"$5*?" she asked of 5*3, and 5*3 of "$5*?"', '"$5*?" she asked of 5*3, and 5*3 of "$5*?"'],
    ['2.5*3.5*4, 1½*2*3 and 5cm*3cm*2cm', '2.5*3.5*4, 1½*2*3 and 5cm*3cm*2cm'],
    ['15%*3*2, 5*$3*2 and (1+2)*(3+4)*(5+6)', '15%*3*2, 5*$3*2 and (1+2)*(3+4)*(5+6)'],
    ['５*３*２ و٥*٣*٢', '５*３*２ و٥*٣*٢'],
    ['**2*3*4**, *5*6*7*', '<strong>2*3*4</strong>, <em>5*6*7</em>'],
    ['[2*3*4](/2*3*4 "2*3*4") `2*3*4`', '<a href="/2*3*4" title="2*3*4">2*3*4</a> <code>2*3*4</code>'],
    // So are those from within one word to within another.
    ['5*x and 4*y', '5*x and 4*y'],
    ['2**3 and 4**2', '2**3 and 4**2'],
    ['f*ck and sh*t, f**k and s**t', 'f*ck and sh*t, f**k and s**t'],
    ['a**hole and f***ing *bad*', 'a**hole and f***ing <em>bad</em>'],
    // These are emphasis.
    ['*word* and un*believ*able', '<em>word</em> and un<em>believ</em>able'],
    ['**2024** and *3* and **5**3', '<strong>2024</strong> and <em>3</em> and <strong>5</strong>3'],
    ['*a b*c and c*d e*', '<em>a b</em>c and c<em>d e</em>'],
    ['これは**Open AI**です', 'これは<strong>Open AI</strong>です'],
    ['ผม**Open AI**ครับ', 'ผม<strong>Open AI</strong>ครับ'],
    ['5月*3日*に', '5月<em>3日</em>に'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test.each([
    // A space was forgotten after the words.
    ['He wrote **"Hi."**She left.', 'He wrote <strong>"Hi."</strong>She left.'],
    ['He wrote **“Hi.”**She left.', 'He wrote <strong>“Hi.”</strong>She left.'],
    ['**Note:**word, *now!*then', '<strong>Note:</strong>word, <em>now!</em>then'],
    ['**„Ja.“**Sie und **« Oui. »**Elle', '<strong>„Ja.“</strong>Sie und <strong>« Oui. »</strong>Elle'],
    ['the ***"A"***list and __"B."__She', 'the <em><strong>"A"</strong></em>list and <strong>"B."</strong>She'],
    ['~~"No."~~Yes', '<del>"No."</del>Yes'],
    ['**A (b)**c, **5%**of', '<strong>A (b)</strong>c, <strong>5%</strong>of'],
    ['**"A."**B said **"C."**D', '<strong>"A."</strong>B said <strong>"C."</strong>D'],
    ['**[Hi](/a)**She, **`x`**and', '<strong><a href="/a">Hi</a></strong>She, <strong><code>x</code></strong>and'],
    // Or before them.
    ['said**[Hi](/a)** and**`x`**', 'said<strong><a href="/a">Hi</a></strong> and<strong><code>x</code></strong>'],
    ['She said**"Hi."** Then', 'She said<strong>"Hi."</strong> Then'],
    ['said**(quietly)** and~~“no”~~', 'said<strong>(quietly)</strong> and<del>“no”</del>'],
    // These are read as specified.
    ['*foo "*bar*" foo*', '<em>foo "<em>bar</em>" foo</em>'],
    ['"Hi."**She** left', '"Hi."<strong>She</strong> left'],
    ['Trout* is good.*Salmon, too', 'Trout* is good.*Salmon, too'],
    ['a*"foo"*', 'a*"foo"*'],
    ['\\**"Hi."**She', '**"Hi."**She'],
    ['`**"Hi."**She` ', '<code>**"Hi."**She</code>'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test.each(['x *y* 2*4*8 **z**', 'é **"Hi."**She 5*3 *x*'])('places in %s are those of the file', (markdown) => {
    const marks = /\*\*[^*]*\*\*|(?<= )\*[^*]*\*/g;
    const emphasised = placesOf(parse(markdown)).filter((place) => /strong|emphasis/.test(String(place)));
    expect(emphasised.map((place) => (place as unknown[]).slice(3, 6))).toEqual(
      Array.from(markdown.matchAll(marks), ({ index, 0: { length } }) => [index, index + length + 1, index + length]),
    );
  });

  test.each([
    ['https://example.com/foo。次の文。', '<a href="https://example.com/foo">https://example.com/foo</a>。次の文。'],
    ['（https://example.com/foo）', '（<a href="https://example.com/foo">https://example.com/foo</a>）'],
    ['「www.example.com/foo」と', '「<a href="http://www.example.com/foo">www.example.com/foo</a>」と'],
    ['“https://example.com/foo” and', '“<a href="https://example.com/foo">https://example.com/foo</a>” and'],
    [
      'https://a.example/x、https://b.example/y。',
      '<a href="https://a.example/x">https://a.example/x</a>、<a href="https://b.example/y">https://b.example/y</a>。',
    ],
    [
      'https://a.example/x。次の*文* https://b.example。と**字**',
      '<a href="https://a.example/x">https://a.example/x</a>。次の<em>文</em> <a href="https://b.example">https://b.example</a>。と<strong>字</strong>',
    ],
    ['https://a.example/x。次の文 と', '<a href="https://a.example/x">https://a.example/x</a>。次の文 と'],
    ['https://a.example/x.。次', '<a href="https://a.example/x">https://a.example/x</a>.。次'],
    ['https://a.example/x。**次**の', '<a href="https://a.example/x">https://a.example/x</a>。<strong>次</strong>の'],
    ['**https://a.example/x。**次', '<strong><a href="https://a.example/x">https://a.example/x</a>。</strong>次'],
    ['<https://example.com/foo。>', '<a href="https://example.com/foo%E3%80%82">https://example.com/foo。</a>'],
    ['[a](https://example.com/foo。)', '<a href="https://example.com/foo%E3%80%82">a</a>'],
    ['`https://example.com/foo。`', '<code>https://example.com/foo。</code>'],
    ['https://example.com/東京', '<a href="https://example.com/%E6%9D%B1%E4%BA%AC">https://example.com/東京</a>'],
    [
      'https://ja.example/wiki/レオナルド・ダ',
      '<a href="https://ja.example/wiki/%E3%83%AC%E3%82%AA%E3%83%8A%E3%83%AB%E3%83%89%E3%83%BB%E3%83%80">https://ja.example/wiki/レオナルド・ダ</a>',
    ],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test('places are those of the file', () => {
    const markdown = '前。\n\n- **注：**https://a.example/x。*次*の\n';
    const plain = '前。\n\n- **注x**https://a.example/x *次*x\n';
    const places = placesOf(parse(markdown));
    expect(places).toEqual(
      expect.arrayContaining([
        ['strong', 3, 3, 6, 9, 12],
        ['emphasis', 3, 29, 32, 32, 35],
      ]),
    );
    expect(places).toContainEqual(['link', 3, 9, 12, 28, 31]);
    expect(plain.length).toBe(markdown.length);
  });

  test('an address and the words after it have the places of the file', () => {
    const [paragraph] = parse('前 https://a.example/x。次の文 と\n').children;
    const placed = paragraph && 'children' in paragraph ? paragraph.children : [];
    expect(placed.map((node) => [node.type, node.position?.start.column, node.position?.end.column])).toEqual([
      ['text', 1, 3],
      ['link', 3, 22],
      ['text', 22, 28],
    ]);
  });
});

test('a body of addresses is parsed once, and once more only where emphasis may be after one', () => {
  const parser = parserAlone(NO_PLUGINS);
  const timesParsed = (markdown: string) => {
    let times = 0;
    withNewsroomSyntax(markdown, (whole) => {
      times++;
      return parser.parse(whole) as Root;
    });
    return times;
  };
  expect(timesParsed('https://a.example。'.repeat(3000))).toBe(1);
  expect(timesParsed('https://a.example。*次*の')).toBe(2);
  expect(timesParsed('https://a.example。*次*の '.repeat(3000))).toBe(1);
});
