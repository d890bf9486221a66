import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { ContentError } from '../../lib/problem.ts';
import { lineOf } from '../source-line.ts';
import type { XmlNode } from './xml-node.ts';

/** Elements within elements: an export has six. */
const DEEPEST = 32;
/** Characters of one text, such as the body of a post, and of one tag with its attributes. No story is as long. */
const LONGEST_TEXT = 16 * 1024 * 1024;
/** Bytes that are read at a time. */
const CHUNK = 256 * 1024;
/**
 * Characters that XML forbids and that WordPress writes all the same: pasted text has them, and readers never saw them. Tab, line feed
 * and carriage return stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Entities of HTML that old versions of WordPress wrote into titles, where XML does not know them. */
const HTML_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  middot: '·',
  bull: '•',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  iexcl: '¡',
  iquest: '¿',
  times: '×',
  frac12: '½',
};

/** What a stream of elements tells besides the elements. */
export interface XmlTally {
  /** Bytes of the file that have been read. */
  bytes: number;
  /** Characters that XML forbids, which were dropped. */
  dropped: number;
}

/**
 * Reads the elements right in `<channel>` of an export, one at a time, without ever holding the whole file. A document
 * type is refused, so that no entity is defined or fetched; so are texts and depths that no export has.
 * @param path of the file
 * @param name of the file in messages
 * @param tally is counted up while the file is read
 * @throws ContentError with line and column for what is not well-formed, or no export of WordPress
 */
export async function* channelElements(path: string, name: string, tally: XmlTally): AsyncGenerator<XmlNode> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, HTML_ENTITIES);
  const open: XmlNode[] = [];
  const ready: XmlNode[] = [];
  let start = { line: 1, column: 1 };
  let sinceEvent = 0;
  const found: { fault?: { what: string; fix?: string; line: number; column: number } } = {};
  const refuse = (what: string, fix?: string, at = { line: parser.line, column: parser.column + 1 }) => {
    // The first is the cause of the others.
    found.fault ??= { what, ...(fix !== undefined && { fix }), ...at };
  };

  parser.on('error', ({ message }) => {
    const words = message.replace(/^(?:\d+:\d+: )/, '').replace(/\.$/, '');
    refuse(`The XML is damaged: ${words}.`, 'Export the site again, or correct the line in the file.');
  });
  parser.on('doctype', (type) => {
    if (/^\s*html\b/i.test(type))
      return refuse('The file is a web page, and no export: perhaps the page that asks for a password.', NO_EXPORT);
    return refuse(
      'The file has a document type (<!DOCTYPE …>), which no export of WordPress has. It could define entities or name files to be read.',
      'Export the site again. If the file comes from elsewhere, delete the line.',
    );
  });
  parser.on('opentagstart', ({ name: tag }) => {
    sinceEvent = 0;
    // The parser has read the name and the character after it.
    start = { line: parser.line, column: Math.max(1, parser.column - tag.length - 1) };
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    sinceEvent = 0;
    const node: XmlNode = { name: tag, attributes, children: [], text: '', ...start };
    if (open.length >= DEEPEST) return refuse(`There are more than ${DEEPEST} elements within each other here.`);
    if (open.length === 0 && tag !== 'rss')
      refuse(`The file begins with <${tag}>, and an export of WordPress with <rss>.`, NO_EXPORT, start);
    if (open.length === 1 && tag !== 'channel')
      refuse(`There is <${tag}> where an export of WordPress has <channel>.`, NO_EXPORT, start);
    // The root and the channel never close before the end: they must not collect all that is in them.
    if (open.length > 2) open.at(-1)?.children.push(node);
    open.push(node);
  });
  const add = (text: string) => {
    sinceEvent = 0;
    const node = open.length > 2 ? open.at(-1) : undefined;
    if (!node) return;
    node.text += text;
    if (node.text.length > LONGEST_TEXT) refuse(TOO_LONG);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  const seen = () => {
    sinceEvent = 0;
  };
  parser.on('comment', seen);
  parser.on('processinginstruction', seen);
  parser.on('closetag', () => {
    sinceEvent = 0;
    const node = open.pop();
    if (node && open.length === 2) ready.push(node);
  });

  const stream = createReadStream(path, { highWaterMark: CHUNK });
  let decoder: TextDecoder | undefined;
  let isEmpty = true;
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      decoder ??= decoderFor(bytes, name);
      tally.bytes += bytes.length;
      const read = decoded(decoder, bytes, { stream: true });
      const text = isEmpty ? withoutDeclaration(read) : read;
      isEmpty = false;
      sinceEvent += text.length;
      parser.write(text);
      if (sinceEvent > LONGEST_TEXT) refuse(TOO_LONG);
      if (found.fault) break;
      yield* ready.splice(0);
    }
    if (isEmpty) refuse('The file is empty.');
    if (!found.fault) parser.write(decoded(decoder ?? new TextDecoder(), new Uint8Array(), {})).close();
  } finally {
    stream.destroy();
  }
  if (!found.fault) return yield* ready;
  const excerpt = await lineOf(path, found.fault.line);
  throw new ContentError([
    { rule: 'export-damaged', file: name, ...found.fault, ...(excerpt !== undefined && { excerpt }) },
  ]);

  function decoded(decode: TextDecoder, bytes: Uint8Array, options: { stream?: boolean }): string {
    try {
      return decode.decode(bytes, options).replace(FORBIDDEN, () => {
        tally.dropped++;
        return '';
      });
    } catch {
      refuse(
        `After this line, the file has bytes that are not ${decode.encoding.toUpperCase()}.`,
        'Export the site again as UTF-8.',
      );
      return '';
    }
  }
}

const NO_EXPORT = 'Export the site in WordPress under Tools → Export → All content.';
const TOO_LONG = `One text here has more than ${LONGEST_TEXT / 1024 / 1024} million characters. No story is as long, so the file is damaged.`;

/** Plugins print blank lines before the declaration, which XML forbids. What it says is known: without it, they do no harm. */
function withoutDeclaration(text: string): string {
  return text.replace(/^(\s*)<\?xml\b[^>]*\?>/, '$1');
}

/** A decoder for the encoding that the first bytes or the first line of the file name; UTF-8 when they name none. */
function decoderFor(bytes: Buffer, name: string): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const [, encoding = 'utf-8'] =
    /^[^<]*<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const what = `The file says that its encoding is ${encoding}, which is not known.`;
    throw new ContentError([
      { rule: 'export-damaged', file: name, line: 1, column: 1, what, fix: 'Save it as UTF-8.' },
    ]);
  }
}
