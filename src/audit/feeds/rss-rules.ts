import { childrenOf, type XmlElement } from '../../lib/xml/xml-tree.ts';
import type { FeedRule } from './feed-rules.ts';
import { textsIn } from './feed-rules.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;
/** What may stand in an item here: what RSS 2.0 has, and of its extensions those that we use. */
const IN_ITEM =
  /^(?:title|link|guid|pubDate|description|category|atom:updated|dc:(?:creator|language)|content:encoded|media:content)$/;

/** Rules for RSS 2.0, by the name that the W3C validator gives to breaking them. */
export const RSS_RULES: Record<string, FeedRule> = {
  InvalidRSSVersion: ({ root }) => (root.attributes['version'] === '2.0' ? [] : ['version']),
  MissingTitle: ({ holder }) => missing(holder, 'title'),
  MissingLink: ({ holder }) => missing(holder, 'link'),
  MissingDescription: ({ holder }) => missing(holder, 'description'),
  MissingDCLanguage: ({ holder }) => missing(holder, 'language'),
  MissingGuid: ({ items }) => items.flatMap((item) => missing(item, 'guid')),
  DuplicateValue: ({ items }) => twice(textsIn(items, 'guid')),
  InvalidHttpGUID: ({ items }) =>
    items
      .flatMap((item) => childrenOf(item, 'guid'))
      .filter(({ attributes, text }) => attributes['isPermaLink'] !== 'false' && !/^https?:/.test(text))
      .map(({ text }) => text),
  ItemMustContainTitleOrDescription: ({ items }) =>
    items.filter((item) => missing(item, 'title').length + missing(item, 'description').length === 2).map(() => 'item'),
  InvalidFullLink: ({ holder, items }) =>
    textsIn([holder, ...items], 'link').filter((link) => !/^https?:\/\/\S+$/.test(link)),
  InvalidRFC2822Date: ({ holder, items }) =>
    [...textsIn([holder], 'lastBuildDate'), ...textsIn(items, 'pubDate')].filter((date) => !RFC_822.test(date)),
  IncorrectDOW: ({ items }) =>
    textsIn(items, 'pubDate').filter(
      (date) => DAYS[new Date(`${date.slice(5, 16)} UTC`).getUTCDay()] !== date.slice(0, 3),
    ),
  ImplausibleDate: ({ items }) =>
    textsIn(items, 'pubDate').filter((date) => !(Date.parse(date) > Date.parse('1990-01-01'))),
  NeedDescriptionBeforeContent: ({ items }) =>
    items
      .map(({ children }) => children.map(({ name }) => name))
      .filter((names) => names.includes('content:encoded'))
      .filter((names) => !names.slice(0, names.indexOf('content:encoded')).includes('description'))
      .map(() => 'content:encoded'),
  DuplicateItemSemantics: ({ items }) =>
    items
      .flatMap((item) =>
        [
          ['author', 'dc:creator'],
          ['pubDate', 'dc:date'],
          ['category', 'dc:subject'],
          ['guid', 'atom:id'],
        ].filter((pair) => pair.every((name) => missing(item, name).length === 0)),
      )
      .map(String),
  NotBlank: ({ holder, items }) =>
    [...textsIn([holder, ...items], 'title'), ...textsIn(items, 'category')].filter((text) => text.trim() === ''),
  MisplacedItem: ({ holder }) => {
    const names = holder.children.map(({ name }) => name);
    return names.slice(names.indexOf('item')).filter((name) => names.includes('item') && name !== 'item');
  },
  UndefinedElement: ({ items }) =>
    items.flatMap(({ children }) => children.map(({ name }) => name).filter((name) => !IN_ITEM.test(name))),
};

/** The name of a child that an element has not. */
export function missing(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).length === 0 ? [name] : [];
}

/** What stands in a list a second time. */
export function twice(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) < at);
}
