import { describe, expect, test } from 'vitest';
import { FACTS, lines, many } from './host-facts-for-tests.ts';
import { hostFiles, type HostFacts } from './host-files.ts';

describe('nginx', () => {
  const mapsOf = (facts: Partial<HostFacts>) => hostFiles({ ...FACTS, ...facts }).beside['nginx-http/maps.conf'];

  test('gets the decoded address, with what would end a quotation escaped', () => {
    expect(mapsOf({ redirects: [{ from: '/say-%22no%22/stra%C3%9Fe%5C/', to: '/a/' }] })).toContain(
      String.raw`"/say-\"no\"/straße\\/" "/say-\"no\"/straße\\/ /a/$is_args$args";`,
    );
  });

  test('takes no part of a target for a variable', () => {
    expect(mapsOf({ redirects: [{ from: '/old', to: '/a$b/' }] })).toContain('"/old" "/old /a%24b/$is_args$args";');
  });

  test('gets an address with a dollar sign, which no map can hold, as a location', () => {
    const { beside } = hostFiles({ ...FACTS, redirects: [{ from: '/a$b.html', to: '/a/' }] });
    expect(beside['nginx.conf']).toContain('location = "/a$b.html" { return 301 "/a/$is_args$args"; }');
    expect(beside['nginx-http/maps.conf']).not.toContain('a$b');
  });

  test('gets addresses that differ only in case as one key, because its maps ignore case', () => {
    const redirects = [
      { from: '/Old.html', to: '/a/' },
      { from: '/old.html', to: '/b/' },
    ];
    expect(mapsOf({ redirects })).toContain(
      String.raw`"/old.html" "/Old.html /a/$is_args$args\n/old.html /b/$is_args$args";`,
    );
  });

  test('reads as many directives for ten thousand addresses as for three: more locations take the square of the time', () => {
    const gone = many(10_000).map(({ from }) => ({ from: `/gone${from}`, to: `/gone${from}` }));
    const { beside } = hostFiles({ ...FACTS, redirects: many(10_000), gone });
    expect(beside['nginx.conf']).toBe(hostFiles(FACTS).beside['nginx.conf']);
    expect(lines(beside['nginx-http/maps.conf']).length).toBeGreaterThan(40_000);
  });

  test('has room in its hash for all addresses, and for the longest one', () => {
    const [, size = '', bucket = ''] =
      /map_hash_max_size (\d+);\nmap_hash_bucket_size (\d+);/.exec(
        hostFiles({ ...FACTS, redirects: [...many(10_000), { from: `/${'x'.repeat(900)}/`, to: '/a/' }] }).beside[
          'nginx-http/hash.conf'
        ] ?? '',
      ) ?? [];
    expect(Number(size)).toBeGreaterThan(20_000);
    expect(Number(bucket)).toBeGreaterThan(900);
  });

  test('tells two papers on one server apart', () => {
    const variables = (origin: string) => new Set(mapsOf({ origin })?.match(/(?<=^map \S+ \$)\w+/gm));
    const [ledger, gazette] = [variables('https://ledger.example'), variables('https://gazette.example')];
    expect(ledger.size).toBeGreaterThan(4);
    expect(ledger.intersection(gazette).size).toBe(0);
  });

  test('sends compressed copies only where there are some', () => {
    const confOf = (isCompressed: boolean) => hostFiles({ ...FACTS, isCompressed }).beside['nginx.conf'];
    expect(confOf(true)).toContain('gzip_static on;\ngzip_vary on;\n');
    expect(confOf(false)).not.toContain('gzip');
  });
});

describe('Caddy', () => {
  const caddyfileOf = (facts: Partial<HostFacts>) => hostFiles({ ...FACTS, ...facts }).beside['Caddyfile'];

  test('gets former and withdrawn addresses in maps, which compare the decoded address exactly', () => {
    const text = caddyfileOf({});
    expect(text).toContain('\t"/old" "/2026/11/new/{site_query}"\n');
    expect(text).toContain('\t"/straße/" "/2026/11/new/{site_query}"\n');
    expect(text).toContain('\t"/old/killed.html" "/2026/09/killed/index.html"\n');
  });

  test('gets no address in which it would see a placeholder', () => {
    expect(caddyfileOf({ redirects: [{ from: '/%7B$HOME%7D/', to: '/a/' }] })).not.toContain('HOME');
  });
});

test('nginx adds the query of the request to one of the target, and before its fragment', () => {
  const redirects = [{ from: '/s/', to: '/search/?q=storm#top' }];
  expect(hostFiles({ ...FACTS, redirects }).beside['nginx-http/maps.conf']).toMatch(
    /"\/s\/" "\/s\/ \/search\/\?q=storm\$more_\w+#top";/,
  );
});
