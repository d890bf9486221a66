import { decodedPath } from '../../lib/site-path.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import type { RedirectPattern } from '../../newsroom/site/site-redirects.ts';
import { escaped } from './nginx-text.ts';
import { emptyCase, withoutSlash, type RuleSource } from './redirect-lines.ts';
import { ASK_AGAIN, headerRules, securityHeaders, type Header, type PageNeeds } from './response-headers.ts';

/**
 * Bytes of a function, and of a key and a value in a store.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 */
const LARGEST = 10_240;
const LONGEST_KEY = 512;
const LONGEST_VALUE = 1_024;

/** What CloudFront needs: text by the name of a file, and patterns that have no room in the function. */
export interface CloudFrontFiles {
  files: Record<string, string>;
  leftOutPatterns: string[];
}

/** Where an address leads; empty when it is gone. */
type Table = Record<string, string>;

/**
 * Functions for CloudFront: redirects, 410 and index pages for the request, headers for the response. The addresses are in the function as
 * long as they have room, and else in a store of keys and values, to be imported from a file.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function cloudFrontFiles({ redirects, gone, patterns }: RuleSource, needs: PageNeeds): CloudFrontFiles {
  const table: Table = {};
  const single = [...redirects, ...gone.map(({ from }) => ({ from, to: '' })), ...patterns.flatMap(emptyCase)];
  for (const { from, to } of single.flatMap((rule) => [rule, ...withoutSlash(rule)])) {
    const key = decodedPath(from) ?? from;
    if (!Object.hasOwn(table, key)) table[key] = to;
  }
  const rules = patterns.map(patternOf);
  const whole = requestFunction(table, rules);
  const isSmall = sizeOf(whole) <= LARGEST;
  let kept = rules.length;
  while (!isSmall && kept > 0 && sizeOf(requestFunction(undefined, rules.slice(0, kept))) > LARGEST) kept--;
  return {
    files: {
      'cloudfront/viewer-request.js': isSmall ? whole : requestFunction(undefined, rules.slice(0, kept)),
      'cloudfront/viewer-response.js': responseFunction(needs),
      'cloudfront/response-headers-policy.json': headersPolicy(needs),
      ...(!isSmall && { 'cloudfront/key-value-store.json': storeOf(table) }),
    },
    leftOutPatterns: isSmall ? [] : patterns.slice(kept).map(({ from }) => from),
  };
}

/** @param table left out when it is in a store */
function requestFunction(table: Table | undefined, patterns: readonly [from: string, to: string][]): string {
  return `// Written by each build. How to set it up: docs/hosting.md.
${table ? `const moved = ${JSON.stringify(table)};` : "import cf from 'cloudfront';"}
const patterns = ${JSON.stringify(patterns)};
const hidden = ['/_headers', '/_redirects'];

async function targetOf(path) {
${
  table
    ? '  return Object.prototype.hasOwnProperty.call(moved, path) ? moved[path] : undefined;'
    : `  try {
    // A store has no empty values.
    const found = await cf.kvs().get(path);
    return found === '-' ? '' : found;
  } catch (error) {
    return undefined;
  }`
}
}

function decoded(uri) {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    return uri;
  }
}

function queryOf(querystring) {
  const parts = [];
  for (const name in querystring) {
    const values = querystring[name].multiValue || [querystring[name]];
    for (const one of values) parts.push(one.value === '' ? name : name + '=' + one.value);
  }
  return parts.join('&');
}

function redirect(to, query) {
  const hash = to.indexOf('#');
  const address = hash < 0 ? to : to.slice(0, hash);
  const more = query === '' ? '' : (address.indexOf('?') < 0 ? '?' : '&') + query;
  const location = address + more + (hash < 0 ? '' : to.slice(hash));
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}

function answer(statusCode, statusDescription) {
  const title = statusCode + ' ' + statusDescription;
  return {
    statusCode,
    statusDescription,
    headers: { 'content-type': { value: 'text/html; charset=utf-8' }, 'x-robots-tag': { value: 'noindex' } },
    body: { encoding: 'text', data: '<!doctype html><title>' + title + '</title><h1>' + title + '</h1><p><a href="/">/</a></p>' },
  };
}

async function handler(event) {
  const request = event.request;
  const path = decoded(request.uri);
  if (hidden.indexOf(path) >= 0) return answer(404, 'Not Found');
  const query = queryOf(request.querystring);
  const to = await targetOf(path);
  if (to === '') return answer(410, 'Gone');
  if (to !== undefined) return redirect(to, query);
  for (const rule of patterns) {
    const found = new RegExp(rule[0], 'i').exec(request.uri);
    if (!found) continue;
    return rule[1] === '' ? answer(410, 'Gone') : redirect(rule[1].replace('*', () => found[1]), query);
  }
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (request.uri.slice(request.uri.lastIndexOf('/')).indexOf('.') < 0) return redirect(request.uri + '/', query);
  return request;
}
`;
}

