import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ORIGIN, ROOT, SITE } from './demo-project.ts';
import { ATOM_RULES } from '../src/audit/feeds/atom-rules.ts';
import { feedPaths, htmlElements, htmlOf, readFeed, xmlFeeds, type FeedFile } from '../src/audit/feeds/feed-file.ts';
import { FEED_RULES } from '../src/audit/feeds/feed-rules.ts';
import { RSS_RULES } from '../src/audit/feeds/rss-rules.ts';

const SCHEMAS = path.join(ROOT, 'tests/feed-schemas');

const rulesFor = ({ isAtom }: FeedFile) => ({ ...FEED_RULES, ...(isAtom ? ATOM_RULES : RSS_RULES) });
const feeds = xmlFeeds(SITE, ORIGIN);
const feedAt = (address: string) => feeds.find((feed) => feed.address === `${ORIGIN}${address}`) as FeedFile;

describe('the feeds of the demo', () => {
  test('are there for the site, a section, the wire, a tag, an author and a partner', () => {
    expect(feedAt('/feeds/harbor-radio.xml').items.length).toBeGreaterThan(1);
    for (const list of ['/', '/news/', '/livewire/', '/tags/coast/', '/authors/lena-marsh/'])
      for (const name of ['rss.xml', 'atom.xml']) expect(feedAt(list + name).items.length, list).toBeGreaterThan(1);
  });

  test('are Atom as its grammar defines it', async () => {
    const schema = readFileSync(path.join(SCHEMAS, 'atom.rng'), 'utf8');
    const xml = feeds
      .filter(({ isAtom }) => isAtom)
      .map(({ address, document }) => ({ fileName: address.replaceAll(/\W/g, '-'), contents: document }));
    const { valid, errors } = await validateXML({
      xml,
      schema,
      extension: 'relaxng',
      initialMemoryPages: 1024,
      maxMemoryPages: 4096,
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('are JSON Feed 1.1 as its specification defines it', () => {
    const ajv = formats.default(new Ajv({ allErrors: true }));
    const validate = ajv.compile(JSON.parse(readFileSync(path.join(SCHEMAS, 'json-feed.schema.json'), 'utf8')));
    const files = feedPaths(SITE, /(?:^|\/)feed\.json$/);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      validate(JSON.parse(readFileSync(path.join(SITE, file), 'utf8')));
      expect(validate.errors, file).toBeNull();
    }
  });

  test('give each photo the size of the very file that they name, and the picture of a chart half of it', async () => {
    const images = feeds.flatMap(({ items }) => items.flatMap((item) => htmlElements(htmlOf(item))));
    const sizes = new Map<string, string>();
    for (const { tagName, properties } of images)
      if (tagName === 'img') sizes.set(String(properties['src']), `${properties['width']} × ${properties['height']}`);
    expect(sizes.size).toBeGreaterThan(20);
    for (const [src, size] of sizes) {
      const { width, height } = await sharp(path.join(SITE, new URL(src).pathname)).metadata();
      // Letters of a chart are drawn for screens with two dots to a pixel.
      const dots = src.endsWith('.png') ? 2 : 1;
      expect(size, src).toBe(`${width / dots} × ${height / dots}`);
    }
  });

  test('tell of a correction in the text, and count it as a change', () => {
    const item = feedAt('/atom.xml').items.find((entry) => htmlOf(entry).includes('260 feet, not 260 yards'));
    expect(item?.children.find(({ name }) => name === 'published')?.text).toBe('2026-11-23T06:30:00-05:00');
    expect(item?.children.find(({ name }) => name === 'updated')?.text).toBe('2026-11-23T09:10:00-05:00');
  });

  test('say nothing of when they were built', () => {
    expect(feedAt('/rss.xml').document).not.toContain('09:30:00 -0500');
    expect(feedAt('/rss.xml').holder.children.find(({ name }) => name === 'lastBuildDate')?.text).toBe(
      'Mon, 23 Nov 2026 09:10:00 -0500',
    );
  });
});

/** A change to a feed by rule; each makes a good feed break it. */
const BREAKS: Record<string, [feed: string, from: RegExp | string, to: string]> = {
  MissingEncoding: ['/rss.xml', ' encoding="utf-8"', ''],
  BadCharacters: ['/rss.xml', '<title>', '<title>\u0085'],
  MissingSelf: ['/rss.xml', 'rel="self"', 'rel="via"'],
  RelativeSelf: ['/atom.xml', /(rel="self".*?href=")https:\/\/[^/]+/, '$1'],
  SelfDoesntMatchLocation: ['/rss.xml', /(rel="self".*?)rss\.xml/, '$1other.xml'],
  InvalidLanguage: ['/rss.xml', /<language>.*?</, '<language>English (US)<'],
  MediaRssNamespace: ['/rss.xml', 'yahoo.com/mrss/', 'yahoo.com/mrss'],
  InvalidMediaMedium: ['/rss.xml', 'medium="image"', 'medium="photo"'],
  InvalidCreditRole: ['/rss.xml', 'role="photographer"', 'role="Photo"'],
  InvalidMIMEAttribute: ['/rss.xml', 'type="image/jpeg"', 'type="jpg"'],
  UnregisteredAtomLinkRel: ['/atom.xml', 'rel="enclosure"', 'rel="photo"'],
  MissingHref: ['/atom.xml', /(<link [^>]*?)href="[^"]*"/, '$1'],
  AtomLinkNotEmpty: ['/atom.xml', /(<link [^>]*)\/>/, '$1>here</link>'],
  ContainsHTML: ['/rss.xml', '<title>', '<title>&lt;b&gt;'],
  ContainsRelRef: ['/rss.xml', /src=&quot;https:\/\/[^/]+/, 'src=&quot;'],
  SecurityRisk: ['/rss.xml', '&lt;p&gt;', '&lt;iframe&gt;'],
  SecurityRiskAttr: ['/rss.xml', '&lt;img', '&lt;img onerror=&quot;x&quot;'],
  DangerousStyleAttr: ['/rss.xml', '&lt;p&gt;', '&lt;p style=&quot;x&quot;&gt;'],
  DuplicateElement: ['/rss.xml', /(<pubDate>.*?<\/pubDate>)/, '$1$1'],
  InvalidRSSVersion: ['/rss.xml', 'version="2.0"', 'version="2.1"'],
  MissingTitle: ['/rss.xml', /<title>.*?<\/title>/, ''],
  MissingLink: ['/rss.xml', /<link>.*?<\/link>/, ''],
  MissingDescription: ['/rss.xml', /<description>.*?<\/description>/, ''],
  MissingDCLanguage: ['/rss.xml', /<language>.*?<\/language>/, ''],
  MissingGuid: ['/rss.xml', /<guid .*?<\/guid>/, ''],
  DuplicateValue: ['/rss.xml', /(<guid [^>]*>).*?</g, '$1urn:x<'],
  InvalidHttpGUID: ['/rss.xml', ' isPermaLink="false"', ''],
  ItemMustContainTitleOrDescription: ['/rss.xml', /<(title|description)>[^<]*<\/\1>/g, ''],
  InvalidFullLink: ['/rss.xml', /<link>https:\/\/[^/]+/, '<link>'],
  InvalidRFC2822Date: ['/rss.xml', /<pubDate>.*?</, '<pubDate>2026-11-23<'],
  IncorrectDOW: ['/rss.xml', '<pubDate>Mon', '<pubDate>Tue'],
  ImplausibleDate: ['/rss.xml', / 2026 /g, ' 1926 '],
  NeedDescriptionBeforeContent: [
    '/rss.xml',
    /(<description>[^<]*<\/description>)\n(<content:encoded>[^<]*<\/content:encoded>)/,
    '$2$1',
  ],
  DuplicateItemSemantics: ['/rss.xml', '<pubDate>', '<dc:date>x</dc:date><pubDate>'],
  NotBlank: ['/rss.xml', /<category>.*?</, '<category> <'],
  MisplacedItem: ['/rss.xml', '</channel>', '<ttl>60</ttl></channel>'],
  UndefinedElement: ['/rss.xml', '</item>', '<subtitle/></item>'],
  MissingElement: ['/atom.xml', /<updated>.*?<\/updated>/, ''],
  DuplicateEntries: ['/atom.xml', /<id>urn.*?</g, '<id>urn:x:1<'],
  InvalidURI: ['/atom.xml', /<id>urn.*?</, '<id>4711<'],
  InvalidUUID: ['/atom.xml', '<id>urn:uuid:', '<id>urn:uuid:x'],
  NonCanonicalURI: ['/atom.xml', '<id>https://l', '<id>https://L'],
  InvalidRFC3339Date: ['/atom.xml', /<updated>.*?</, '<updated>yesterday<'],
  DuplicateAtomLink: ['/atom.xml', /(<link rel="alternate"[^>]*>)/, '$1$1'],
  MissingContentOrAlternate: ['/atom.xml', /<content[\s\S]*?<\/content>|rel="alternate"/g, ''],
  MissingTextualContent: ['/atom.xml', /<(content|summary)[\s\S]*?<\/\1>/g, ''],
  MisplacedMetadata: ['/atom.xml', '</feed>', '<rights>x</rights></feed>'],
};

test.each(Object.keys({ ...FEED_RULES, ...RSS_RULES, ...ATOM_RULES }))('%s is found where it is broken', (rule) => {
  const [address = '', from = '', to = ''] = BREAKS[rule] ?? [];
  const { document } = feedAt(address);
  const changed = document.replace(from, to);
  expect(changed).not.toBe(document);
  const feed = readFeed(ORIGIN + address, changed);
  expect(rulesFor(feed)[rule]?.(feed)).not.toEqual([]);
});
