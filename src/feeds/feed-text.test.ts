import { describe, expect, test } from 'vitest';
import type { BodyPart } from '../markdown/body-parts.ts';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../newsroom/newsroom-for-tests.ts';
import { partnerFeeds } from '../newsroom/machines/partner-feeds.ts';
import { siteFeeds } from '../newsroom/machines/site-feeds.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { feedText } from './feed-text.ts';

const STORM: StoryForTests = {
  id: '2026/11/storm',
  headline: 'Storm closes "Coast Road"',
  standfirst: 'Fish & chips < $5.',
  byline: ['jane', { name: 'A Guest' }],
  tags: ['coast-road'],
  updated: '2026-11-23T07:00-05:00',
  photo: { src: '/photos/road.jpg', alt: 'A road', caption: 'The road at dawn.', credit: 'Noor Haddad' },
};
const CONTENT: ContentForTests = {
  authors: { jane: { name: 'Jane Doe' } },
  photos: { 'photos/road.jpg': [1920, 1280] },
  sections: { news: { name: 'News' } },
};
const BODY: BodyPart[] = [
  { kind: 'html', html: '<p>One.</p>' },
  { kind: 'newsletter' },
  { kind: 'livewire' },
  { kind: 'embed', url: 'https://www.video.example/1' },
  { kind: 'embed', url: 'https://video.example/2', title: 'The mayor’s words' },
];

/** What a feed was asked to compile. */
let asked: BodySource[] = [];

/** The text of the feed at a path. */
function feedAt(path: string, content: ContentForTests, body = BODY): string {
  const newsroom = newsroomForTests({ ...CONTENT, ...content });
  const sources = [...siteFeeds(newsroom), ...partnerFeeds(newsroom)].find((feed) => feed.path === path);
  asked = [];
  return sources
    ? feedText(sources, (source) => {
        asked.push(source);
        return body;
      })
    : '';
}

const itemAt = (path: string, story: Partial<StoryForTests> = {}, content: ContentForTests = {}) =>
  JSON.parse(feedAt(path, { stories: [{ ...STORM, ...story }], ...content })).items[0];

