import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namedFile, type BuiltSite } from '../built-site.ts';
import type { HtmlTag } from '../html-tag.ts';
import type { Found, ProblemList } from '../problem-list.ts';
import type { SitePage } from '../site-page.ts';

/** The hosts from which pages may load, by directive of the content policy. */
type AllowedHosts = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks for what browsers would load from hosts that the content policy does not allow. */
export interface ForeignHosts {
  page(page: SitePage): void;
  style(file: string, css: string): void;
  /** Returns false for what may not be loaded. */
  allows(load: ForeignLoad): boolean;
}

/** Something that a page loads from another host: the address, and the directives of the policy of which one must allow it. */
export interface ForeignLoad {
  address: URL;
  directives: readonly string[];
}

/** Attributes from which browsers load, by element, with the directives of which one must allow the host. */
const LOADED: Record<string, Record<string, readonly string[]>> = {
  script: { src: ['script-src'] },
  img: { src: ['img-src'], srcset: ['img-src'] },
  source: { src: ['media-src', 'img-src'], srcset: ['img-src'] },
  image: { href: ['img-src'], 'xlink:href': ['img-src'] },
  use: { href: ['img-src'], 'xlink:href': ['img-src'] },
  input: { src: ['img-src'], formaction: ['form-action'] },
  button: { formaction: ['form-action'] },
  form: { action: ['form-action'] },
  video: { src: ['media-src'], poster: ['img-src'] },
  audio: { src: ['media-src'] },
  track: { src: ['media-src'] },
  iframe: { src: ['frame-src'] },
  embed: { src: ['object-src'] },
  object: { data: ['object-src'] },
  base: { href: ['base-uri'] },
};

/** The same for `<link>`, by its `rel`. */
const LINKED: Record<string, readonly string[]> = {
  stylesheet: ['style-src'],
  icon: ['img-src'],
  'apple-touch-icon': ['img-src'],
  manifest: ['manifest-src'],
  modulepreload: ['script-src'],
  preload: ['script-src', 'style-src', 'font-src', 'img-src', 'connect-src'],
  prefetch: ['connect-src', 'script-src', 'style-src', 'font-src', 'img-src'],
};

const STYLE_PARTS = ['style-src', 'font-src', 'img-src'];
const POLICY = /^\s+Content-Security-Policy:(.*)$/gim;
/** Addresses on other hosts in a style sheet, of `url()` and `@import`. */
const IN_STYLE = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi;

/** Opens the check of a site. It finds nothing in a site without a content policy. */
export function foreignHosts(site: BuiltSite, problems: ProblemList): ForeignHosts {
  const allowed = allowedHosts(path.join(site.folder, '_headers'));

  const isAllowed = ({ address, directives }: ForeignLoad) =>
    allowed.size === 0 || directives.some((name) => allows(allowed, name, address));

  const check = (file: string, written: string, directives: readonly string[], place: Found['place']) => {
    const address = foreignAddress(written, site.origin);
    if (!address || isAllowed({ address, directives })) return;
    problems.add({
      rule: 'host-foreign',
      file: namedFile(site, file),
      what: `The page loads from or sends to ${address.host}, which the content policy does not allow: "${written.slice(0, 120)}".`,
      why: 'That host learns who reads the page, and browsers refuse the address on hosts that send the policy.',
      fix: `Put the file into public/, or allow ${address.origin} for ${directives[0]} in src/feeds/hosts/content-policy.ts.`,
      ...(place && { place }),
    });
  };

  const style = (file: string, css: string, place?: Found['place']) => {
    for (const { 1: written = '', index } of css.matchAll(IN_STYLE))
      check(file, written, STYLE_PARTS, place ?? { text: css, at: index });
  };

  return {
    page({ file, html, tags }) {
      for (const tag of tags) {
        const place = { text: html, at: tag.at };
        for (const { written, directives } of loadedBy(tag)) check(file, written, directives, place);
        const css = tag.name === 'style' ? tag.text : tag.attributes.get('style');
        if (css?.includes('//')) style(file, css, place);
      }
    },
    style: (file, css) => style(file, css),
    allows: isAllowed,
  };
}

/** What an element loads from other hosts. */
export function foreignLoads(tag: HtmlTag, origin: string): ForeignLoad[] {
  return loadedBy(tag).flatMap(({ written, directives }) => {
    const address = foreignAddress(written, origin);
    return address ? [{ address, directives }] : [];
  });
}

function foreignAddress(written: string, origin: string): URL | undefined {
  const address = URL.parse(written, origin);
  return address && /^https?:$/.test(address.protocol) && address.origin !== origin ? address : undefined;
}

function loadedBy({ name, attributes }: HtmlTag): { written: string; directives: readonly string[] }[] {
  if (name === 'link') {
    const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const directives = rels.flatMap((rel) => LINKED[rel] ?? []);
    return directives.length === 0 ? [] : [{ written: attributes.get('href') ?? '', directives }];
  }
  return Object.entries(LOADED[name] ?? {}).flatMap(([attribute, directives]) => {
    const value = attributes.get(attribute) ?? '';
    const all = attribute === 'srcset' ? value.split(/,\s/).map((one) => one.trim().split(/\s+/)[0] ?? '') : [value];
    return all.filter((written) => written !== '').map((written) => ({ written, directives }));
  });
}

/** The hosts that any policy in `_headers` allows: the rules of the site and of the newsroom's own file. */
function allowedHosts(file: string): AllowedHosts {
  const allowed = new Map<string, Set<string>>();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const [, policy = ''] of text.matchAll(POLICY)) {
    for (const directive of policy.split(';')) {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      const known = allowed.get(name) ?? new Set();
      allowed.set(name, known);
      for (const source of sources) known.add(source);
    }
  }
  return allowed;
}

function allows(allowed: AllowedHosts, directive: string, address: URL): boolean {
  const sources = allowed.get(directive) ?? (directive.endsWith('-src') ? allowed.get('default-src') : undefined);
  // Without a rule, everything may be used.
  return !sources || [...sources].some((source) => covers(source, address));
}

/** https://www.w3.org/TR/CSP3/#match-url-to-source-expression, without ports and paths. */
function covers(source: string, { protocol, origin, hostname }: URL): boolean {
  if (source === '*' || source === protocol || source === origin) return true;
  const host = source.replace(/^https?:\/\//, '').replace(/[:/].*$/, '');
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname;
}
