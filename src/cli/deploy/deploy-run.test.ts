import { chmodSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEPLOY_HOSTS } from '../../schema/hosting/deploy.ts';
import { deployedPaper } from './paper-for-tests.ts';

const { at, write, edit, build, record, recorded, deploy } = deployedPaper();

describe('the host and the place', () => {
  test('are named on the command line or in the publication', async () => {
    expect(await deploy('--dry-run')).toEqual({
      status: 'UsageError',
      text: expect.stringContaining('content/publication.yaml does not say where the site goes.'),
    });
    for (const host of DEPLOY_HOSTS) expect((await deploy('--dry-run')).text).toContain(`deploy: { ${host}: `);
    expect((await deploy('rsync', '--dry-run')).text).toContain(
      'Write a line like this there, with your own place:\n  deploy: { rsync: deploy@ledger.example:/srv/ledger }  # a folder on a server',
    );
    edit(/^lang:/m, 'deploy: { cloudflare: ledger }\nlang:');
    expect(await deploy('--dry-run')).toEqual({ status: 0, text: expect.stringContaining('cloudflare: ledger') });
    expect((await deploy('cloudflare', '--to', 'other', '--dry-run')).text).toContain('cloudflare: other');
    edit(/cloudflare: ledger/, 'cloudflare: ledger, netlify: ledger');
    expect((await deploy('--dry-run')).text).toContain(
      'names several hosts. Say which: `npm run deploy -- cloudflare`',
    );
  });

  test.each([
    ['rsync', '--to=-oProxyCommand=x:/srv/paper'],
    ['rsync', "--to=/srv/'; rm"],
    ['rsync', '--to=/srv/../etc'],
    ['rsync', '--to=server:relative'],
    ['rclone', '--to=:sftp,ssh=x:folder'],
    ['pages', '--to=--force'],
    ['netlify', '--to=a b'],
    ['cloudflare', '--to=Ledger'],
    ['rsync', '--to=ftp://ledger.example/htdocs'],
  ])('%s %s is refused', async (host, to) => {
    expect(await deploy(host, to, '--yes')).toEqual({
      status: 'UsageError',
      text: expect.stringContaining(`The place "${to.slice('--to='.length)}" `),
    });
  });

  test('there must be a build', async () => {
    rmSync(at('.broadsheet'), { recursive: true });
    expect(await deploy('cloudflare', '--to', 'x', '--yes')).toEqual({
      status: 'UsageError',
      text: expect.stringContaining('There is no finished build in dist/.'),
    });
  });

  test('a program that is missing is named, and how to get it', async () => {
    expect(await deploy('rclone', '--to', 's3:ledger', '--yes')).toEqual({
      status: 'BuildError',
      text: expect.stringContaining('rclone is not installed. Install it: https://rclone.org/install/'),
    });
  });

  test('an option of a server is refused elsewhere', async () => {
    expect((await deploy('netlify', '--to', 'x', '--reload', 'true')).status).toBe('UsageError');
  });
});

describe('rclone', () => {
  /** A storage in a folder, with what deploys need of rclone. */
  beforeEach(() => {
    const program = `#!/bin/sh
echo "$@" >> "$RECORD"
at() { echo "${at('storage')}/\${1#s3:}"; }
case "$1" in
mkdir) mkdir -p "$(at "$2")";;
lsf) if [ -e "$(at "$3")$5" ]; then echo "$5"; fi;;
cat) cat "$(at "$2")";;
rcat) cat > "$(at "$2")";;
delete) cd "$(at "$4")"; while read -r file; do rm "$file"; done;;
copy) shift 2; if [ "$1" = --files-from-raw ]; then tee -a "$RECORD" > "$RECORD.list"; shift 2; else (cd "$1"; find . -type f) > "$RECORD.list"; fi
  while read -r file; do mkdir -p "$(dirname "$(at "$2")/$file")"; cp "$1/$file" "$(at "$2")/$file"; done < "$RECORD.list";;
esac
`;
    write('bin/rclone', program);
    chmodSync(at('bin/rclone'), 0o755);
  });

  const online = () => readdirSync(at('storage/ledger'), { recursive: true, encoding: 'utf8' }).sort();

  test('gets what changed in the order of its parts, and loses at the end what is no longer part of the site', async () => {
    const copy = `copy --checksum --files-from-raw - ${at('dist')} s3:ledger`;
    expect((await deploy('rclone', '--to', 's3:ledger', '--yes')).status).toBe(0);
    expect(recorded().filter((line) => !/^(?:mkdir|lsf|rcat) /.test(line))).toEqual([
      ...[copy, '_astro/a.css', '_redirects'],
      ...[copy, '2026/11/a/index.html'],
      ...[copy, 'index.html'],
      ...[copy, 'rss.xml'],
      `copy --checksum ${at('dist')} s3:ledger`,
    ]);
    write('record', '');
    build({ 'index.html': 'new', '2026/11/a/index.html': 'a', '2026/11/b/index.html': 'b', 'rss.xml': 'feed' });
    expect((await deploy('rclone', '--to', 's3:ledger', '--yes')).text).toContain(
      'Of 4 files, 1 are new, 1 changed and 2 removed since the last deploy from here.',
    );
    expect(recorded().at(-2)).toBe('delete --files-from-raw - s3:ledger');
    expect(online()).not.toContain('_redirects');
    expect(online()).toContain('2026/11/b/index.html');
    expect(readFileSync(at('.broadsheet/dist/purge.txt'), 'utf8')).toBe('/2026/11/b/\n/\n/_astro/a.css\n/_redirects\n');
  });

  test('keeps files of others, and knows its own from any machine', async () => {
    write('storage/ledger/podcast/1.mp3', 'theirs');
    await deploy('rclone', '--to', 's3:ledger', '--yes');
    // Another machine has no record of the deploy.
    rmSync(at('.broadsheet'), { recursive: true });
    build({ 'index.html': 'new' });
    expect((await deploy('rclone', '--to', 's3:ledger', '--yes')).status).toBe(0);
    expect(online().filter((file) => /\.\w+$/.test(file))).toEqual([
      '.broadsheet-files.txt',
      'index.html',
      'podcast/1.mp3',
    ]);
  });
});

