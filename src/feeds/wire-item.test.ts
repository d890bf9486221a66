import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { corpus } from '../lib/corpus-for-tests.ts';
import { NASTY_STRINGS } from '../lib/nasty-strings-for-tests.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { wireCopies } from '../newsroom/machines/wire-story.ts';
import { newsml } from './newsml.ts';
import { ninjs } from './ninjs.ts';
import { wireItem, type WireContent, type WireItem } from './wire-item.ts';

const SCHEMAS = path.resolve(import.meta.dirname, '../../tests/fixtures/schemas');
const read = (file: string) => readFileSync(path.join(SCHEMAS, file), 'utf8');
const STORY = { id: '2026/11/storm', headline: 'Storm "over," he says', published: '2026-11-23T06:30-05:00' };
const ALL = { wire: { ninjs: true, newsml: true, usageTerms: 'For subscribers only' } };

const ajv = new Ajv2020({ strict: false, schemas: [{ $id: 'https://geojson.org/schema/GeoJSON.json' }] });
formats.default(ajv);
const isNinjs = ajv.compile(JSON.parse(read('ninjs-3.0.json')) as object);

const HTML =
  '<p>MADISON, Ala. — It is “over”<br>, <a href="https://ledger.example/">he</a> said &amp; left.<p>Then &lt;3';

/** The copies of a small publication, as values and as they are written. */
function copies(content: ContentForTests, html = HTML) {
  const newsroom = newsroomForTests({ ...content, publication: { ...ALL, ...content.publication } });
  return wireCopies(newsroom).map((sources) => {
    const item = wireItem(sources, () => [{ kind: 'html', html }]);
    return { path: sources.path, item, text: sources.format === 'ninjs' ? ninjs(item) : newsml(item) };
  });
}

/**
 * The errors that the XML Schema finds in some texts; all are validated at once, because reading the schema takes
 * longest.
 */
async function newsmlErrors(texts: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [read('newsml-g2-2.35-power.xsd')],
    preload: [{ fileName: 'xml.xsd', contents: read('xml.xsd') }],
  });
  return errors.map(({ message, loc }) => `${loc?.fileName}: ${message}`);
}

function ninjsErrors(text: string) {
  isNinjs(JSON.parse(text));
  return isNinjs.errors ?? [];
}

/** Throws where XML 1.0 with namespaces is broken. */
function parseXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

const FULL: ContentForTests = {
  authors: { 'jane-doe': { name: 'Jane Doe' } },
  photos: { 'photos/pier.jpg': [1600, 900] },
  stories: [
    {
      ...STORY,
      standfirst: 'The road opens at noon.',
      type: 'analysis',
      dateline: { city: 'Madison', region: 'Alabama', source: 'AP' },
      updated: '2026-11-23T09:10:00-05:00',
      byline: ['jane-doe', { name: 'A Guest' }],
      tags: ['coast-road', 'weather'],
      lang: 'en-GB',
      photo: {
        src: '/photos/pier.jpg',
        alt: 'The pier',
        caption: 'The pier at noon',
        credit: 'Photo by Noor Haddad',
        redistribution: true,
      },
      corrections: [{ date: '2026-11-23T10:00:00-05:00', kind: 'correction', text: 'It was closed for two days.' }],
    },
  ],
};
const CASES: [string, ContentForTests][] = [
  ['a story with everything', FULL],
  ['a story with the least', { stories: [STORY] }],
  ['a killed story', { stories: [{ ...STORY, status: 'killed' }] }],
  ['a retracted story', { stories: [{ ...STORY, status: 'retracted' }] }],
  [
    'a story in Arabic',
    { stories: [{ ...STORY, headline: 'عاصفة', lang: 'ar', dateline: { city: 'القاهرة', country: 'EG' } }] },
  ],
];

test.each(CASES)('%s is ninjs that its JSON Schema accepts', (_name, content) => {
  expect(ninjsErrors(copies(content)[0]?.text ?? '')).toEqual([]);
});

test('each of them is NewsML-G2 that its XML Schema accepts, which refuses what is wrong', async () => {
  const texts = CASES.map(([, content]) => copies(content)[1]?.text ?? '');
  for (const text of texts) parseXml(text);
  const wrong = texts[0]?.replace('<itemMeta>', '<itemMeta><wrong/>') ?? '';
  expect(await newsmlErrors([...texts, wrong])).toEqual([expect.stringMatching(/^5\.xml: .*wrong/)]);
});

test('the JSON Schema refuses what is wrong', () => {
  expect(ninjsErrors('{"uri":"urn:x","pubStatus":"killed"}')).toHaveLength(1);
});

