import { decodedPath } from '../../lib/site-path.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import type { RedirectPattern } from '../../newsroom/site/site-redirects.ts';
import type { Redirect } from '../../newsroom/story/redirects.ts';
import { escaped } from './nginx-text.ts';
import { emptyCase, withoutSlash, type RuleSource } from './redirect-lines.ts';
import { ASK_AGAIN, headerRules, securityHeaders, type Header, type PageNeeds } from './response-headers.ts';

/** Characters that Caddy takes for a placeholder or an escape. */
const SPECIAL = /[{}\\]/;

/**
 * Directives for a site of Caddy, to be imported into its block beside `root`: headers, redirects, 404, and 410 with the notice.
 * Maps compare the decoded address exactly. https://caddyserver.com/docs/caddyfile/directives/map
 */
export function caddyfile({ redirects, gone, patterns }: RuleSource, needs: PageNeeds): string {
  const single = new Set([...redirects, ...gone].map(({ from }) => from));
  const moved = [...redirects, ...patterns.flatMap(emptyCase).filter(({ from }) => !single.has(from))];
  return `# Written by each build. How to import it: docs/hosting.md.
map {query} {site_query} {site_more} {
	"" "" ""
	default "?{query}" "&{query}"
}
${map('site_target', moved, targetOf)}
${map('site_notice', gone, ({ to }) => decodedPath(to.endsWith('/') ? `${to}index.html` : to) ?? addressOf('notFound'))}
@moved not vars {site_target} ""
@gone not vars {site_notice} ""
route {
	header {
${[...securityHeaders(needs), ASK_AGAIN].map((header) => `\t\t${headerLine(header)}\n`).join('')}\t\t?Vary Accept-Encoding
	}
${headerRules(needs).flatMap(ruleLines).join('')}	redir @moved {site_target} 301
	error @gone 410
${patterns.flatMap(patternLines).join('')}	file_server {
		precompressed br zstd gzip
		hide _headers _redirects
	}
}
handle_errors {
	header -Cache-Control
	handle @gone {
		rewrite * {site_notice}
		file_server {
			status {err.status_code}
		}
	}
	handle {
		rewrite * ${addressOf('notFound')}
		file_server {
			status {err.status_code}
		}
	}
}
`;
}

/** A map from the address of a request. An address that Caddy cannot compare has its page. */
function map(name: string, addresses: readonly Redirect[], given: (address: Redirect) => string): string {
  const lines = addresses
    .flatMap((address) => [address, ...withoutSlash(address)])
    .flatMap((address) => {
      const from = decodedPath(address.from);
      const isSpecial = from === undefined || SPECIAL.test(from) || SPECIAL.test(address.to);
      return isSpecial ? [] : [`\t${quoted(from)} ${quoted(given(address))}\n`];
    });
  return `map {path} {${name}} {\n${[...new Set(lines)].join('')}\tdefault ""\n}`;
}

/** The target with the query of the request added, before its fragment. */
function targetOf({ to }: Redirect): string {
  const [address = '', fragment = ''] = to.split(/(?=#)/);
  return `${address}{${address.includes('?') ? 'site_more' : 'site_query'}}${fragment}`;
}

function ruleLines({ path, headers }: { path: string; headers: readonly Header[] }, index: number): string[] {
  const [before = '', after] = path.split('*');
  const end = after === undefined ? '$' : after === '' ? '' : `.*${escaped(after)}$`;
  const name = `@file${index}`;
  return [
    `\t${name} path_regexp ^${escaped(before)}${end}\n`,
    ...headers.map((header) => `\theader ${name} ${headerLine(header)}\n`),
  ];
}

/**
 * The text of the wildcard is taken from the request as the browser sent it. One that began with a slash could make the target the
 * address of another site.
 */
function patternLines({ from, to }: RedirectPattern, index: number): string[] {
  if (SPECIAL.test(from)) return [];
  const [before = '', after = ''] = from.split('*').map(escaped);
  const name = `pattern${index}`;
  const end = `${after.replace(/\/$/, '')}/?(?:\\?.*)?$`;
  return [
    `\t@${name} vars_regexp ${name} {http.request.uri} ${quoted(`(?i)^${before}/*((?:[^?/\\\\][^?]*?)?)${end}`)}\n`,
    to === undefined
      ? `\terror @${name} 410\n`
      : `\tredir @${name} ${quoted(targetOf({ from, to }).replace('*', `{re.${name}.1}`))} 301\n`,
  ];
}

function headerLine([name, value]: Header): string {
  return `${name} ${quoted(value)}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}
