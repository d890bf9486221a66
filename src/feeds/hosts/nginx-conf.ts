import { digest } from '../../lib/digest.ts';
import { decodedPath } from '../../lib/site-path.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import type { RedirectPattern } from '../../newsroom/site/site-redirects.ts';
import type { Redirect } from '../../newsroom/story/redirects.ts';
import { headerLines, typedFiles } from './nginx-headers.ts';
import { exactMap, hashSizes, mapBlock, mapEntries, type MapEntries } from './nginx-map.ts';
import { escaped, quoted, quotedExpression, withoutVariables } from './nginx-text.ts';
import { emptyCase, withoutSlash, type RuleSource } from './redirect-lines.ts';
import type { PageNeeds } from './response-headers.ts';

/** The configuration of nginx: three files, because some directives are not allowed inside of a `server { }`. */
export interface NginxFiles {
  /** For the inside of a `server { }`. */
  server: string;
  /** For the outside of it: the maps that the server uses. */
  maps: string;
  /** For the outside of it, before all maps and once for all papers of a server: how large the maps may be. */
  hash: string;
}

/** What the configuration of nginx depends on. */
export interface NginxFacts {
  rules: RuleSource;
  needs: PageNeeds;
  /** Where the site is published. The names of variables have a digest of it, because a server may have several papers. */
  origin: string;
  /** True when there are compressed copies of pages. */
  isCompressed: boolean;
}

const HOW = '# Written by each build. How to include it: docs/hosting.md.';

/**
 * Redirects, withdrawn addresses and headers for nginx. Single addresses are in maps, because nginx takes the square of
 * their number to load as many locations.
 */
export function nginxFiles({ rules, needs, origin, isCompressed }: NginxFacts): NginxFiles {
  const suffix = digest(new URL(origin).host).slice(0, 8);
  const name = (noun: string) => `${noun}_${suffix}`;
  const moved = movedEntries(rules, name('more'));
  const gone = mapEntries(rules.gone.flatMap(withBoth), ({ to }) => noticeFile(to));
  const headers = headerLines(needs, name);
  return {
    maps: text([
      HOW,
      mapBlock('$args', name('more'), ['"" "";', 'default "&$args";']),
      ...exactMap(name('redirect'), moved.entries),
      // The notice itself is served by an internal redirect, to a file that is no former address.
      ...exactMap(name('notice'), gone.entries, true),
      ...headers.maps,
    ]),
    hash: text([HOW, ...hashSizes([moved.entries, gone.entries])]),
    server: text([
      HOW,
      'absolute_redirect off;',
      'charset utf-8;',
      'error_page 404 /404.html;',
      `error_page 410 $${name('notice')};`,
      ...(isCompressed ? ['gzip_static on;', 'gzip_vary on;'] : []),
      ...headers.directives,
      `if ($${name('redirect')}) { return 301 $${name('redirect')}; }`,
      `if ($${name('notice')}) { return 410; }`,
      ...typedFiles(needs).map(([path, type]) => location(`= ${quoted(path)}`, ['types { }', `default_type ${type};`])),
      ...['/_headers', '/_redirects'].map((file) => location(`= ${quoted(file)}`, ['return 404;'])),
      ...moved.others.flatMap(({ from, to }) => exactLocation(from, returnTo(withoutVariables(to)))),
      ...gone.others.flatMap(({ from, to }) => exactLocation(from, goneWith(noticeFile(to)))),
      // Of expressions, nginx takes the first that matches.
      ...rules.patterns.flatMap(patternLocation),
    ]),
  };
}

function text(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

/** The single addresses that lead on, with the address to send, to which the query of the request is added. */
function movedEntries({ redirects, gone, patterns }: RuleSource, more: string): MapEntries {
  const single = new Set([...redirects, ...gone].map(({ from }) => from));
  const empty = patterns.flatMap(emptyCase).filter(({ from }) => !single.has(from));
  return mapEntries([...redirects, ...empty].flatMap(withBoth), ({ to }) => {
    const [address = '', fragment = ''] = withoutVariables(to).split(/(?=#)/);
    return `${address}${address.includes('?') ? `$${more}` : '$is_args$args'}${fragment}`;
  });
}

/** An address with a slash at its end, and without. */
function withBoth(redirect: Redirect): Redirect[] {
  return [redirect, ...withoutSlash(redirect)];
}

/** The file with the notice at an address, which is sent together with the status. */
function noticeFile(to: string): string {
  return decodedPath(to.endsWith('/') ? `${to}index.html` : to) ?? addressOf('notFound');
}

function exactLocation(from: string, directives: readonly string[]): string[] {
  const path = decodedPath(from);
  return path === undefined ? [] : [location(`= ${quoted(path)}`, directives)];
}

function goneWith(notice: string): string[] {
  return [`error_page 410 ${quoted(notice)};`, 'return 410;'];
}

/**
 * nginx chooses a location by the decoded address, which may hold anything: a line break in it would end the header. The
 * text of the wildcard is therefore taken from the request as the browser sent it.
 */
function patternLocation({ from, to }: RedirectPattern): string[] {
  const path = decodedPath(from);
  if (path === undefined) return [];
  const [before = '', after = ''] = path.split('*').map(escaped);
  const match = `~ ${quotedExpression(`^${before}${after === '' ? '' : `.*${withOptionalSlash(after)}$`}`)}`;
  if (to === undefined) return [location(match, goneWith(addressOf('notFound')))];
  if (!to.includes('*')) return [location(match, returnTo(withoutVariables(to)))];
  const [sent = '', rest = ''] = from.split('*').map(escaped);
  // A text that began with a slash or backslash could make the target the address of another site: //example.com/.
  const sentPath = String.raw`^${sent}/*(?<text>(?:[^?/\x5C][^?]*?)?)${withOptionalSlash(rest)}`;
  // nginx has no `if` within another: a target with a query of its own takes one for requests with a query.
  const returns = returnsTo(withoutVariables(to).replace('*', () => `\${text}`));
  return [
    location(match, [
      ...returns.map(({ hasQuery, directive }) => {
        const expression = quotedExpression(`${sentPath}${hasQuery ? '[?].' : '(?:[?]|$)'}`);
        return `if ($request_uri ~* ${expression}) { ${directive} }`;
      }),
      'return 404;',
    ]),
  ];
}

/** An address is the same with and without a slash at its end. */
function withOptionalSlash(expression: string): string {
  return `${expression.replace(/\/$/, '')}/?`;
}

/** Leads on with the query of the request: newsletters and campaigns count readers by it. */
function returnTo(to: string): string[] {
  return returnsTo(to).map(({ hasQuery, directive }) => (hasQuery ? `if ($args) { ${directive} }` : directive));
}

/**
 * The answer to a request with a query, where it is different, and to any other.
 * @param to the target, in which only variables begin with a dollar sign
 */
function returnsTo(to: string): { hasQuery: boolean; directive: string }[] {
  const [address = '', fragment = ''] = to.split(/(?=#)/);
  const answer = (end: string) => `return 301 ${quoted(`${address}${end}${fragment}`)};`;
  if (!address.includes('?')) return [{ hasQuery: false, directive: answer('$is_args$args') }];
  return [
    { hasQuery: true, directive: answer('&$args') },
    { hasQuery: false, directive: answer('') },
  ];
}

function location(match: string, directives: readonly string[]): string {
  return `location ${match} { ${directives.join(' ')} }`;
}
