import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { globSync, readFileSync } from 'node:fs';
import { headerRules, securityHeaders, type PageNeeds } from './response-headers.ts';
import { lettersHeaders } from './letters-headers.ts';

const NEEDS: PageNeeds = { styles: ['a{}'], formActions: ['https://letters.example/form'], hasSearch: true };
const HSTS = { days: 365, subdomains: false, preload: false };

type Sent = ReadonlyMap<string, string>;
type Policy = ReadonlyMap<string, readonly string[]>;

/** What is sent with the file at an address. */
function sent(needs: PageNeeds, path: string): Sent {
  const rules = headerRules(needs).filter((rule) => {
    const [before = '', after] = rule.path.split('*');
    return after === undefined ? rule.path === path : path.startsWith(before) && path.endsWith(after);
  });
  return new Map([...securityHeaders(needs), ...rules.flatMap(({ headers }) => headers)]);
}

function policyOf(headers: Sent): Policy {
  const directives = headers.get('Content-Security-Policy')?.split('; ') ?? [];
  return new Map(directives.map((directive) => directive.split(' ')).map(([name = '', ...values]) => [name, values]));
}

/**
 * The points of Mozilla's HTTP Observatory for what headers can do; redirects, cookies and scripts of others are not in them.
 * https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
const OBSERVATORY: readonly [test: string, points: (headers: Sent) => number][] = [
  ['content policy', (headers) => policyPoints(policyOf(headers))],
  ['frames', (headers) => (policyOf(headers).get('frame-ancestors')?.join() === "'none'" ? 5 : -20)],
  ['transport security', (headers) => (secondsOf(headers) >= 15_768_000 ? 0 : -20)],
  ['content types', (headers) => (headers.get('X-Content-Type-Options') === 'nosniff' ? 0 : -5)],
  [
    'referrer',
    (headers) =>
      /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
        headers.get('Referrer-Policy') ?? '',
      )
        ? 5
        : 0,
  ],
  [
    'resource policy',
    (headers) => (/^same-(?:origin|site)$/.test(headers.get('Cross-Origin-Resource-Policy') ?? '') ? 10 : 0),
  ],
];

function policyPoints(policy: Policy): number {
  const scripts = [...(policy.get('script-src') ?? policy.get('default-src') ?? ["'unsafe-inline'"])];
  const all = [...policy.values()].flat();
  if (all.includes("'unsafe-inline'") || scripts.some((source) => /^(?:data:|https?:|\*)$/.test(source))) return -20;
  if (scripts.includes("'unsafe-eval'")) return -10;
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5;
}

function secondsOf(headers: Sent): number {
  return Number(/max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '')?.[1] ?? 0);
}

/** Bonuses count only from 90 points on. */
function grade(headers: Sent): number {
  const points = OBSERVATORY.map(([, score]) => score(headers));
  const base = points.filter((one) => one < 0).reduce((sum, one) => sum + one, 100);
  return base < 90 ? base : points.filter((one) => one > 0).reduce((sum, one) => sum + one, base);
}

/**
 * The findings of Google's CSP Evaluator, in our words. https://github.com/google/csp-evaluator/tree/master/checks
 */
const EVALUATOR: readonly [finding: string, isFound: (policy: Policy) => boolean][] = [
  ['scripts inline', (policy) => sources(policy, 'script-src').includes("'unsafe-inline'")],
  ['scripts from text', (policy) => sources(policy, 'script-src').includes("'unsafe-eval'")],
  ['any host', (policy) => [...policy.values()].flat().some((source) => /^(?:\*|https?:|https?:\/\/\*)$/.test(source))],
  [
    'plain addresses',
    (policy) =>
      ['script-src', 'object-src', 'base-uri'].some((name) =>
        sources(policy, name).some((one) => /^(?:data|blob|filesystem|http):/.test(one)),
      ),
  ],
  ['no scripts named', (policy) => !policy.has('script-src') && !policy.has('default-src')],
  ['plugins', (policy) => sources(policy, 'object-src').join() !== "'none'"],
  ['base address', (policy) => !policy.has('base-uri')],
  [
    'hosts with answers as scripts',
    (policy) =>
      sources(policy, 'script-src').some((one) =>
        /googleapis|gstatic|cdnjs|jsdelivr|unpkg|cloudflare|yandex|google/.test(one),
      ),
  ],
  [
    'numbers for hosts',
    (policy) =>
      [...policy.values()].flat().some((source) => /^(?:https?:\/\/)?(?:\d+\.){3}\d+|\[[\da-f:]+\]/i.test(source)),
  ],
  ['http', (policy) => [...policy.values()].flat().some((source) => source.startsWith('http://'))],
  [
    'directives that are gone',
    (policy) =>
      ['reflected-xss', 'referrer', 'disown-opener', 'prefetch-src', 'plugin-types', 'block-all-mixed-content'].some(
        (name) => policy.has(name),
      ),
  ],
  ['short nonces', (policy) => [...policy.values()].flat().some((source) => /^'nonce-.{0,7}'$/.test(source))],
  [
    'directives without a semicolon',
    (policy) => [...policy.values()].flat().some((value) => /^[a-z]+-(?:src|uri|ancestors|action)$/.test(value)),
  ],
  ['forms', (policy) => !policy.has('form-action')],
];

