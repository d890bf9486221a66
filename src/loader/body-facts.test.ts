import { expect, test } from 'vitest';
import { bodyFacts } from './body-facts.ts';

test('a body of plain text has nothing to tell', () => {
  expect(bodyFacts('The road is "closed".\n\n## Next\n\n- One, two\n')).toEqual({ bodyPhotos: [] });
});

test('the addresses of links are kept once each, however they are written', () => {
  const body = `[a](/a/), [b](/b/#c "B") and [a](/a/) again, [c][ref], <https://ledger.example/d/>,
https://ledger.example/e/ and <a href="/f/">f</a>.

[ref]: /g/

[self](#next)
`;
  expect(bodyFacts(body).links).toEqual([
    '/a/',
    '/b/#c',
    '/g/',
    'https://ledger.example/d/',
    'https://ledger.example/e/',
    '/f/',
    '#next',
  ]);
});

test('the sources of quotations are kept like links', () => {
  const body =
    'He <q cite="/a/">said</q> it.\n\n<blockquote cite="https://ledger.example/b/">x</blockquote>\n\n<del cite="/c/">y</del>\n';
  expect(bodyFacts(body).links).toEqual(['/a/', 'https://ledger.example/b/', '/c/']);
});

test('spaces around an address are no part of it, as for browsers', () => {
  const body = '<a href=" /a/ ">a</a>, <a href="\thttps://b.example/\n">b</a> and [c](< /c/>)';
  expect(bodyFacts(body).links).toEqual(['/a/', 'https://b.example/', '/c/']);
});

test('relative links and links without an address are kept, those of e-mail and telephone are not', () => {
  const body =
    '[a](www.example.com), [b](b@ledger.example), [c](c), [d](?d), [e](mailto:e@ledger.example) and [f](tel:1)';
  const relative = ['www.example.com', 'b@ledger.example', 'c', '?d'];
  expect(bodyFacts(body).links).toEqual(relative);
  expect(
    bodyFacts(`${body}, [g](), [h](<>), <a href="">i</a>, [j][j] and <k@ledger.example>\n\n[j]: ../j\n`).links,
  ).toEqual([...relative, '', '../j']);
});

test('links in boxes, tables, footnotes and around pictures are kept', () => {
  const body = `:::box[[a](a)]
[b](b)
:::

| [c](c) |
| - |

Text.[^1] [![d](/photos/d.jpg)](d)

[^1]: [e](e)
`;
  expect(bodyFacts(body).links).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what is in code or a comment is no link and no embed', () => {
  const body =
    '`[a](/a/)`\n\n    [b](/b/)\n\n```\n::embed{url="https://a.example/"}\n[c](/c/)\n```\n\n<!-- [d](/d/) -->\n';
  expect(bodyFacts(body)).toEqual({ bodyPhotos: [], isElaborate: true });
});

test('embeds and pictures are kept with what is said of them', () => {
  const body =
    '::embed{url="https://youtu.be/M7lc1UVf-VE"}\n\n![The pier](/photos/pier.jpg "At dusk. (Noor Haddad)")\n\n![](./b.jpg)\n';
  expect(bodyFacts(body)).toEqual({
    bodyPhotos: ['/photos/pier.jpg', './b.jpg'],
    isElaborate: true,
    embeds: ['https://youtu.be/M7lc1UVf-VE'],
    pictures: [
      { src: '/photos/pier.jpg', alt: 'The pier', title: 'At dusk. (Noor Haddad)' },
      { src: './b.jpg', alt: '' },
    ],
  });
});

test.each([
  ['/photos/pier(1).jpg', '/photos/pier(1).jpg'],
  ['</photos/pier(1.jpg>', '/photos/pier(1.jpg'],
  ['/photos/pier\\(1.jpg', '/photos/pier(1.jpg'],
  ["/photos/mayor's.jpg", "/photos/mayor's.jpg"],
  ['/photos/pier%28%C3%A9%29.jpg', '/photos/pier(é).jpg'],
])('a photo that the body names %s is found', (written, src) => {
  expect(bodyFacts(`![The pier](${written} "A caption")\n`).bodyPhotos).toEqual([src]);
  expect(bodyFacts(`![The pier][1]\n\n[1]: ${written}\n`).bodyPhotos).toEqual([src]);
});

test('photos on other sites and in code are none of this site', () => {
  const body = '![a](https://a.example/a.jpg)\n\n![b](b.jpg)\n\n`![c](/photos/c.jpg)`\n';
  expect(bodyFacts(body).bodyPhotos).toEqual([]);
});

test.each(["./mayor's.csv", './ferries(1).csv', '/data/a,b;c.csv', './ä&ö.csv'])(
  'the CSV file of a chart is found: %s',
  (src) => {
    expect(bodyFacts(`::chart[A]{src="${src}" type=line}\n`).bodyTables).toEqual([src]);
  },
);

test('the poster of an embed is marked, and other pictures are not', () => {
  const body = '::embed{url="https://youtu.be/M7lc1UVf-VE" poster="/photos/pier.jpg" alt="The pier"}\n\n![](./b.jpg)\n';
  expect(bodyFacts(body).pictures).toEqual([
    { src: '/photos/pier.jpg', alt: 'The pier', isPoster: true },
    { src: './b.jpg', alt: '' },
  ]);
});

test.each([
  ['two spaces in prose', 'The road  is closed.'],
  ['two spaces across markup', 'The *road*  is closed.'],
  ['a comma after a link', 'The [road](/a/) , which is closed'],
  ['mixed marks in a quotation', '> “Go," she said.'],
  ['mixed marks in two lines of a paragraph', '“Go\naway," she said.'],
  ['two spaces in a list, a box, a table and a footnote', '- a  b\n'],
])('%s is a slip', (_, body) => {
  expect(bodyFacts(body).hasSlips).toBe(true);
});

test.each([
  ['code', 'Type `a  b` and `c ,d`.'],
  ['a block of code', '```\na  b , “c"\n```\n'],
  ['a table that is set in columns', '| a    | b |\n| ---- | - |\n| long | c |\n'],
  ['an address', 'See [it](<https://a.example/a  b>) and <https://b.example/“c">'],
  ['HTML', '<abbr title="a  b “c”">d</abbr>'],
  ['marks in different paragraphs', '“Go,” she said.\n\n"Stay," he said.'],
  ['the title of a picture', '![a](/photos/a.jpg "“B” here")'],
  ['a hard line break', 'One  \ntwo'],
  ['indented lines of a list', '- one\n  two\n\n  three'],
])('%s is no slip', (_, body) => {
  expect(bodyFacts(body).hasSlips).toBeUndefined();
});
