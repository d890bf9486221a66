import { describe, expect, test } from 'vitest';
import { FRAME_ORIGINS } from '../../markdown/embeds/embed-provider.ts';
import { FACTS, lines, many } from './host-facts-for-tests.ts';
import { hostFiles } from './host-files.ts';

describe('_redirects', () => {
  test('names each former address with its slash, then without', () => {
    expect(lines(hostFiles(FACTS).published['_redirects'])).toEqual([
      '/old/ /2026/11/new/ 301',
      '/stra%C3%9Fe/ /2026/11/new/ 301',
      '/old.html /2026/10/a/ 301',
      '/old /2026/11/new/ 301',
      '/stra%C3%9Fe /2026/11/new/ 301',
    ]);
  });

  test('is not there when nothing has moved', () => {
    expect(Object.keys(hostFiles({ ...FACTS, redirects: [] }).published)).toEqual(['_headers']);
  });

  test.each(['/10:30/', '/best-*/', `/${'x'.repeat(1000)}/`])('leaves out what a rule cannot say: %.20s', (from) => {
    const { published, beside, note } = hostFiles({ ...FACTS, redirects: [...FACTS.redirects, { from, to: '/a/' }] });
    expect(published).toEqual(hostFiles(FACTS).published);
    expect(beside['netlify/_redirects']).not.toContain(from);
    expect(beside['nginx-http/maps.conf']).toContain(`"${from}" "${from} /a/$is_args$args";`);
    expect(note).toContain('cannot hold 1 more');
  });

  test('has at most 2,000 rules, of which those with a slash come first', () => {
    const full = lines(hostFiles({ ...FACTS, redirects: many(1500) }).published['_redirects']);
    expect(full).toHaveLength(2000);
    expect(full[1499]).toBe('/old/1499/ /2026/11/1499/ 301');
    expect(full[1500]).toBe('/old/0 /2026/11/0/ 301');
    expect(hostFiles({ ...FACTS, redirects: many(2000) }).note).toBeUndefined();
  });

  test('names the first when there are more, and says how many it does not name', () => {
    const { published, beside, note } = hostFiles({ ...FACTS, redirects: many(3500) });
    expect(lines(published['_redirects'])).toHaveLength(2000);
    expect(lines(published['_redirects']).at(-1)).toBe('/old/1999/ /2026/11/1999/ 301');
    expect(lines(beside['netlify/_redirects'])).toHaveLength(3502);
    expect(note).toBe(
      '_redirects has rules for the newest 2,000 former addresses. It cannot hold 1,500 more, whose pages redirect instead.',
    );
  });
});

test('the rules for Netlify put redirects before pages and answer 410', () => {
  expect(lines(hostFiles(FACTS).beside['netlify/_redirects'])).toEqual([
    '/old/ /2026/11/new/ 301!',
    '/stra%C3%9Fe/ /2026/11/new/ 301!',
    '/old.html /2026/10/a/ 301!',
    '/2026/09/killed/ /2026/09/killed/ 410!',
    '/old/killed.html /2026/09/killed/ 410!',
  ]);
});