/** Text of the wildcard that began with a slash could make the target the address of another site. */
function patternOf({ from, to }: RedirectPattern): [from: string, to: string] {
  const [before = '', after = ''] = from.split('*').map(escaped);
  return [`^${before}/*((?:[^?/\\\\][^?]*?)?)${after.replace(/\/$/, '')}/?$`, to ?? ''];
}

function storeOf(table: Table): string {
  const data = Object.entries(table)
    .filter(([key, value]) => sizeOf(key) <= LONGEST_KEY && sizeOf(value) <= LONGEST_VALUE)
    .map(([key, value]) => ({ key, value: value === '' ? '-' : value }));
  return `${JSON.stringify({ data }, undefined, 1)}\n`;
}

/** The headers of all files, with those of a rule in place of the ones before it. */
function responseFunction(needs: PageNeeds): string {
  const rules = headerRules(needs).map(({ path, headers }) => {
    const [before = '', after] = path.split('*');
    return [before, after ?? null, lowerCase(headers)];
  });
  return `// Written by each build. How to set it up: docs/hosting.md.
const all = ${JSON.stringify(lowerCase([...securityHeaders(needs), ASK_AGAIN]))};
const rules = ${JSON.stringify(rules)};

function handler(event) {
  const uri = event.request.uri.replace(/\\/index\\.html$/, '/');
  const headers = event.response.headers;
  for (const name in all) headers[name] = { value: all[name] };
  for (const rule of rules) {
    const isMeant = rule[1] === null ? uri === rule[0] : uri.startsWith(rule[0]) && uri.endsWith(rule[1]);
    if (isMeant) for (const name in rule[2]) headers[name] = { value: rule[2][name] };
  }
  return event.response;
}
`;
}

function lowerCase(headers: readonly Header[]): Record<string, string> {
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Headers of answers that no function sees: errors of the origin, and what the function for requests answers itself. */
function headersPolicy(needs: PageNeeds): string {
  const items = securityHeaders(needs).map(([Header, Value]) => ({ Header, Value, Override: false }));
  const isOwn = (name: string) => OWN_FIELDS.includes(name.toLowerCase());
  const headerValue = (name: string) => items.find(({ Header }) => Header === name)?.Value;
  const custom = items.filter(({ Header }) => !isOwn(Header));
  const hsts = headerValue('Strict-Transport-Security');
  const policy = {
    Name: 'broadsheet',
    Comment: `Headers of ${addressOf('notFound')} and of redirects`,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: false, ContentSecurityPolicy: headerValue('Content-Security-Policy') },
      ContentTypeOptions: { Override: false },
      ReferrerPolicy: { Override: false, ReferrerPolicy: headerValue('Referrer-Policy') },
      ...(hsts !== undefined && {
        StrictTransportSecurity: {
          Override: false,
          AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(hsts)?.[1]),
          IncludeSubdomains: hsts.includes('includeSubDomains'),
          Preload: hsts.includes('preload'),
        },
      }),
    },
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}

/** Headers that a policy of CloudFront has fields of their own for, and does not take otherwise. */
const OWN_FIELDS = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'strict-transport-security',
];

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}
