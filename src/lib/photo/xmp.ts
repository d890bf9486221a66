import { photoWords, type PhotoWords } from './photo-words.ts';
import { xmlElement, xmlText } from '../xml/xml-text.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const IPTC_CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';

/** The place of each word in IPTC's Photo Metadata Standard. */
const PROPERTIES: Record<keyof PhotoWords, [namespace: string, name: string]> = {
  creator: [DC, 'creator'],
  caption: [DC, 'description'],
  copyright: [DC, 'rights'],
  credit: [PHOTOSHOP, 'Credit'],
  city: [PHOTOSHOP, 'City'],
  alt: [IPTC_CORE, 'AltTextAccessibility'],
};

/**
 * The largest packet that is read. More than this is not metadata but a program's edit history, and the words come
 * before it.
 */
const LONGEST = 500_000;

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the words of a photo from its XMP packet. It supports what cameras, agencies and photo programs write: a
 * property as an attribute, as an element, or as a list of `rdf:li`, under any prefix. It takes the first of several
 * languages and all of several creators.
 */
export function readXmp(packet: string): PhotoWords {
  const text = packet.slice(0, LONGEST);
  const entries = Object.entries(PROPERTIES).map(([word, [namespace, name]]) => {
    const prefix = prefixOf(text, namespace);
    return [word, prefix === undefined ? undefined : propertyOf(text, `${prefix}:${name}`, word === 'creator')];
  });
  return photoWords(Object.fromEntries(entries));
}

/** The rights information that must go with each copy of a photo. */
export type Rights = Pick<PhotoWords, 'creator' | 'credit' | 'copyright'>;

/** Writes an XMP packet with the owner of a photo and nothing else. */
export function rightsXmp({ creator, credit, copyright }: Rights): string {
  const list = (kind: string, text: string, attributes: Record<string, string> = {}) =>
    xmlElement(kind, {}, xmlElement('rdf:li', attributes, xmlText(text)));
  const properties = [
    creator === undefined ? '' : xmlElement('dc:creator', {}, list('rdf:Seq', creator)),
    copyright === undefined ? '' : xmlElement('dc:rights', {}, list('rdf:Alt', copyright, { 'xml:lang': 'x-default' })),
    credit === undefined ? '' : xmlElement('photoshop:Credit', {}, xmlText(credit)),
  ];
  const description = { 'rdf:about': '', 'xmlns:dc': DC, 'xmlns:photoshop': PHOTOSHOP };
  const rdf = xmlElement(
    'rdf:RDF',
    { 'xmlns:rdf': RDF },
    xmlElement('rdf:Description', description, properties.join('')),
  );
  return xmlElement('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf);
}

function prefixOf(text: string, namespace: string): string | undefined {
  const at = text.search(new RegExp(`=["']${namespace.replaceAll('.', '\\.')}["']`));
  return /xmlns:([\w-]+)\s*$/.exec(text.slice(Math.max(0, at - 60), Math.max(0, at)))?.[1];
}

function propertyOf(text: string, name: string, isList: boolean): string | undefined {
  const attribute = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(text);
  if (attribute) return unescaped(attribute[1] ?? attribute[2] ?? '');
  const start = new RegExp(`<${name}(?:\\s[^>]*)?>`).exec(text);
  if (!start) return undefined;
  const begin = start.index + start[0].length;
  const end = text.indexOf(`</${name}>`, begin);
  if (end < 0) return undefined;
  const content = text.slice(begin, end);
  const items = [...content.matchAll(/<[\w-]+:li(?:\s[^>]*)?>([^<]*)</g)].map(([, item = '']) => unescaped(item));
  if (items.length > 0) return isList ? items.join(', ') : items[0];
  return content.includes('<') ? undefined : unescaped(content);
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