describe('a story', () => {
  test('in RSS', () => {
    const photo = /https:\/\/ledger\.example\/photos\/road-\w+-960\.jpg/;
    const rss = feedAt('/rss.xml', { stories: [STORM], publication: { feeds: { hub: 'https://hub.example/' } } });
    const url = photo.exec(rss)?.[0];
    expect(rss.slice(rss.indexOf('<channel>'))).toBe(`<channel>
<title>The Ledger</title>
<link>https://ledger.example/</link>
<description>News of the harbor.</description>
<language>en-us</language>
<lastBuildDate>Mon, 23 Nov 2026 07:00:00 -0500</lastBuildDate>
<image>
<url>https://ledger.example/icons/feed.png</url>
<title>The Ledger</title>
<link>https://ledger.example/</link>
<width>144</width>
<height>144</height>
</image>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link rel="self" type="application/rss+xml" href="https://ledger.example/rss.xml"/>
<atom:link rel="hub" href="https://hub.example/"/>
<item>
<title>Storm closes “Coast Road”</title>
<link>https://ledger.example/2026/11/storm/</link>
<guid isPermaLink="false">urn:uuid:9bf195bd-b16e-54d4-8732-7ab037aaaab4</guid>
<pubDate>Mon, 23 Nov 2026 06:30:00 -0500</pubDate>
<atom:updated>2026-11-23T07:00:00-05:00</atom:updated>
<dc:creator>Jane Doe</dc:creator>
<dc:creator>A Guest</dc:creator>
<category>News</category>
<category>coast road</category>
<description>Fish &amp;amp; chips &amp;lt; $5.</description>
<content:encoded>&lt;figure&gt;&lt;img src=&quot;${url}&quot; alt=&quot;A road&quot; width=&quot;960&quot; height=&quot;640&quot;/&gt;&lt;figcaption&gt;The road at dawn. &lt;small&gt;Noor Haddad&lt;/small&gt;&lt;/figcaption&gt;&lt;/figure&gt;
&lt;p&gt;One.&lt;/p&gt;
&lt;p&gt;&lt;a href=&quot;https://www.video.example/1&quot;&gt;Open on video.example&lt;/a&gt;&lt;/p&gt;
&lt;p&gt;&lt;a href=&quot;https://video.example/2&quot;&gt;The mayor’s words&lt;/a&gt;&lt;/p&gt;</content:encoded>
<media:content url="${url}" type="image/jpeg" medium="image" width="960" height="640">
<media:description type="plain">The road at dawn.</media:description>
<media:credit role="photographer" scheme="urn:ebu">Noor Haddad</media:credit>
</media:content>
</item>
</channel>
</rss>
`);
  });

  test('in Atom, with the page of each author', () => {
    const atom = feedAt('/news/atom.xml', { stories: [STORM] });
    for (const part of [
      '<id>https://ledger.example/news/atom.xml</id>\n<title>News · The Ledger</title>',
      '<link rel="alternate" type="text/html" href="https://ledger.example/news/"/>',
      '<entry>\n<id>urn:uuid:9bf195bd-b16e-54d4-8732-7ab037aaaab4</id>',
      '<published>2026-11-23T06:30:00-05:00</published>\n<updated>2026-11-23T07:00:00-05:00</updated>',
      '<author><name>Jane Doe</name><uri>https://ledger.example/authors/jane/</uri></author>\n<author><name>A Guest</name></author>',
      '<category term="news" label="News"/>\n<category term="coast-road" label="coast road"/>',
      '<summary>Fish &amp; chips &lt; $5.</summary>\n<content type="html">&lt;figure&gt;',
      '<link rel="enclosure" type="image/jpeg" href="https://ledger.example/photos/road-',
      '<media:credit role="photographer" scheme="urn:ebu">Noor Haddad</media:credit>',
    ])
      expect(atom).toContain(part);
    expect(atom).not.toContain('rel="hub"');
  });

  test('in JSON Feed', () => {
    expect(itemAt('/feed.json')).toMatchObject({
      id: 'urn:uuid:9bf195bd-b16e-54d4-8732-7ab037aaaab4',
      url: 'https://ledger.example/2026/11/storm/',
      title: 'Storm closes “Coast Road”',
      summary: 'Fish & chips < $5.',
      date_published: '2026-11-23T06:30:00-05:00',
      date_modified: '2026-11-23T07:00:00-05:00',
      authors: [{ name: 'Jane Doe', url: 'https://ledger.example/authors/jane/' }, { name: 'A Guest' }],
      tags: ['News', 'coast road'],
      attachments: [{ mime_type: 'image/jpeg', title: 'The road at dawn. (Noor Haddad)' }],
    });
  });

  test('has its topics by their names', () => {
    const topics = { 'coast-road': { name: 'The Coast Road' } };
    expect(itemAt('/feed.json', {}, { topics })).toMatchObject({ tags: ['News', 'The Coast Road'] });
    expect(feedAt('/atom.xml', { stories: [STORM], topics })).toContain('term="coast-road" label="The Coast Road"');
  });

  test('that names nobody is by the publication, and one without a standfirst opens with its first words', () => {
    const item = itemAt('/feed.json', { byline: undefined, standfirst: undefined });
    expect(item).toMatchObject({ authors: [{ name: 'The Ledger' }], summary: 'One.' });
  });

  test('that is only a photo is described by its headline in RSS, where no text comes without a description', () => {
    const stories = [{ ...STORM, standfirst: undefined }];
    expect(feedAt('/rss.xml', { stories }, [])).toMatch(
      /<description>Storm closes “Coast Road”<\/description>\n<content:encoded>/,
    );
  });

  test('gives its language when it differs from the feed’s', () => {
    expect(itemAt('/feed.json', { lang: 'es' })).toMatchObject({ language: 'es', title: 'Storm closes «Coast Road»' });
    expect(itemAt('/feed.json')).not.toHaveProperty('language');
    const stories = [{ ...STORM, lang: 'es' }];
    expect(feedAt('/atom.xml', { stories })).toContain('<entry xml:lang="es">');
    expect(feedAt('/rss.xml', { stories })).toContain('<dc:language>es</dc:language>');
  });

  test('that was retracted says so in its title and first in its text', () => {
    const { title, content_html: html } = itemAt('/feed.json', { status: 'retracted' });
    expect(title).toBe('Retracted: Storm closes “Coast Road”');
    expect(html).toMatch(/^<p><strong>This story has been retracted\.<\/strong><\/p>/);
  });

  test('that was corrected says what was wrong, and counts as changed then', () => {
    const corrections = [
      { date: '2026-11-25T08:00:00-05:00', kind: 'correction' as const, text: 'It was Tuesday.' },
      { date: '2026-11-24T08:00:00-05:00', kind: 'clarification' as const, text: 'It was dark.' },
    ];
    const item = itemAt('/feed.json', { corrections });
    expect(item.date_modified).toBe('2026-11-25T08:00:00-05:00');
    expect(item.date_published).toBe('2026-11-23T06:30:00-05:00');
    expect(item.content_html).toMatch(/Correction.*It was Tuesday\.[\s\S]*One\.[\s\S]*Clarification.*It was dark\./);
  });

  test('that is disclosed to be sponsored says so here, too', () => {
    expect(itemAt('/feed.json', { disclosures: ['sponsored'] }).content_html).toContain('A sponsor paid for this');
  });
});

