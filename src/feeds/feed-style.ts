import { directionOf } from '../lib/text/language.ts';
import { stringsOf } from '../strings/strings.ts';

/**
 * The style sheet with which browsers show an RSS or Atom feed: the document itself, with the parts for programs hidden.
 * It is CSS and not XSLT, because browsers are removing XSLT and warn readers about it.
 * @param language BCP 47
 * @param tokens path of the style sheet with the colours and sizes of the site
 */
export function feedStyle(language: string, tokens: string): string {
  const { what, how } = stringsOf(language).feed;
  return `@import ${cssText(tokens)};
@namespace atom 'http://www.w3.org/2005/Atom';
@namespace dc 'http://purl.org/dc/elements/1.1/';

rss, atom|feed {
  display: block;
  --font-body: Newsreader;
  --font-small: 'Public Sans';
  direction: ${directionOf(language)};
  min-block-size: 100vh;
  padding: var(--space-6) max(var(--gutter), 50vw - var(--measure) / 2);
  background: var(--paper);
  color: var(--ink);
  /* On the root: all sizes are multiples of it. */
  font: 400 100% / 1.5 var(--serif);
  overflow-wrap: anywhere;
}

rss::before, atom|feed::before {
  content: ${cssText(`${what}. ${how}`)};
  display: block;
  padding: var(--space-4);
  border: var(--hairline);
  background: var(--paper-raised);
  font: 400 var(--size-meta) / 1.5 var(--sans);
}

/* Nothing shows but what is named here. */
channel > *, item > *, atom|feed > *, atom|entry > *, atom|author > * {
  display: none;
}

channel, item, atom|entry, title, atom|title, channel > description, atom|subtitle, item > description, atom|summary {
  display: block;
}

channel > title, atom|feed > atom|title {
  margin-block-start: var(--space-6);
  font: 700 var(--size-h1) / 1.1 var(--display);
}

channel > description, atom|subtitle {
  margin-block: var(--space-3) var(--space-5);
  font-size: var(--size-deck);
  color: var(--ink-soft);
}

item, atom|entry {
  padding-block: var(--space-4) var(--space-5);
  border-block-start: var(--hairline);
}

item > title, atom|entry > atom|title {
  font: 700 var(--size-h3) / 1.25 var(--display);
}

item > description, atom|summary {
  margin-block-start: var(--space-2);
  font-size: var(--size-body);
}

item > link, item > pubDate, item > dc|creator, atom|entry > atom|published, atom|entry > atom|author, atom|author > atom|name {
  display: inline;
  font: 400 var(--size-small) / 1.5 var(--sans);
  color: var(--ink-soft);
}

item > link {
  display: block;
}

atom|entry > atom|link[rel='alternate'] {
  display: block;
  font: 400 var(--size-small) / 1.5 var(--sans);
  color: var(--ink-soft);
}

atom|entry > atom|link[rel='alternate']::after {
  content: attr(href);
}

dc|creator::before, atom|author::before {
  content: ' · ';
}
`;
}

/** Text as CSS quotes it. */
function cssText(text: string): string {
  return `'${text.replaceAll(/['\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}'`;
}
