import { expect, test } from 'vitest';
import { xmlElement, xmlText } from './xml-text.ts';

test('what means something to XML is escaped, also the end of a CDATA section', () => {
  expect(xmlText(`<a href="x">'&' ]]>`)).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos; ]]&gt;');
});

test('what XML cannot hold is seen as lost; everything else stays', () => {
  expect(xmlText('a\u0000b\u000Bc\uD800d\uFFFEe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  expect(xmlText('tab\t line\n 天 😀 \u0085')).toBe('tab\t line\n 天 😀 \u0085');
});

test('white space that a parser would change is written as a reference', () => {
  expect(xmlText('a\r\nb')).toBe('a&#13;\nb');
  expect(xmlElement('link', { title: 'a\tb\nc' })).toBe('<link title="a&#9;b&#10;c"/>');
});

test('an element without children is empty', () => {
  expect(xmlElement('link', { href: 'https://a.example/?a=1&b="2"' })).toBe(
    '<link href="https://a.example/?a=1&amp;b=&quot;2&quot;"/>',
  );
  expect(xmlElement('name', {}, 'A')).toBe('<name>A</name>');
});