describe('a copy', () => {
  const [json, xml] = copies(FULL);
  const value = JSON.parse(json?.text ?? '') as Record<string, unknown>;

  test('is published below the address of its story, only in the formats that are switched on', () => {
    expect(copies(FULL).map((copy) => copy.path)).toEqual([
      '/2026/11/storm/ninjs.json',
      '/2026/11/storm/newsml-g2.xml',
    ]);
    expect(copies({ ...FULL, publication: { wire: { newsml: true } } })).toHaveLength(1);
    expect(copies({ ...FULL, publication: { wire: {} } })).toEqual([]);
  });

  test('tells who, where, what about, of which kind, in which language and on what terms', () => {
    expect(value).toMatchObject({
      uri: expect.stringMatching(/^urn:uuid:/),
      pubStatus: 'usable',
      language: 'en-GB',
      headlines: [{ role: 'main', value: 'Storm “over,” he says' }],
      by: 'Jane Doe and A Guest',
      located: 'Madison, Alabama, US',
      genres: [{ name: 'Analysis', uri: 'http://cv.iptc.org/newscodes/genre/Analysis' }],
      subjects: [
        { name: 'News', uri: 'https://ledger.example/news/', rel: 'about' },
        { name: 'coast road', uri: 'https://ledger.example/tags/coast-road/', rel: 'about' },
        { name: 'weather', uri: 'https://ledger.example/tags/weather/', rel: 'about' },
      ],
      usageTerms: 'For subscribers only',
      copyrightNotice: '© 2026 The Ledger',
      infoSources: [{ name: 'The Ledger' }, { name: 'AP', role: 'agency' }],
      firstCreated: '2026-11-23T06:30:00-05:00',
      versionCreated: '2026-11-23T10:00:00-05:00',
    });
    expect(xml?.text).toContain('<by>Jane Doe and A Guest</by>');
    expect(xml?.text).toContain('<broader qcode="iso3166-1a2:US"/>');
  });

  test('counts versions from 1, and one more for each correction and for a withdrawal', () => {
    const versionOf = (more: object) => copies({ stories: [{ ...STORY, ...more }] })[0]?.item.version;
    const corrections = [1, 2].map((hour) => ({
      date: `2026-11-23T1${hour}:00:00-05:00`,
      kind: 'correction' as const,
      text: 'Two days.',
    }));
    expect(versionOf({})).toBe(1);
    expect(versionOf({ updated: '2026-11-24T06:30:00-05:00' })).toBe(1);
    expect(versionOf({ corrections })).toBe(3);
    expect(versionOf({ corrections, status: 'retracted' })).toBe(4);
    expect(versionOf({ corrections, status: 'killed' })).toBe(4);
    expect(value['version']).toBe('2');
    expect(value['edNote']).toBe('Correction (23 November 2026): It was closed for two days.');
  });

  test('has the photo with its words and rights, but no photo that may not be passed on', () => {
    expect(value['associations']).toMatchObject([
      { type: 'picture', by: 'Photo by Noor Haddad', renditions: [{ contentType: 'image/jpeg' }] },
    ]);
    const photo = { src: '/photos/pier.jpg', alt: 'The pier' };
    const texts = copies({ ...FULL, stories: [{ ...STORY, photo }] }).map(({ text }) => text);
    expect(texts.join('')).not.toMatch(/\/photos\/|\.jpg/);
  });

  test('has the text as HTML, and in NewsML-G2 as XHTML with all that was open closed', () => {
    expect((value['bodies'] as { value: string }[])[0]?.value).toContain(HTML);
    expect(xml?.text).toContain('said &amp; left.</p><p>Then &lt;3</p>');
    expect(xml?.text).toContain('“over”<br/>,');
  });

  test.each(['killed', 'retracted'] as const)('of a %s story is canceled and has no word of it', (status) => {
    for (const { text, item } of copies({ ...FULL, stories: [{ ...STORY, status, tags: ['coast'] }] })) {
      expect(item.content).toBeUndefined();
      expect(text).toMatch(/canceled/);
      expect(text).not.toMatch(/Storm|over|coast|MADISON/);
    }
  });

  test('is not written of what is not public, not even for a preview, nor of what was first published elsewhere', () => {
    const stories = [
      { ...STORY, id: '2026/11/draft', status: 'draft' as const },
      { ...STORY, id: '2026/11/later', embargo: '2027-06-01T00:00:00Z' },
      { ...STORY, id: '2026/11/copied', canonical: 'https://agency.example/storm' },
    ];
    expect(copies({ stories })).toEqual([]);
    expect(copies({ stories, isPreview: true })).toEqual([]);
  });
});

/** Our own strings, or the Big List of Naughty Strings. */
const NASTY = corpus({ file: 'strings/blns.json', atLeast: 500 }, NASTY_STRINGS);

test(`of ${NASTY.length} strings that break things, each stays what it is in every field, and the text stays well-formed`, () => {
  const [plain] = copies(FULL);
  const content = plain?.item.content as WireContent;
  expect(NASTY.length).toBeGreaterThan(60);
  for (const text of NASTY) {
    const photo = {
      url: 'https://ledger.example/p.jpg',
      type: 'image/jpeg',
      width: 1,
      height: 1,
      alt: text,
      caption: text,
    };
    const item: WireItem = {
      ...(plain?.item as WireItem),
      note: text,
      usageTerms: text,
      provider: { name: text, url: 'https://ledger.example/' },
      content: {
        ...content,
        headline: text,
        summary: text,
        slug: text,
        byline: text,
        authors: [{ name: text }],
        place: { city: text, region: text, country: 'US' },
        source: text,
        subjects: [{ name: text, uri: 'https://ledger.example/' }],
        html: text,
        photo: { ...photo, credit: text },
      },
    };
    const back = JSON.parse(ninjs(item)) as { headlines: { value: string }[]; by: string };
    expect([back.headlines[0]?.value, back.by]).toEqual([text, text]);
    expect(() => parseXml(newsml(item)), JSON.stringify(text)).not.toThrow();
  }
});
