import { decodedPath } from '../lib/site-path.ts';
import type { Redirect } from '../newsroom/story/redirects.ts';
import type { RedirectPattern } from '../newsroom/site/site-redirects.ts';
import { emptyCase, withoutSlash, type RuleSource } from './redirect-lines.ts';
import {
  ASK_AGAIN,
  FOREVER,
  TYPED_FILES,
  searchHeaders,
  securityHeaders,
  foreverPaths,
  type Header,
  type PageNeeds,
} from './response-headers.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/**
 * Directives for the inside of a `server { }` of nginx: headers, redirects, and 410 with the page at that address.
 * Locations are exact; nginx compares them with the decoded address, so an address that is not UTF-8 is left out.
 */
export function nginxConf({ redirects, gone, patterns }: RuleSource, needs: PageNeeds): string {
  const single = new Set([...redirects, ...gone].map(({ from }) => from));
  const empty = patterns.flatMap(emptyCase).filter(({ from }) => !single.has(from));
  const always = securityHeaders(needs).map((header) => addHeader(header, ' always'));
  return [
    '# Written by each build. In a server { } whose root is the published folder: include this file.',
    'absolute_redirect off;',
    'charset utf-8;',
    'error_page 404 /404.html;',
    ...always,
    addHeader(ASK_AGAIN),
    // A location with its own header inherits none.
    ...foreverPaths(needs).map((path) => location(matchOf(path), [...always, addHeader(FOREVER)])),
    ...TYPED_FILES.map(([path, type]) => location(`= ${quoted(path)}`, ['types { }', `default_type ${type};`])),
    ...(needs.hasSearch ? [searchLocation(needs)] : []),
    ...['/_headers', '/_redirects'].map((file) => location(`= ${quoted(file)}`, ['return 404;'])),
    ...[...redirects, ...empty]
      .flatMap((redirect) => [redirect, ...withoutSlash(redirect)])
      .flatMap(({ from, to }) => {
        const path = decodedPath(from);
        return path === undefined ? [] : [location(`= ${quoted(path)}`, returnTo(quotable(to)))];
      }),
    ...gone.flatMap(goneLocations),
    // Of expressions, nginx takes the first that matches.
    ...patterns.flatMap(patternLocation),
    '',
  ].join('\n');
}

/** The page at the address itself: the index below it is served like everything else. */
function searchLocation(needs: PageNeeds): string {
  const always = searchHeaders(needs).map((header) => addHeader(header, ' always'));
  return location(`= ${quoted(addressOf('search'))}`, [
    `try_files ${addressOf('search')}index.html =404;`,
    ...always,
    addHeader(ASK_AGAIN),
  ]);
}

/** The notice is sent together with the status. */
function goneLocations({ from, to }: Redirect): string[] {
  const notice = decodedPath(to.endsWith('/') ? `${to}index.html` : to);
  const paths = [{ from, to }, ...withoutSlash({ from, to })].map((address) => decodedPath(address.from));
  return paths.flatMap((path) =>
    path === undefined ? [] : [location(`= ${quoted(path)}`, goneWith(notice ?? addressOf('notFound')))],
  );
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
  if (!to.includes('*')) return [location(match, returnTo(quotable(to)))];
  const [sent = '', rest = ''] = from.split('*').map(escaped);
  // A text that began with a slash or backslash could make the target the address of another site: //example.com/.
  const sentPath = String.raw`^${sent}/*(?<text>(?:[^?/\x5C][^?]*?)?)${withOptionalSlash(rest)}`;
  // nginx has no `if` within another: a target with a query of its own takes one for requests with a query.
  const returns = returnsTo(quotable(to).replace('*', () => `\${text}`));
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

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** An expression in quotation marks, within which its backslashes keep their meaning. */
function quotedExpression(expression: string): string {
  return `"${expression.replaceAll('"', String.raw`\"`)}"`;
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
  const answer = (end: string) => `return 301 "${address}${end}${fragment}";`;
  if (!address.includes('?')) return [{ hasQuery: false, directive: answer('$is_args$args') }];
  return [
    { hasQuery: true, directive: answer('&$args') },
    { hasQuery: false, directive: answer('') },
  ];
}

/** The text of an address as part of a directive: a dollar sign would begin the name of a variable. */
function quotable(to: string): string {
  return quoted(to.replaceAll('$', '%24')).slice(1, -1);
}

/** The paths that a pattern with one `*` means. */
function matchOf(pattern: string): string {
  const [start = '', end = ''] = pattern.split('*');
  if (end === '') return `^~ ${quoted(start)}`;
  return `~ "^${start}.*${end.replaceAll('.', String.raw`\.`)}$"`;
}

function location(match: string, directives: readonly string[]): string {
  return `location ${match} { ${directives.join(' ')} }`;
}

function addHeader([name, value]: Header, always = ''): string {
  return `add_header ${name} ${quoted(value)}${always};`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
