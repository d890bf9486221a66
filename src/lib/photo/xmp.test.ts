import { expect, test } from 'vitest';
import { readXmp, rightsXmp } from './xmp.ts';

const packet = (attributes: string, elements = '') =>
  `<?xpacket begin="\uFEFF"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta>`;

test('properties are read as attributes, as elements and from lists', () => {
  const elements = `<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li>Li Wei</rdf:li></rdf:Seq></dc:creator>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Surf &amp; wind &#x2013; again</rdf:li><rdf:li xml:lang="de">Brandung</rdf:li></rdf:Alt></dc:description>
    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© AP</rdf:li></rdf:Alt></dc:rights>
    <photoshop:Credit>AP</photoshop:Credit>
    <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A pier</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>`;
  expect(readXmp(packet('photoshop:City="S&#227;o Paulo"', elements))).toEqual({
    creator: 'Jane Doe, Li Wei',
    caption: 'Surf & wind – again',
    copyright: '© AP',
    credit: 'AP',
    city: 'São Paulo',
    alt: 'A pier',
  });
});

test('a namespace counts under whatever prefix, and a prefix for nothing', () => {
  const text = packet('ns1:City="Bangor"').replace('xmlns:photoshop', 'xmlns:ns1');
  expect(readXmp(text)).toEqual({ city: 'Bangor' });
  expect(readXmp('<rdf:Description photoshop:City="Bangor"/>')).toEqual({});
});

test.each(['', 'no XML', '<dc:creator', packet('', '<dc:creator><rdf:Seq>')])('of %j nothing is read', (text) => {
  expect(readXmp(text)).toEqual({});
});

test('rights that are written are read again, whatever characters they have', () => {
  const rights = { creator: 'O’Hara & "Søns" <x>', credit: "Noor's / AP", copyright: '© 2026 写真' };
  expect(readXmp(rightsXmp(rights))).toEqual(rights);
  expect(readXmp(rightsXmp({ credit: 'AP' }))).toEqual({ credit: 'AP' });
});
