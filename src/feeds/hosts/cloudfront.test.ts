import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { FACTS, many } from './host-facts-for-tests.ts';
import { hostFiles, type HostFacts } from './host-files.ts';

const PATTERNS = [
  { from: '/tag/*', to: '/tags/*/' },
  { from: '/shop/*', to: 'https://shop.example/*' },
  { from: '/uploads/*', to: undefined },
];

type Headers = Record<string, { value: string }>;
interface Answer {
  uri?: string;
  statusCode?: number;
  headers: Headers;
  body?: { data: string };
}
type Query = Record<string, { value: string; multiValue?: { value: string }[] }>;

function filesOf(facts: Partial<HostFacts> = {}) {
  return hostFiles({ ...FACTS, patterns: PATTERNS, ...facts }).beside;
}

/** Runs a function as CloudFront does, with the store as it would be imported. */
function handlerOf(name: string, files: Record<string, string>): (event: object) => Promise<Answer> {
  const store = files['cloudfront/key-value-store.json'];
  const entries = store === undefined ? [] : (JSON.parse(store) as { data: { key: string; value: string }[] }).data;
  const known = new Map(entries.map(({ key, value }) => [key, value]));
  const get = (key: string) =>
    known.has(key) ? Promise.resolve(known.get(key)) : Promise.reject(new Error('KeyNotFound'));
  const context = createContext({ cf: { kvs: () => ({ get }) } });
  const code = (files[`cloudfront/${name}.js`] ?? '').replace("import cf from 'cloudfront';", '');
  runInContext(`${code}\nglobalThis.handler = handler;`, context);
  return (context as unknown as { handler: (event: object) => Promise<Answer> }).handler;
}

function asked(uri: string, querystring: Query = {}, files = filesOf()): Promise<Answer> {
  const request = { method: 'GET', uri, querystring, headers: {}, cookies: {} };
  return handlerOf(
    'viewer-request',
    files,
  )({ version: '1.0', context: { eventType: 'viewer-request' }, viewer: {}, request });
}

async function shown(uri: string, querystring: Query = {}, files = filesOf()): Promise<string> {
  const { statusCode, headers, uri: now } = await asked(uri, querystring, files);
  return statusCode === undefined ? `${now}` : `${statusCode} ${headers['location']?.value ?? ''}`.trim();
}

async function headersAt(uri: string, facts: Partial<HostFacts> = {}): Promise<Record<string, string>> {
  const response = { statusCode: 200, headers: { 'content-type': { value: 'text/html' } } as Headers };
  await handlerOf('viewer-response', filesOf(facts))({ request: { uri }, response });
  return Object.fromEntries(Object.entries(response.headers).map(([name, { value }]) => [name, value]));
}

describe.each([
  ['with the addresses in it', filesOf()],
  ['with the addresses in a store', filesOf({ redirects: [...FACTS.redirects, ...many(1000)] })],
])('the function for requests, %s,', (_, files) => {
  test('has at most 10 kB', () => {
    expect(Buffer.byteLength(files['cloudfront/viewer-request.js'] ?? '')).toBeLessThanOrEqual(10_240);
  });

  test.each([
    ['/', '/index.html'],
    ['/2026/11/new/', '/2026/11/new/index.html'],
    ['/2026/11/new', '301 /2026/11/new/'],
    ['/rss.xml', '/rss.xml'],
    ['/photos/a-0123.jpg', '/photos/a-0123.jpg'],
    ['/old/', '301 /2026/11/new/'],
    ['/old', '301 /2026/11/new/'],
    ['/stra%c3%9fe/', '301 /2026/11/new/'],
    ['/old.html', '301 /2026/10/a/'],
    ['/2026/09/killed/', '410'],
    ['/2026/09/killed', '410'],
    ['/old/killed.html', '410'],
    ['/tag/coast/', '301 /tags/coast/'],
    ['/tag//evil.example/', '301 /tags/evil.example/'],
    ['/shop/a/b', '301 https://shop.example/a/b'],
    ['/uploads/x.jpg', '410'],
    ['/_headers', '404'],
    ['/%5Fredirects', '404'],
    ['/constructor', '301 /constructor/'],
    ['/%zz/', '/%zz/index.html'],
  ])('answers %s with %s', async (uri, expected) => {
    expect(await shown(uri, {}, files)).toBe(expected);
  });

  test('keeps the query of the request', async () => {
    const query = {
      utm: { value: 'a%20b' },
      tag: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] },
      flag: { value: '' },
    };
    expect(await shown('/old/', query, files)).toBe('301 /2026/11/new/?utm=a%20b&tag=x&tag=y&flag');
  });
});

test('the store has each address once, and the files say nothing of it when the function has room', () => {
  const store = JSON.parse(filesOf({ redirects: many(1000) })['cloudfront/key-value-store.json'] ?? '') as {
    data: { key: string }[];
  };
  expect(new Set(store.data.map(({ key }) => key)).size).toBe(store.data.length);
  expect(store.data.length).toBeGreaterThan(2000);
  expect(Object.keys(filesOf())).not.toContain('cloudfront/key-value-store.json');
});

test('patterns that have no room are named', () => {
  const patterns = Array.from({ length: 400 }, (_, index) => ({
    from: `/category-${index}/*`,
    to: `/tags/*/?${index}`,
  }));
  const { note = '', beside } = hostFiles({ ...FACTS, patterns });
  expect(Buffer.byteLength(beside['cloudfront/viewer-request.js'] ?? '')).toBeLessThanOrEqual(10_240);
  expect(note).toMatch(
    /^CloudFront answers 404 at \/category-\d+\/\*.* and \d+ more patterns: its function has room for 10 kB\.$/m,
  );
});

describe('the function for responses', () => {
  test('sends the headers of other hosts', async () => {
    const page = await headersAt('/2026/11/new/index.html');
    expect(page['content-security-policy']).toContain("default-src 'none'");
    expect(page['x-content-type-options']).toBe('nosniff');
    expect(page['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(page['content-type']).toBe('text/html');
  });

  test('has the rules for some files', async () => {
    expect((await headersAt('/photos/a-0123.jpg'))['cache-control']).toContain('immutable');
    expect((await headersAt('/map.svg'))['content-security-policy']).toContain('sandbox');
    expect((await headersAt('/search/index.html'))['content-security-policy']).toContain('wasm-unsafe-eval');
    expect((await headersAt('/speculation-rules.json'))['content-type']).toBe('application/speculationrules+json');
  });

  test('has at most 10 kB', () => {
    expect(Buffer.byteLength(filesOf()['cloudfront/viewer-response.js'] ?? '')).toBeLessThanOrEqual(10_240);
  });
});

test('the policy for other answers names each header once, in the field that CloudFront has for it', () => {
  const text =
    filesOf({ hsts: { days: 365, subdomains: true, preload: false } })['cloudfront/response-headers-policy.json'] ?? '';
  const policy = JSON.parse(text) as {
    SecurityHeadersConfig: { StrictTransportSecurity: object };
    CustomHeadersConfig: { Quantity: number; Items: { Header: string }[] };
  };
  const names = policy.CustomHeadersConfig.Items.map(({ Header }) => Header);
  expect(names).toHaveLength(policy.CustomHeadersConfig.Quantity);
  expect(names).toContain('Permissions-Policy');
  expect(names).not.toContain('Content-Security-Policy');
  expect(policy.SecurityHeadersConfig.StrictTransportSecurity).toEqual({
    Override: false,
    AccessControlMaxAgeSec: 31_536_000,
    IncludeSubdomains: true,
    Preload: false,
  });
});