describe('_headers', () => {
  const headers = hostFiles(FACTS).published['_headers'] ?? '';

  test('lets the search page alone compile WebAssembly, and takes back the policy of all pages for it', () => {
    const [all, search] = headers.split('/search/\n');
    expect(all).not.toContain('unsafe');
    expect(lines(search).slice(0, 2)).toEqual([
      '  ! Content-Security-Policy',
      expect.stringMatching(/^ {2}Content-Security-Policy: .*script-src 'self' 'wasm-unsafe-eval';/),
    ]);
    expect(hostFiles({ ...FACTS, hasSearch: false }).published['_headers']).not.toContain('/search/');
  });

  test('lets in nothing inline but the styles that pages have', () => {
    expect(headers).toContain("style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';");
    expect(headers).toContain("script-src 'self';");
    expect(headers).not.toContain('unsafe-inline');
  });

  test('lets forms go to the newsletters and nowhere else', () => {
    expect(headers).toContain("form-action 'self' https://letters.example;");
  });

  test('lets in frames from the services that embeds are shown from, and from nowhere else', () => {
    const frames = /frame-src ([^;]*);/.exec(headers)?.[1]?.split(' ');
    expect(frames).toContain('https://www.youtube-nocookie.com');
    expect(frames).toEqual([...FRAME_ORIGINS]);
    for (const origin of frames ?? []) expect(new URL(origin).origin).toBe(origin);
  });

  test('names the rules for fetching ahead, and the type without which browsers do not read them', () => {
    expect(headers).toContain('  Speculation-Rules: "/speculation-rules.json"\n');
    expect(headers).toContain('/speculation-rules.json\n  Content-Type: application/speculationrules+json\n');
    expect(hostFiles(FACTS).beside['nginx.conf']).toContain(
      'location = "/speculation-rules.json" { types { } default_type application/speculationrules+json; }',
    );
    expect(hostFiles(FACTS).beside['netlify/_headers']).toContain(
      '/speculation-rules.json\n  Content-Type: application/speculationrules+json\n',
    );
  });

  test('takes a header back before it names it again: Cloudflare would join the values', () => {
    const [all = new Set(), ...others] = headers.split('\n\n').map((rule) => namesIn(rule.split('\n')));
    expect(others.length).toBeGreaterThan(10);
    for (const names of others) {
      for (const name of names) if (all.has(name)) expect(names).toContain(`! ${name}`);
    }
    expect(hostFiles(FACTS).beside['netlify/_headers']).not.toContain('!');
  });

  test('stays within the 2,000 characters that Cloudflare reads of a line', () => {
    for (const line of lines(headers)) expect(line.length).toBeLessThan(2000);
  });
});

test.each([
  ['/_astro/*', '^/_astro/'],
  ['/photos/*', '^/photos/'],
  ['/cards/*', '^/cards/'],
  ['/search/*.pf_filter', String.raw`^/search/.*\.pf_filter$`],
  ['/search/*.pf_index', String.raw`^/search/.*\.pf_index$`],
  ['/search/*.pf_meta', String.raw`^/search/.*\.pf_meta$`],
])('every host lets caches keep %s, where names have a digest of the content', (path, expression) => {
  const { published, beside } = hostFiles(FACTS);
  for (const headers of [published['_headers'], beside['netlify/_headers']])
    expect(headers).toContain(`\n${path}\n  Cache-Control: public, max-age=31536000, immutable\n`);
  expect(beside['nginx-http/maps.conf']).toContain(`  "~${expression}" "public, max-age=31536000, immutable";\n`);
});

test('a site without a search says nothing of its index', () => {
  const { published, beside } = hostFiles({ ...FACTS, hasSearch: false });
  expect(Object.values({ ...published, ...beside }).join('')).not.toContain('pf_');
});

/** The names of the headers that a rule sets or takes back. */
function namesIn([, ...rule]: readonly string[]): Set<string> {
  return new Set(rule.filter(Boolean).map((line) => line.trim().split(':')[0] ?? ''));
}

/** The variable of nginx with the text of the wildcard. */
const TEXT = ['$', '{text}'].join('');

