import { decodedPath } from '../lib/site-path.ts';
import type { Redirect } from '../newsroom/story/redirects.ts';
import { withoutSlash } from './redirect-lines.ts';
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
export function nginxConf(redirects: readonly Redirect[], gone: readonly Redirect[], needs: PageNeeds): string {
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
    ...redirects
      .flatMap((redirect) => [redirect, ...withoutSlash(redirect)])
      .flatMap(({ from, to }) => {
        const path = decodedPath(from);
        return path === undefined ? [] : [location(`= ${quoted(path)}`, [`return 301 ${targetOf(to)};`])];
      }),
    ...gone.flatMap(goneLocations),
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
  const directives = [`error_page 410 ${quoted(`${to}index.html`)};`, 'return 410;'];
  const paths = from.endsWith('/') ? [from, from.slice(0, -1)] : [from];
  return paths.map((path) => location(`= ${quoted(path)}`, directives));
}

/** The target of a redirect, with the query of the request: newsletters and campaigns count readers by it. */
function targetOf(to: string): string {
  // A dollar sign in a directive begins the name of a variable, and nothing escapes it.
  return `${quoted(to.replaceAll('$', '%24')).slice(0, -1)}$is_args$args"`;
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