/** What a directive allows, or the one that stands in for it. */
function sources(policy: Policy, name: string): readonly string[] {
  return policy.get(name) ?? (name === 'base-uri' ? [] : (policy.get('default-src') ?? ["'unsafe-inline'"]));
}

const PAGES = ['/', '/2026/11/storm/', '/search/', '/photos/pier.jpg', '/logo.svg', '/_astro/a.css', '/rss.xml'];

describe.each(PAGES)('%s', (path) => {
  const headers = sent({ ...NEEDS, hsts: HSTS, reports: 'https://reports.example/site' }, path);

  test('has no fault that CSP Evaluator would find', () => {
    expect(EVALUATOR.filter(([, isFound]) => isFound(policyOf(headers))).map(([finding]) => finding)).toEqual([]);
  });

  test('has A+ from the Observatory: 100 points', () => {
    expect(grade(headers)).toBeGreaterThanOrEqual(100);
  });
});

test('a page has all points that headers can get, and without HSTS no A', () => {
  expect(grade(sent({ ...NEEDS, hsts: HSTS }, '/'))).toBe(130);
  expect(grade(sent(NEEDS, '/'))).toBe(80);
});

test('every finding and every point follows from the headers', () => {
  const bad = new Map([
    [
      'Content-Security-Policy',
      "script-src 'unsafe-inline' 'unsafe-eval' data: * http://1.2.3.4 https://cdnjs.example 'nonce-a' img-src; referrer x",
    ],
  ]);
  const found = EVALUATOR.filter(([, isFound]) => isFound(policyOf(bad))).map(([finding]) => finding);
  expect(found).toEqual(EVALUATOR.map(([finding]) => finding).filter((one) => one !== 'no scripts named'));
  expect(grade(bad)).toBe(35);
});

test('HSTS says what the publication says, and nothing without it', () => {
  const value = (hsts: PageNeeds['hsts']) => sent({ ...NEEDS, hsts }, '/').get('Strict-Transport-Security');
  expect(value(undefined)).toBeUndefined();
  expect(value({ days: 1, subdomains: false, preload: false })).toBe('max-age=86400');
  expect(value({ days: 365, subdomains: true, preload: true })).toBe('max-age=31536000; includeSubDomains; preload');
});

test('browsers report to the service that the publication names, and to none without it', () => {
  const headers = sent({ ...NEEDS, reports: 'https://reports.example/site' }, '/');
  expect(headers.get('Reporting-Endpoints')).toBe('site="https://reports.example/site"');
  expect(policyOf(headers).get('report-to')).toEqual(['site']);
  expect(policyOf(headers).get('report-uri')).toEqual(['https://reports.example/site']);
  expect([...sent(NEEDS, '/').values()].join()).not.toContain('report');
});

test('other sites may show pictures and play sound, and nothing else', () => {
  const policy = (path: string) => sent(NEEDS, path).get('Cross-Origin-Resource-Policy');
  for (const path of ['/photos/pier.avif', '/cards/a.png', '/favicon.svg', '/talk.mp3'])
    expect(policy(path)).toBe('cross-origin');
  for (const path of ['/', '/_astro/a.js', '/feed.json', '/search/pagefind.js'])
    expect(policy(path)).toBe('same-origin');
});

test('a drawing runs and loads nothing when it is opened by itself', () => {
  const policy = policyOf(sent(NEEDS, '/uploads/logo.svg'));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.has('sandbox')).toBe(true);
});

describe('Trusted Types', () => {
  const trusted = (needs: Partial<PageNeeds>, path = '/') =>
    policyOf(sent({ ...NEEDS, ...needs }, path)).get('trusted-types');

  test('are required where all scripts are our own', () => {
    expect(policyOf(sent(NEEDS, '/')).get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(trusted({ scriptOrigins: ['https://plausible.io'] })).toBeUndefined();
    expect(trusted({}, '/search/')).toBeUndefined();
  });

  test('have the policies that scripts make, and only these scripts turn text into HTML', () => {
    const scripts = globSync(['src/components/**/*.{ts,js,astro}', 'src/layouts/*.astro']).filter(
      (file) => !file.endsWith('.test.ts'),
    );
    const texts = scripts.map((file) => [file, readFileSync(file, 'utf8')] as const);
    const made = texts.flatMap(([, text]) =>
      Array.from(text.matchAll(/createPolicy\('([\w-]+)'/g), ([, name]) => name),
    );
    expect(made.sort()).toEqual([...(trusted({}) ?? [])].sort());
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|parseFromString|createContextualFragment|srcdoc|document\.write)\b/;
    expect(
      texts
        .filter(([, text]) => sinks.test(text))
        .map(([file]) => path.basename(file))
        .sort(),
    ).toEqual(['kept-stories.ts', 'livewire-refresh.ts']);
  });
});

test('the letters server has the same headers, and an A+ behind a server with HSTS', () => {
  const headers = new Map([
    ...lettersHeaders('a{}', 'https://ledger.example'),
    ['Strict-Transport-Security', 'max-age=31536000'] as const,
  ]);
  expect(EVALUATOR.filter(([, isFound]) => isFound(policyOf(headers))).map(([finding]) => finding)).toEqual([]);
  expect(grade(headers)).toBe(130);
});
