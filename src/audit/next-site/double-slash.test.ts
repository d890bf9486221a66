import { expect, test } from 'vitest';
import { htmlTags } from '../html-tag.ts';
import { foreignLoads } from '../rules/foreign-host.ts';
import { foreignHints } from './double-slash.ts';
import { LOADING, LOADING_STYLE } from './first-look.ts';

const ORIGIN = 'https://ledger.example';

test.each([
  '<p>No address.</p>',
  '<link rel="canonical" href="https://ledger.example/2026/11/pier/"><img src="https://ledger.example/pier.jpg">',
  '<meta property="og:url" content="https://ledger.example">',
  '<script type="application/ld+json">{"@context":"https://schema.org","url":"https://ledger.example/"}</script>',
  '<p><a href="https://other.example/">Other</a> <a href="http://other.example/">Other</a></p>',
])('a page that loads nothing from elsewhere needs no closer look: %s', (html) => {
  expect(foreignHints(html, ORIGIN)).toEqual({ element: false, style: false });
});

/** Pieces of pages, of which a test puts pages together. */
const PIECES = [
  ...['<img ', '<IMG\n', '<link rel=stylesheet ', '<a ', '<source ', '<base ', '<style>', '</style>', '>', '/>'],
  ...[
    'src=',
    'href=',
    'srcset=',
    'alt=',
    'style=',
    ' ',
    '\n',
    '"',
    "'",
    '(',
    ')',
    'url(',
    'URL( ',
    '@import ',
    '@IMPORT\t',
  ],
  ...[
    '//',
    'https://',
    'http://',
    'HTTPS://',
    'ledger.example',
    'other.example',
    '/a b/',
    ', ',
    ' 2x',
    '.evil.example',
  ],
  ...['<img src="', '<base href=', '//other.example/x.jpg"> ', 'https://other.example> ', '">'],
  ...['<a href="', 'https://ledger.example', '"@context":"https://schema.org"', '://', '/', ':', '@'],
];

test('whatever the closer look finds on a page, the double slashes have hinted at', () => {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const found = { element: 0, style: 0 };
  for (let page = 0; page < 20_000; page++) {
    const html = Array.from({ length: 12 }, () => PIECES[random(PIECES.length)]).join('');
    const hints = foreignHints(html, ORIGIN);
    const loads = [...html.matchAll(LOADING)].some(
      ([tag]) => tag.includes('//') && htmlTags(tag).some((one) => foreignLoads(one, ORIGIN).length > 0),
    );
    if (loads) found.element++;
    if (LOADING_STYLE.test(html)) found.style++;
    expect({ html, ...hints }).toEqual({
      html,
      element: hints.element || loads,
      style: hints.style || LOADING_STYLE.test(html),
    });
  }
  expect(found.element).toBeGreaterThan(100);
  expect(found.style).toBeGreaterThan(100);
});