describe('addresses with a *', () => {
  const patterns = [
    { from: '/author/*', to: '/authors/*/' },
    { from: '/stra%C3%9Fe/*', to: 'https://maps.example/*?from=paper#map' },
    { from: '/*/amp/', to: '/*/' },
    { from: '/old/*', to: '/archive/' },
    { from: '/uploads/*', to: undefined },
  ];
  const files = hostFiles({ ...FACTS, redirects: [], gone: [], patterns });

  test('are rules of Cloudflare Pages, after which the slash of the old address is not doubled', () => {
    expect(lines(files.published['_redirects'])).toEqual([
      '/author/ /authors/ 301',
      '/author /authors/ 301',
      '/author/*/ /authors/:splat/ 301',
      '/author/* /authors/:splat/ 301',
      '/stra%C3%9Fe/*/ https://maps.example/:splat?from=paper#map 301',
      '/stra%C3%9Fe/* https://maps.example/:splat?from=paper#map 301',
      '/*/amp/ /:splat/ 301',
      '/old/* /archive/ 301',
    ]);
  });

  test('are rules of Netlify where the * is the last part, and can be gone', () => {
    expect(lines(files.beside['netlify/_redirects'])).toEqual([
      '/author/ /authors/ 301!',
      '/author/* /authors/:splat 301!',
      '/stra%C3%9Fe/* https://maps.example/:splat?from=paper#map 301!',
      '/old/* /archive/ 301!',
      '/uploads/* /404.html 410!',
    ]);
  });

  test('are expressions of nginx, which takes the text as it was sent', () => {
    expect(files.beside['nginx-http/maps.conf']).toContain('"/author" "/author /authors/$is_args$args";');
    const locations = lines(files.beside['nginx.conf']).slice(-5);
    expect(locations).toEqual([
      String.raw`location ~ "^/author/" { if ($request_uri ~* "^/author//*(?<text>(?:[^?/\x5C][^?]*?)?)/?(?:[?]|$)") { return 301 "/authors/${TEXT}/$is_args$args"; } return 404; }`,
      String.raw`location ~ "^/straße/" { if ($request_uri ~* "^/stra%C3%9Fe//*(?<text>(?:[^?/\x5C][^?]*?)?)/?[?].") { return 301 "https://maps.example/${TEXT}?from=paper&$args#map"; } if ($request_uri ~* "^/stra%C3%9Fe//*(?<text>(?:[^?/\x5C][^?]*?)?)/?(?:[?]|$)") { return 301 "https://maps.example/${TEXT}?from=paper#map"; } return 404; }`,
      String.raw`location ~ "^/.*/amp/?$" { if ($request_uri ~* "^//*(?<text>(?:[^?/\x5C][^?]*?)?)/amp/?(?:[?]|$)") { return 301 "/${TEXT}/$is_args$args"; } return 404; }`,
      'location ~ "^/old/" { return 301 "/archive/$is_args$args"; }',
      'location ~ "^/uploads/" { error_page 410 "/404.html"; return 410; }',
    ]);
  });

  test('are named by the build where a host cannot have them', () => {
    expect(files.note).toBe('Netlify answers 404 at /*/amp/: it knows a * only as the last part of a path.');
  });

  test('are at most 100 rules on Cloudflare Pages', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ from: `/a${index}/*`, to: `/b${index}/*/` }));
    const { published, note } = hostFiles({ ...FACTS, redirects: [], patterns: many });
    expect(lines(published['_redirects']).filter((line) => line.includes('*'))).toHaveLength(100);
    expect(note).toBe(
      'Cloudflare Pages answers 404 at /a50/*, /a51/*, /a52/* and 7 more patterns: _redirects cannot say it there.',
    );
  });
});

describe('the newsroom’s own files', () => {
  const own = {
    _headers: '/*\n  X-Own: yes\n',
    _redirects: '# Ours\n/shop https://shop.example/ 302\n/wiki/* /about/ 301',
  };

  test('come first in what is published, and for Netlify', () => {
    const { published, beside } = hostFiles({ ...FACTS, own });
    const { published: alone, beside: besideAlone } = hostFiles(FACTS);
    const comment = `${own._redirects}\n\n# Written by each build.\n`;
    expect(published['_headers']).toBe(`${own._headers}\n${alone['_headers']}`);
    expect(beside['netlify/_redirects']).toBe(comment + String(besideAlone['netlify/_redirects']));
    expect(published['_redirects']?.startsWith(comment)).toBe(true);
  });

  test('are published when the build has nothing to add', () => {
    const { published } = hostFiles({ ...FACTS, redirects: [], own: { ...own, _redirects: '/a /b\n' } });
    expect(published['_redirects']).toBe('/a /b\n');
  });

  test('count as rules', () => {
    const rules = Array.from({ length: 1990 }, (_, index) => `/own/${index} /a/`).join('\n');
    const { published, note } = hostFiles({ ...FACTS, redirects: many(30), own: { ...own, _redirects: rules } });
    expect(lines(published['_redirects']).filter((line) => /^\//.test(line))).toHaveLength(2000);
    expect(note).toContain('It cannot hold 20 more');
  });
});

test('an address that is gone answers 410 with the page for missing pages, on hosts that can', () => {
  const { beside, published } = hostFiles({ ...FACTS, gone: [{ from: '/stra%C3%9Fe/', to: '/404.html' }] });
  expect(beside['netlify/_redirects']).toContain('/stra%C3%9Fe/ /404.html 410!\n');
  expect(beside['nginx-http/maps.conf']).toContain('"/straße" "/straße /404.html";');
  expect(published['_redirects']).not.toContain('404.html');
});
