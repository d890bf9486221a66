import { expect, test } from 'vitest';
import { uuidOfAddress } from '../lib/uuid.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { allCorrections, withdrawnCorrections } from '../newsroom/lists/corrections-page.ts';
import { newsroomForTests } from '../newsroom/newsroom-for-tests.ts';
import { siteView } from '../newsroom/site/site.ts';

/** The id of the first correction of the story. */
const FIRST = uuidOfAddress(`${uuidOfAddress('https://ledger.example/2026/11/a/')}#correction-1`);

function feedOf(texts: readonly string[], status: 'published' | 'killed' = 'published'): string {
  const corrections = texts.map((text, index) => ({
    date: `2026-11-2${index}T08:00:00-05:00`,
    kind: 'correction' as const,
    text,
  }));
  const newsroom = newsroomForTests({
    stories: [
      { id: '2026/11/a', headline: 'Tom & <b>Jerry</b>', published: '2026-11-19T08:00:00-05:00', status, corrections },
    ],
  });
  return correctionsFeed(siteView(newsroom), allCorrections(newsroom), withdrawnCorrections(newsroom));
}

test('a feed of corrections names each with an id that lasts, its story and its day', () => {
  expect(feedOf(['It is Tuesday.'])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="/feed.css"?>
<!-- This is a feed. Copy the address of this page into a feed reader to get new stories as they are published. -->
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">
<id>https://ledger.example/corrections/atom.xml</id>
<title>The Ledger: corrections and clarifications</title>
<subtitle>Mistakes that The Ledger has corrected.</subtitle>
<updated>2026-11-20T08:00:00-05:00</updated>
<icon>https://ledger.example/icons/small.png</icon>
<logo>https://ledger.example/icons/wide.png</logo>
<link rel="self" type="application/atom+xml" href="https://ledger.example/corrections/atom.xml"/>
<link rel="alternate" type="text/html" href="https://ledger.example/corrections/"/>
<author><name>The Ledger</name></author>
<entry>
<id>${FIRST}</id>
<title>Correction: Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;</title>
<link rel="alternate" type="text/html" href="https://ledger.example/2026/11/a/"/>
<published>2026-11-20T08:00:00-05:00</published>
<updated>2026-11-20T08:00:00-05:00</updated>
<author><name>The Ledger</name></author>
<summary>It is Tuesday.</summary>
</entry>
</feed>
`);
});

test('the feed was updated when its newest entry was; without any, its bytes stay the same', () => {
  expect(feedOf(['One.', 'Two.'])).toContain('<updated>2026-11-21T08:00:00-05:00</updated>\n');
  expect(feedOf([])).toContain('<updated>1970-01-01T00:00:00Z</updated>\n');
});

test('the corrections of a killed story are taken back, without a word of them', () => {
  const feed = feedOf(['One.', 'Two.'], 'killed');
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"');
  expect(feed).toContain(`<at:deleted-entry ref="${FIRST}" when="2026-11-21T08:00:00-05:00"/>`);
  expect(feed.match(/<at:deleted-entry /g)).toHaveLength(2);
  expect(feed).toContain('<updated>2026-11-21T08:00:00-05:00</updated>\n');
  expect(feed).not.toMatch(/<entry>|Jerry|Two/);
});
