import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { SITE } from './demo-project.ts';
import { attribute, hasClass, isStory, readPage, sitePages, type HtmlPage } from './html-page.ts';
import { LIVE, OPINION, STORY } from './page-kinds.ts';

const ORIGIN = 'https://larkfieldledger.example';

const pages = sitePages();
const read = (file: string) => readFileSync(path.join(SITE, file), 'utf8');

/** The values of a `<meta>` by its name or property, in the order of the page. */
function metas({ elements }: HtmlPage, name: string): (string | undefined)[] {
  return elements
    .filter((element) => element.tagName === 'meta')
    .filter((element) => [attribute(element, 'name'), attribute(element, 'property')].includes(name))
    .map((element) => attribute(element, 'content'));
}

/** The feeds that a page tells of, in its order. */
function feedsOf({ elements }: HtmlPage): string[] {
  return elements
    .filter(
      (element) => attribute(element, 'rel') === 'alternate' && attribute(element, 'type')?.match(/rss|atom|feed/),
    )
    .map((element) => attribute(element, 'href') ?? '');
}

/** Every page but the small ones at former addresses, which lead on. */
const whole = pages.filter((page) => metas(page, 'og:type').length > 0);

describe('robots', () => {
  test('may show large previews of every page that they may list, and are told once what they may do', () => {
    expect(whole.length).toBeGreaterThan(100);
    for (const page of whole) {
      const [directives = '', ...others] = metas(page, 'robots');
      expect(others, page.url).toEqual([]);
      expect(directives, page.url).toMatch(/^(?:noindex|max-image-preview:large)(?:, noai, noimageai)?$/);
    }
    for (const url of ['/', '/news/', STORY])
      expect(metas(readPage(url), 'robots')).toEqual(['max-image-preview:large']);
    expect(metas(readPage('/404.html'), 'robots')).toEqual(['noindex']);
  });
});

describe('feeds', () => {
  const SITE_FEEDS = ['/rss.xml', '/atom.xml', '/feed.json'];
  const below = (list: string) => SITE_FEEDS.map((file) => list + file.slice(1));

  test.each([
    ['/', []],
    ['/masthead/', []],
    ['/news/', below('/news/')],
    ['/livewire/', below('/livewire/')],
    ['/tags/coast/', below('/tags/coast/')],
    ['/authors/lena-marsh/', below('/authors/lena-marsh/')],
    ['/corrections/', ['/corrections/atom.xml']],
    [STORY, below('/news/')],
    [OPINION, below('/opinion/')],
  ])('of %s itself are named before those of the whole site', (url, own) => {
    expect(feedsOf(readPage(url))).toEqual([...own, ...SITE_FEEDS]);
  });

  test('that a page names are there', () => {
    const named = new Set(pages.flatMap(feedsOf));
    expect(named.size).toBeGreaterThan(50);
    expect([...named].filter((feed) => !existsSync(path.join(SITE, feed)))).toEqual([]);
  });
});

describe('a story', () => {
  test('says who wrote it, when, and what about', () => {
    const page = readPage(STORY);
    const article = ['published_time', 'modified_time', 'author', 'section', 'tag'].map((name) => [
      name,
      ...metas(page, `article:${name}`),
    ]);
    expect(article).toEqual([
      ['published_time', '2026-11-23T06:30:00-05:00'],
      ['modified_time', '2026-11-23T09:10:00-05:00'],
      ['author', `${ORIGIN}/authors/lena-marsh/`, `${ORIGIN}/authors/daniel-whitcomb/`],
      ['section', 'News'],
      ['tag', 'coast', 'weather', 'roads'],
    ]);
    expect(metas(page, 'author')).toEqual(['Lena Marsh, Daniel Whitcomb, Petra Lindgren']);
    expect(metas(page, 'og:locale')).toEqual(['en_US']);
  });

  test('names the accounts of its authors in the fediverse, or else the account of the publication', () => {
    expect(metas(readPage(STORY), 'fediverse:creator')).toEqual(['@lena.marsh@social.larkfieldledger.example']);
    expect(metas(readPage(OPINION), 'fediverse:creator')).toEqual(['@ledger@social.larkfieldledger.example']);
  });

  test('in another language says so, with the country where most people speak it', () => {
    expect(metas(readPage('/2026/11/nemuro-fishers/'), 'og:locale')).toEqual(['ja_JP']);
  });

  test('has the same times as its page shows, on every story', () => {
    for (const page of whole.filter(isStory)) {
      if (metas(page, 'og:type')[0] !== 'article' || metas(page, 'robots')[0] === 'noindex') continue;
      const shown = page.elements.map((element) => attribute(element, 'dateTime'));
      const times = [...metas(page, 'article:published_time'), ...metas(page, 'article:modified_time')];
      expect(times, page.url).toHaveLength(2);
      for (const time of times) expect(shown, page.url).toContain(time);
    }
    expect(metas(readPage(LIVE), 'article:section')).toEqual(['News']);
  });

  test('without a standfirst is described by the first words of its text', () => {
    const page = readPage('/2026/11/japan-quake/');
    const [description = ''] = metas(page, 'description');
    expect(description.length).toBeGreaterThan(40);
    const prose = page.elements.find((element) => hasClass(element, 'prose'));
    expect(prose && textOf(prose)).toContain(description);
    expect(metas(page, 'og:description')).toEqual([description]);
    for (const story of whole) expect(metas(story, 'description')[0], story.url).not.toMatch(/: a report by/);
  });
});

test('a page that is no story says nothing of one', () => {
  for (const page of whole.filter((one) => !isStory(one)))
    expect(page.html, page.url).not.toMatch(/property="article:|name="fediverse:creator"/);
});

describe('icons', () => {
  test('are on every page, and there', () => {
    const icons = [...readPage(STORY).html.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]+)"/g)];
    const files = icons.map(([, file = '']) => file);
    expect(files).toEqual(['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png', '/site.webmanifest']);
    for (const file of files) expect(existsSync(path.join(SITE, file)), file).toBe(true);
    for (const { url, html } of whole) for (const file of files) expect(html, url).toContain(`href="${file}"`);
  });

  test('that the manifest, the publisher and the feeds name are there', () => {
    const manifest = JSON.parse(read('site.webmanifest')) as { icons: { src: string }[] };
    const publisher = /"logo":"([^"]+)"/.exec(readPage(STORY).html)?.[1] ?? '';
    const feeds = [
      ...read('atom.xml').matchAll(/<(?:icon|logo)>(.*?)</g),
      ...read('corrections/atom.xml').matchAll(/<(?:icon|logo)>(.*?)</g),
      ...read('rss.xml').matchAll(/<image>\s*<url>(.*?)</g),
      ...read('feed.json').matchAll(/"(?:icon|favicon)": "(.*?)"/g),
    ].map(([, address = '']) => address);
    expect(feeds).toHaveLength(7);
    for (const address of [...manifest.icons.map(({ src }) => ORIGIN + src), publisher, ...feeds])
      expect(existsSync(path.join(SITE, address.replace(ORIGIN, ''))), address).toBe(true);
  });
});
