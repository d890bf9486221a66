import { sourceOf } from '../content-source.ts';
import { answeringFile, namedFile, siteText, type BuiltSite } from '../built-site.ts';
import { htmlTags, type HtmlTag } from '../html-tag.ts';
import type { Found, ProblemList } from '../problem-list.ts';
import type { SitePage } from '../site-page.ts';
import { machineAddress } from './machine-trace.ts';

/** An address that a page names. */
export interface PageAddress {
  /** As the page writes it. */
  written: string;
  /** Undefined for one that no browser can read. */
  address: URL | undefined;
  /** The attribute. */
  name: string;
  tag: HtmlTag;
}

/** Attributes of HTML that hold an address. */
const ADDRESSES = ['href', 'src', 'poster', 'data', 'cite', 'action', 'formaction', 'data-latest'];
/** `<meta property>` with an address of the site. */
const META = /^(?:og:url|og:image|og:image:secure_url|article:author)$/;
const REFRESH = /^\s*\d+\s*;\s*url=['"]?([^'"]+)/i;
/** Schemes that run scripts or show what is not on the web. */
const UNSAFE = new Set(['javascript:', 'vbscript:', 'data:', 'file:', 'blob:']);
/** Names of the machine itself. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
const LOCAL = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** What a mail has in place of an address, for the service that sends it. */
const PLACEHOLDER = /^(?:\{[{$]|\*\||\[\[|%%)/;

/** The check of the links of a site, page by page. */
export interface LinkCheck {
  page(page: SitePage): void;
  /** An address in another kind of file, such as a style sheet or a sitemap. */
  address(file: string, written: string, place: Found['place']): void;
  /** Looks for the ids in other pages that links name. */
  finish(): void;
}

/** Every address that a page names: links, pictures, style sheets, scripts, and what it tells social networks. */
export function addressesOf(
  { url, tags }: Pick<SitePage, 'url' | 'tags'>,
  { origin }: { origin: string },
): PageAddress[] {
  const base = origin + url;
  return tags.flatMap((tag) =>
    writtenIn(tag).map(([name, written]) => ({ written, name, tag, address: URL.parse(written, base) ?? undefined })),
  );
}

/**
 * Checks that every address of the site leads to a file of it, and every fragment to an id. Memory holds one entry for
 * each fragment of another page that links name, however many pages there are.
 */
export function linkCheck(site: BuiltSite, problems: ProblemList): LinkCheck {
  /** Links to an id in another page, by the file of the page and the id: the first of each. */
  const awaited = new Map<string, Map<string, Found>>();

  const check = (found: PageAddress, file: string, place: Found['place'], ids?: ReadonlySet<string>) => {
    const { address, written } = found;
    const { lettersServer } = site;
    const isLetters = lettersServer !== undefined && written.startsWith(lettersServer);
    const add = (problem: Pick<Found, 'rule' | 'what' | 'why' | 'fix'>) =>
      problems.add(
        isLetters
          ? { ...problem, ...settingOf(lettersServer) }
          : {
              ...problem,
              ...(sourceOf(site, file, written) ?? { file: namedFile(site, file), ...(place && { place }) }),
            },
      );
    if (!address) {
      add({ rule: 'link-dead', what: `"${written}" is not an address.`, fix: 'Correct the address.' });
      return;
    }
    if (UNSAFE.has(address.protocol)) {
      // A picture in the style sheet or a page runs nothing.
      if (address.protocol === 'data:' && found.name !== 'href') return;
      add({
        rule: 'link-unsafe',
        what: `"${written.slice(0, 80)}" is not an address of the web.`,
        why: 'Browsers refuse it, or run it as a script.',
        fix: 'Write an address with https://, or remove it.',
      });
    } else if (LOCAL.test(address.hostname)) {
      add({
        rule: 'machine-address',
        what: machineAddress(written),
        why: 'It leads readers nowhere.',
        fix: 'Write the path on the site, such as /about/, or the public address.',
      });
    } else if (address.origin === site.origin) {
      checkOwn(found, address, file, place, ids, add);
    }
  };

  const checkOwn = (
    { written, name }: PageAddress,
    address: URL,
    file: string,
    place: Found['place'],
    ids: ReadonlySet<string> | undefined,
    add: (problem: Pick<Found, 'rule' | 'what' | 'why' | 'fix'>) => void,
  ) => {
    const target = answeringFile(address);
    if (target === undefined || !site.files.has(target)) {
      if (site.isRedirected(address.pathname)) return;
      if (target !== undefined && site.files.has(`${target}/index.html`)) {
        add({
          rule: 'link-detour',
          what: `"${written}" lacks the slash at its end.`,
          why: 'Hosts answer with a redirect, or not at all.',
          fix: `Write ${address.pathname}/.`,
        });
        return;
      }
      add({
        rule: 'link-dead',
        what: `"${written}" (${name}) leads to nothing: the site has no such file.`,
        fix: 'Correct the address, or remove it.',
      });
      return;
    }
    const id = fragmentOf(address);
    if (id === undefined) return;
    const problem: Found = {
      rule: 'anchor-missing',
      file: namedFile(site, file),
      what: `"${written}" leads to no place: ${target === file ? 'the page' : target} has no element with the id "${id}".`,
      fix: 'Correct what comes after #, or remove it.',
      ...(place && { place }),
    };
    if (target === file && ids) {
      if (!ids.has(id)) problems.add(problem);
      return;
    }
    if (!target.endsWith('.html')) return;
    const inTarget = awaited.get(target) ?? new Map<string, Found>();
    // Without its place, which would keep the text of the page in memory.
    const { place: _, ...placeless } = problem;
    if (!inTarget.has(id)) inTarget.set(id, placeless);
    awaited.set(target, inTarget);
  };

  return {
    page(page) {
      const ids = idsOf(page.tags);
      for (const found of addressesOf(page, site)) check(found, page.file, { text: page.html, at: found.tag.at }, ids);
    },
    address(file, written, place) {
      const address = URL.parse(written, `${site.origin}/${file}`) ?? undefined;
      check({ written, address, name: 'address', tag: { name: '', attributes: new Map(), at: 0 } }, file, place);
    },
    finish() {
      for (const [target, links] of awaited) {
        const ids = idsOf(htmlTags(siteText(site, target)));
        for (const [id, problem] of links) if (!ids.has(id)) problems.add(problem);
      }
    },
  };
}

/** The place and the remedy of an address that every form takes from a setting. */
function settingOf(lettersServer: string): Pick<Found, 'file' | 'what' | 'fix'> {
  return {
    file: 'content/publication.yaml',
    what: `\`letters.server\` is "${lettersServer}", and readers on the web cannot send letters and comments there.`,
    fix: 'Write the public address of your letters server, with a name of its own: https://letters.example.com.',
  };
}

/** A mail without the links whose addresses its service fills in. */
export function withoutPlaceholders(page: SitePage): SitePage {
  return { ...page, tags: page.tags.filter((tag) => !PLACEHOLDER.test(tag.attributes.get('href') ?? '')) };
}

function writtenIn({ name, attributes }: HtmlTag): [name: string, written: string][] {
  const single = ADDRESSES.flatMap((attribute): [string, string][] => {
    const written = attributes.get(attribute);
    // An empty `action` is the page itself.
    return written === undefined || (written === '' && /action$/.test(attribute)) ? [] : [[attribute, written]];
  });
  const sets = ['srcset', 'imagesrcset'].flatMap((attribute) =>
    (attributes.get(attribute) ?? '')
      .split(/,(?:\s|$)/)
      .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
      .filter((written) => written !== '')
      .map((written): [string, string] => [attribute, written]),
  );
  return [...single, ...sets, ...(name === 'meta' ? metaAddress(attributes) : [])];
}

function metaAddress(attributes: HtmlTag['attributes']): [name: string, written: string][] {
  const content = attributes.get('content') ?? '';
  if (META.test(attributes.get('property') ?? '') && /^(?:https?:|\/)/.test(content)) return [['content', content]];
  const refresh = attributes.get('http-equiv')?.toLowerCase() === 'refresh' ? REFRESH.exec(content)?.[1] : undefined;
  return refresh === undefined ? [] : [['content', refresh]];
}

/** The id that a fragment names; undefined for the top of the page and for a piece of text. */
function fragmentOf({ hash }: URL): string | undefined {
  const written = hash.slice(1).replace(/:~:.*$/, '');
  if (written === '' || written.toLowerCase() === 'top') return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function idsOf(tags: readonly HtmlTag[]): Set<string> {
  return new Set(
    tags.flatMap(({ name, attributes }) => {
      const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
      return id === undefined ? [] : [id];
    }),
  );
}
