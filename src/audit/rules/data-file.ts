import { readXml, type XmlElement } from '../../lib/xml/xml-tree.ts';
import { namedFile, type BuiltSite } from '../built-site.ts';
import { ATOM_RULES } from '../feeds/atom-rules.ts';
import { feedIn, htmlElements, htmlOf, type FeedFile } from '../feeds/feed-file.ts';
import { broken, FEED_RULES } from '../feeds/feed-rules.ts';
import { RSS_RULES } from '../feeds/rss-rules.ts';
import type { ProblemList } from '../problem-list.ts';
import type { LinkCheck } from './link.ts';

/** Checks an XML file: that it can be read, the rules of feeds, and the addresses in sitemaps. */
export function checkXml(file: string, text: string, site: BuiltSite, problems: ProblemList, links: LinkCheck): void {
  const root = readRoot(text);
  if (root instanceof Error) {
    problems.add({
      rule: 'xml-broken',
      file: namedFile(site, file),
      what: `/${file} is not well-formed XML: ${root.message.split('\n')[0]}.`,
      why: 'Programs read nothing of it.',
      fix: 'Escape the texts in it with xmlText or xmlElement of src/lib/xml/xml-text.ts.',
    });
    return;
  }
  if (root.name === 'rss' || root.name === 'feed') {
    const feed = feedIn(`${site.origin}/${file}`, text, root);
    const rules = { ...FEED_RULES, ...(feed.isAtom ? ATOM_RULES : RSS_RULES) };
    for (const [rule, finding] of broken(rules, feed)) {
      problems.add({
        rule: 'feed-invalid',
        file: namedFile(site, file),
        what: `The feed breaks the rule ${rule} of the W3C validator: ${finding.slice(0, 200)}.`,
        why: 'Feed readers may refuse it or show it wrongly.',
        fix: `Look up ${rule} at https://validator.w3.org/feed/docs/.`,
      });
    }
    for (const address of new Set(feedAddresses(feed))) links.address(file, address, undefined);
  }
  if (root.name === 'urlset' || root.name === 'sitemapindex')
    for (const address of locations(root)) links.address(file, address, undefined);
}

/** Checks a JSON file, and what JSON Feed requires. https://www.jsonfeed.org/version/1.1/ */
export function checkJson(file: string, text: string, site: BuiltSite, problems: ProblemList): void {
  const add = (rule: string, what: string, fix: string) =>
    problems.add({ rule, file: namedFile(site, file), what, why: 'Programs cannot use it.', fix });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    add('json-broken', `/${file} is not JSON: ${(error as Error).message}.`, 'Write it with JSON.stringify.');
    return;
  }
  const { version, title, items } = Object(data) as Record<string, unknown>;
  if (!/(?:^|\/)feed\.json$/.test(file)) return;
  const entries = (Array.isArray(items) ? items : []).map((item) => Object(item) as Record<string, unknown>);
  const faults = [
    ...(String(version).startsWith('https://jsonfeed.org/version/1') ? [] : ['no version']),
    ...(typeof title === 'string' ? [] : ['no title']),
    ...(Array.isArray(items) ? [] : ['no items']),
    ...(entries.some(({ id }) => typeof id !== 'string') ? ['an item without an id'] : []),
    ...(entries.some((item) => !('content_html' in item || 'content_text' in item)) ? ['an item without content'] : []),
  ];
  for (const fault of faults)
    add('feed-invalid', `The feed has ${fault}.`, 'See https://www.jsonfeed.org/version/1.1/.');
}

function readRoot(text: string): XmlElement | Error {
  try {
    return readXml(text);
  } catch (error) {
    return error as Error;
  }
}

/** The addresses of stories, and those in their text. */
function feedAddresses({ items, isAtom }: FeedFile): string[] {
  const links = items.flatMap(({ children }) => children.filter(({ name }) => name === 'link'));
  const named = links.map(({ attributes, text }) => (isAtom ? (attributes['href'] ?? '') : text));
  const inText = items
    .flatMap((item) => htmlElements(htmlOf(item)))
    .flatMap(({ properties: { href, src } }) => [href, src].filter((address) => typeof address === 'string'));
  return [...named, ...inText];
}

/** The addresses of pages, pictures and other sitemaps. */
function locations(element: XmlElement): string[] {
  const own = element.local === 'loc' ? [element.text.trim()] : [];
  return [...own, ...element.children.flatMap(locations)];
}