describe('a killed story', () => {
  const stories = [
    STORM,
    { id: '2026/11/wrong', headline: 'Quokka', status: 'killed' as const, updated: '2026-11-24T08:00:00Z' },
  ];

  test('is taken back in Atom, which counts as a change of the feed', () => {
    const atom = feedAt('/atom.xml', { stories });
    expect(atom).toMatch(/<at:deleted-entry ref="urn:uuid:[-0-9a-f]{36}" when="2026-11-24T08:00:00Z"\/>\n<\/feed>/);
    expect(atom).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"');
    expect(atom).toContain('<updated>2026-11-24T08:00:00Z</updated>');
  });

  test('leaves no word in any format', () => {
    for (const path of ['/rss.xml', '/atom.xml', '/feed.json'])
      expect(feedAt(path, { stories })).not.toMatch(/quokka|wrong/i);
  });
});

describe('a feed for a partner', () => {
  const partner = (feed: NonNullable<ContentForTests['feeds']>[string], story: Partial<StoryForTests> = {}) =>
    itemAt('/feeds/radio/feed.json', story, { feeds: { radio: { formats: ['json'], ...feed } } });

  test('has no photo without the right to pass it on, neither beside the text nor in it', () => {
    const item = partner({ name: 'Radio' });
    expect(item.content_html).not.toContain('<img');
    expect(item).not.toHaveProperty('image');
    expect(item).not.toHaveProperty('attachments');
    expect(asked.map(({ context }) => context.portable?.hasPictures)).toEqual([false]);
  });

  test('has the photo that says so', () => {
    const item = partner(
      { name: 'Radio' },
      { photo: { src: '/photos/road.jpg', alt: 'A road', redistribution: true } },
    );
    expect(item.image).toMatch(/\/photos\/road-/);
    expect(item.content_html).toContain('<img');
  });

  test('names the hub unless it has a token: the hub would be told the address', () => {
    const publication = { feeds: { hub: 'https://hub.example/' } };
    const token = 'Zq8vLw2mTr5xKd9h';
    expect(feedAt('/feeds/radio.xml', { publication, feeds: { radio: { name: 'Radio' } } })).toContain('rel="hub"');
    const secret = feedAt(`/feeds/${token}/radio.xml`, { publication, feeds: { radio: { name: 'Radio', token } } });
    expect(secret).toContain('<rss');
    expect(secret).not.toContain('rel="hub"');
  });

  test('of summaries carries no text, and none is compiled for it', () => {
    const item = partner({ name: 'Radio', content: 'summary' });
    expect(item).toMatchObject({ content_text: 'Fish & chips < $5.', summary: 'Fish & chips < $5.' });
    expect(item).not.toHaveProperty('content_html');
    expect(asked).toEqual([]);
  });
});

test('for readers, the pictures of a text go along, and links in it lead to the page', () => {
  itemAt('/feed.json');
  expect(asked.map(({ context }) => context.portable)).toEqual([
    { page: 'https://ledger.example/2026/11/storm/', hasPictures: true },
  ]);
});

test('the bytes of a feed do not depend on when it is built', () => {
  const at = (now: string) =>
    ['/rss.xml', '/atom.xml', '/feed.json'].map((path) => feedAt(path, { stories: [STORM], now }));
  expect(at('2027-01-01T00:00:00Z')).toEqual(at('2026-12-01T00:00:00Z'));
});

test('a feed without stories is one, too', () => {
  expect(feedAt('/news/atom.xml', {})).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  expect(feedAt('/news/rss.xml', {})).not.toContain('lastBuildDate');
  expect(JSON.parse(feedAt('/news/feed.json', {})).items).toEqual([]);
});
