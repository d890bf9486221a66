import { describe, expect, test } from 'vitest';
import { corpus } from '../lib/corpus-for-tests.ts';
import { NASTY_STRINGS } from '../lib/nasty-strings-for-tests.ts';
import { childrenOf, readXml, textIn, type XmlElement } from '../lib/xml/xml-tree.ts';
import { newsroomForTests, storyIn } from '../newsroom/newsroom-for-tests.ts';
import { siteFeeds, type FeedSources } from '../newsroom/machines/site-feeds.ts';
import { atomFeed } from './atom.ts';
import { feedText } from './feed-text.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** Our own strings, or the Big List of Naughty Strings. */
const strings = corpus({ file: 'strings/blns.json', atLeast: 500 }, NASTY_STRINGS);

/** A feed in which one text stands in every place that an editor can fill. */
function feedWith(text: string): Feed {
  return {
    title: text,
    description: text,
    language: 'en',
    url: 'https://ledger.example/feed',
    page: 'https://ledger.example/',
    publisher: text,
    note: text,
    deleted: [{ id: text, deleted: '2026-11-23T06:30:00-05:00' }],
    items: [
      {
        id: text,
        url: 'https://ledger.example/2026/11/storm/',
        title: text,
        summary: text,
        html: text,
        published: '2026-11-23T06:30:00-05:00',
        updated: '2026-11-23T06:30:00-05:00',
        authors: [{ name: text, url: 'https://ledger.example/authors/a/' }],
        categories: [{ id: 'tag', name: text }],
        photo: {
          url: 'https://ledger.example/photos/a.jpg',
          type: 'image/jpeg',
          width: 3,
          height: 2,
          alt: text,
          caption: text,
          credit: text,
        },
      },
    ],
  };
}

/** A text as far as XML 1.0 can carry it (section 2.2). */
function carriedByXml(text: string): string {
  const isCarried = (code: number) =>
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe);
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return isCarried(code) || code > 0xffff ? character : '\uFFFD';
  }).join('');
}

/** Every text of an item that has to come back as it was. */
function textsOf(item: XmlElement): (string | undefined)[] {
  const media = childrenOf(item, 'media:content')[0];
  return [textIn(item, 'title'), media && textIn(media, 'media:description'), media && textIn(media, 'media:credit')];
}

/** Those texts, when each was the same: a photo without a description has no element for it. */
function wordsOf(text: string): (string | undefined)[] {
  return [text, text === '' ? undefined : text, text];
}

describe('whatever is headline, caption, author or tag', () => {
  test('is something', () => expect(strings.length).toBeGreaterThan(60));

  test('RSS is well-formed and gives it back', () => {
    for (const text of strings) {
      const item = readXml(rssFeed(feedWith(text))).children[0]?.children.at(-1) as XmlElement;
      const want = carriedByXml(text);
      expect(textsOf(item)).toEqual(wordsOf(want));
      for (const name of ['guid', 'dc:creator', 'category', 'content:encoded']) expect(textIn(item, name)).toBe(want);
    }
  });

  test('Atom is well-formed and gives it back', () => {
    for (const text of strings) {
      const [entry] = childrenOf(readXml(atomFeed(feedWith(text))), 'entry') as [XmlElement];
      const want = carriedByXml(text);
      expect(textsOf(entry)).toEqual(wordsOf(want));
      for (const name of ['summary', 'content']) expect(textIn(entry, name)).toBe(want);
      expect(textIn(childrenOf(entry, 'author')[0] as XmlElement, 'name')).toBe(want);
      expect(childrenOf(entry, 'category')[0]?.attributes['label']).toBe(want);
      expect(textIn(entry, 'id')).toMatch(/^\S+:\S*$/);
    }
  });

  test('JSON Feed gives back every character', () => {
    for (const text of strings) {
      const printed = jsonFeed(feedWith(text));
      expect(printed.isWellFormed()).toBe(true);
      const [item] = (JSON.parse(printed) as { items: [Record<string, unknown>] }).items;
      expect(item).toMatchObject({
        id: text,
        title: text,
        content_html: text,
        authors: [{ name: text }],
        tags: [text],
      });
    }
  });

  test('no text of a story becomes markup in the text of an item', () => {
    const newsroom = newsroomForTests({
      authors: { jane: { name: 'Jane' } },
      photos: { 'photos/a.jpg': [960, 640] },
      stories: [
        {
          id: '2026/11/storm',
          byline: ['jane'],
          standfirst: 'Text',
          status: 'retracted',
          photo: { src: '/photos/a.jpg', alt: 'Text', caption: 'Text', credit: 'Text' },
          corrections: [{ date: '2026-11-24T08:00:00-05:00', kind: 'correction', text: 'Text' }],
        },
      ],
    });
    const { article } = storyIn(newsroom);
    // Its text is the same in all formats.
    const [rss] = siteFeeds(newsroom) as [FeedSources];
    for (const text of strings) {
      article.headline = text;
      article.standfirst = text;
      Object.assign(article.photo ?? {}, { alt: text, caption: text, credit: text });
      Object.assign(article.corrections[0] ?? {}, { text });
      const printed = feedText(rss, () => []);
      expect(markupOf(readXml(`<html>${contentOf(printed)}</html>`)).join(' ')).toBe(
        'html p strong figure img[src,alt,width,height] figcaption small p strong time[datetime]',
      );
    }
  });
});

/** The elements below one with their attributes, in order. */
function markupOf({ name, attributes, children }: XmlElement): string[] {
  const names = Object.keys(attributes);
  return [names.length === 0 ? name : `${name}[${names.join()}]`, ...children.flatMap(markupOf)];
}

/** The text of the first item of an RSS feed. */
function contentOf(document: string): string {
  const item = readXml(document).children[0]?.children.at(-1);
  return (item && textIn(item, 'content:encoded')) ?? '';
}