test('Netlify gets the redirects that are written for it, and dist/ keeps its own', async () => {
  record('netlify');
  expect((await deploy('netlify', '--to', 'ledger', '--yes')).status).toBe(0);
  expect(recorded()[0]).toMatch(/^deploy --prod --no-build --site ledger --dir .*\/\.broadsheet\/dist\/staged-/);
  expect(recorded()[1]).toBe('/a /b 301!');
  expect(readFileSync(at('dist/_redirects'), 'utf8')).toBe('own');
});

describe('compressed copies', () => {
  const copies = { 'index.html.br': 'small', 'rss.xml.gz': 'small' };
  beforeEach(() => build({ 'index.html': 'home', 'rss.xml': 'feed', 'data.csv.gz': 'of the newsroom' }, copies));

  test.each([
    ['cloudflare', 'ledger', 'wrangler', 'ls "$3"'],
    ['netlify', 'ledger', 'netlify', 'ls "$7"'],
    ['rclone', 's3:ledger', 'rclone', 'if [ "$3" != --files-from-raw ]; then ls "$3"; fi; cat > /dev/null'],
  ])('are not uploaded to %s, which compresses by itself', async (host, to, program, list) => {
    write(`bin/${program}`, `#!/bin/sh\n{ ${list}; } >> "$RECORD" 2> /dev/null\n`);
    chmodSync(at(`bin/${program}`), 0o755);
    const { status, text } = await deploy(host, '--to', to, '--yes');
    expect(status, text).toBe(0);
    expect(text).toContain('all 3 files');
    expect(recorded()).toEqual(expect.arrayContaining(['data.csv.gz', 'index.html', 'rss.xml']));
    expect(recorded().filter((line) => Object.hasOwn(copies, line))).toEqual([]);
    expect(readdirSync(at('.broadsheet/dist')).filter((name) => name.startsWith('staged'))).toEqual([]);
  });

  test('go to a server of one’s own, and are not in the list of addresses to purge from caches', async () => {
    expect((await deploy('rsync', '--to', at('server'), '--yes')).status).toBe(0);
    const online = readdirSync(at('server/current/site')).sort();
    expect(online).toEqual(['data.csv.gz', 'index.html', 'index.html.br', 'rss.xml', 'rss.xml.gz']);
    expect(readFileSync(at('.broadsheet/dist/purge.txt'), 'utf8')).toBe('/data.csv.gz\n/\n/rss.xml\n');
  });
});

test.each([
  ['the list of the build', () => write('.broadsheet/dist/hosts/withdrawn.json', '["/2026/11/pier/"]')],
  ['the list of browsers alone, in any word', () => write('dist/sin-red/killed.json', '["/2026/11/pier/"]')],
])('going back with rsync says which withdrawn stories are public again, from %s', async (_, withdraw) => {
  const go = (...words: string[]) => deploy('rsync', '--to', at('server'), '--yes', ...words);
  expect((await go()).status).toBe(0);
  withdraw();
  expect((await go()).status).toBe(0);
  expect((await go('--rollback')).text).toContain(
    'Stories that were withdrawn since are public again: /2026/11/pier/.',
  );
});

test('a deploy after going back compares with what is online then, and so does the list of addresses to purge', async () => {
  const go = async (...words: string[]) => (await deploy('rsync', '--to', at('server'), '--yes', ...words)).text;
  const purged = () => readFileSync(at('.broadsheet/dist/purge.txt'), 'utf8');
  for (const text of ['one', 'two', 'three']) {
    build({ 'index.html': text, [`${text}/index.html`]: text, 'same/index.html': 'same' });
    await go();
  }
  expect(await go('--rollback')).toContain('the addresses that changed are in');
  expect(purged()).toBe('/two/\n/\n/three/\n');
  await go('--rollback');
  expect(readFileSync(at('server/current/site/index.html'), 'utf8')).toBe('one');
  build({ 'index.html': 'four', 'one/index.html': 'one', 'same/index.html': 'same' });
  expect(await go()).toContain('Of 3 files, 0 are new, 1 changed and 0 removed since the last deploy from here.');
  expect(purged()).toBe('/\n');
  await go('--rollback');
  expect(await go('--rollback', '--yes')).toContain('There is no build before');
});

test('Cloudflare Pages gets the site, unless a file is larger than it takes', async () => {
  record('wrangler');
  expect((await deploy('cloudflare', '--to', 'ledger', '--yes')).status).toBe(0);
  expect(recorded()[0]).toBe(`pages deploy ${at('dist')} --project-name ledger --branch main --commit-dirty=true`);
  build({ 'index.html': 'home', 'film.mp4': 'x'.repeat(25 * 1024 * 1024 + 1) });
  expect(await deploy('cloudflare', '--to', 'ledger', '--yes')).toEqual({
    status: 'BuildError',
    text: expect.stringContaining('film.mp4 has more than 25 MiB'),
  });
});

test.each(['rclone', 'cloudflare', 'netlify'])('%s cannot roll back, and says what to do', async (host) => {
  const { status, text } = await deploy(host, host === 'rclone' ? '--to=s3:x' : '--to=x', '--rollback', '--yes');
  expect(status).toBe('BuildError');
  expect(text).toMatch(/git checkout|Rollback|Publish deploy/);
});
