import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { repositoryForTests, type RepositoryForTests } from '../../src/git/repository-for-tests.ts';
import { runUpgrade } from '../../src/cli/upgrade/upgrade-run.ts';

const NOON = '2026-12-01T12:00:00Z';
const PACKAGE = { name: 'broadsheet', version: '0.2.0', scripts: { check: 'exit 0', build: 'exit 0' } };
const packageJson = (fields: object) => `${JSON.stringify({ ...PACKAGE, ...fields }, undefined, 2)}\n`;

/** The engine of version 0.2.0, and what a newsroom began with. */
const ENGINE = {
  'package.json': packageJson({}),
  'CHANGELOG.md': '# Changelog\n\n## [0.2.0] - 2026-11-01\n',
  'README.md': 'Broadsheet: [hosting](docs/hosting.md)\n',
  'docs/hosting.md': 'See the [README](../README.md).\n',
  'astro.config.mjs': 'export default {\n  a: 1,\n\n\n\n  z: 1,\n};\n',
  'src/build.ts': 'build 1\n',
  'src/old.ts': 'old\n',
  'src/components/Byline.astro': 'one\n\n\n\nten\n',
  'src/build.test.ts': 'test 1\n',
  'tests/site.test.ts': 'test 1\n',
  'content/demo.md': 'Demo\n',
  'content/FRONTMATTER.md': 'Fields 1\n',
};
const NEXT = {
  'package.json': packageJson({ version: '0.3.0' }),
  'CHANGELOG.md':
    '# Changelog\n\n## [0.3.0] - 2026-12-01\n\n### Overrides\n\n- `Byline` has `names`.\n\n## [0.2.0] - 2026-11-01\n',
  'README.md': 'Broadsheet 2: [hosting](docs/hosting.md)\n',
  'docs/hosting.md': 'See the [README](../README.md), 2.\n',
  'astro.config.mjs': 'export default {\n  a: 1,\n\n\n\n  z: 2,\n};\n',
  'src/build.ts': 'build 2\n',
  'src/old.ts': null,
  'src/new.ts': 'new\n',
  'src/new.test.ts': 'test\n',
  'src/components/Byline.astro': 'one\n\n\n\neleven\n',
  'tests/further.test.ts': 'test\n',
  'content/demo.md': 'Demo 2\n',
  'content/FRONTMATTER.md': 'Fields 2\n',
};

let upstream: RepositoryForTests;
let paper: RepositoryForTests;
let printed: string[];

const file = (name: string) => readFileSync(path.join(paper.folder, name), 'utf8');
const files = () => paper.git(['ls-files']).split('\n');
const upgrade = (fields: Partial<Parameters<typeof runUpgrade>[0]> = {}) =>
  runUpgrade({
    root: paper.folder,
    version: undefined,
    from: upstream.folder,
    isDryRun: false,
    print: (line) => printed.push(line),
    ...fields,
  });

beforeAll(() => {
  upstream = repositoryForTests();
  upstream.commit(NOON, ENGINE);
  upstream.git(['tag', 'v0.2.0']);
  upstream.commit(NOON, NEXT);
  upstream.git(['tag', 'v0.3.0']);
});
afterAll(() => upstream.remove());

beforeEach(() => {
  paper?.remove();
  printed = [];
  paper = repositoryForTests();
  paper.git(['config', 'user.name', 'An Editor']);
  paper.git(['config', 'user.email', 'editor@small.example']);
  paper.commit(NOON, {
    ...ENGINE,
    'README.md': 'La Gaceta\n',
    'content/demo.md': 'Nuestra historia\n',
    'src/overrides/Byline.astro': 'ours\n',
    'astro.config.mjs':
      "export default {\n  a: { components: { Byline: './src/overrides/Byline.astro' } },\n\n\n\n  z: 1,\n};\n",
  });
});
afterAll(() => paper.remove());

describe('an upgrade', () => {
  test('replaces the engine, leaves what is the newsroom’s, and is one commit on a branch of its own', () => {
    expect(upgrade()).toBe(0);
    expect(paper.git(['log', '--format=%s', 'main..HEAD'])).toBe('Upgrade Broadsheet from 0.2.0 to 0.3.0');
    expect(paper.git(['branch', '--show-current'])).toBe('upgrade-0.3.0');
    expect(paper.git(['status', '--porcelain'])).toBe('');
    expect(file('src/build.ts')).toBe('build 2\n');
    expect(file('content/FRONTMATTER.md')).toBe('Fields 2\n');
    expect(JSON.parse(file('package.json'))).toMatchObject({ version: '0.3.0' });
    expect(files()).toEqual(expect.arrayContaining(['src/new.ts', 'tests/further.test.ts']));
    expect(files()).not.toContain('src/old.ts');
    expect([file('README.md'), file('content/demo.md'), file('src/overrides/Byline.astro')]).toEqual([
      'La Gaceta\n',
      'Nuestra historia\n',
      'ours\n',
    ]);
  });

  test('keeps the newsroom’s settings in the configuration, beside new ones of the engine', () => {
    upgrade();
    expect(file('astro.config.mjs')).toContain("Byline: './src/overrides/Byline.astro'");
    expect(file('astro.config.mjs')).toContain('z: 2');
  });

  test('shows the entries of the changelog, what overrides have to follow, and which overridden component has changed', () => {
    upgrade();
    const text = printed.join('\n');
    expect(text).toContain('## [0.3.0] - 2026-12-01');
    expect(text).toContain('Your overrides have to follow:\n- `Byline` has `names`.');
    expect(text).toMatch(/You override these components, which have changed\..*\n {2}src\/components\/Byline\.astro/);
    expect(text).toMatch(/These files are your own and stay as they are\..*\n {2}README\.md/);
  });

  test('changes nothing with --dry-run', () => {
    const before = paper.git(['rev-parse', 'HEAD']);
    expect(upgrade({ isDryRun: true })).toBe(0);
    expect([paper.git(['rev-parse', 'HEAD']), paper.git(['branch', '--list'])]).toEqual([before, '* main']);
    expect(file('src/build.ts')).toBe('build 1\n');
    expect(printed.at(-1)).toMatch(/^\d+ files changed/);
  });

  test('keeps a change of the newsroom to the engine where upstream changed something else, and names the file', () => {
    paper.commit(NOON, { 'src/components/Byline.astro': 'ours\n\n\n\nten\n' });
    expect(upgrade()).toBe(0);
    expect(file('src/components/Byline.astro')).toBe('ours\n\n\n\neleven\n');
    expect(printed.join('\n')).toContain(
      'You changed these files of the engine. Your changes are kept:\n  src/components/Byline.astro',
    );
  });

  test('that would lose a change of the newsroom to the engine is refused, and changes nothing', () => {
    const before = paper.commit(NOON, { 'src/build.ts': 'our build\n' });
    expect(() => upgrade()).toThrow(/^1 file that you changed .*\n {2}src\/build\.ts\nNothing was changed/s);
    expect([paper.git(['rev-parse', 'HEAD']), paper.git(['branch', '--list'])]).toEqual([before, '* main']);
    expect(file('src/build.ts')).toBe('our build\n');
  });

  test('brings no tests to a newsroom that removed them', () => {
    paper.commit(NOON, { 'src/build.test.ts': null, 'tests/site.test.ts': null });
    upgrade();
    expect(files().filter((name) => name.includes('test'))).toEqual([]);
    expect(files()).toContain('src/new.ts');
  });

  test('upgrades the demo where `npm run init` moved it', () => {
    paper.commit(NOON, {
      'tests/ledger/content/demo.md': 'Demo\n',
      'tests/ledger/astro.config.mjs': ENGINE['astro.config.mjs'],
    });
    upgrade();
    expect(file('tests/ledger/content/demo.md')).toBe('Demo 2\n');
    expect(file('tests/ledger/astro.config.mjs')).toBe(NEXT['astro.config.mjs']);
    expect(file('content/demo.md')).toBe('Nuestra historia\n');
  });

  test('upgrades documents as `npm run init` left them, with the README of Broadsheet among them', () => {
    paper.commit(NOON, {
      'docs/broadsheet.md': 'Broadsheet: [hosting](hosting.md)\n',
      'docs/hosting.md': 'See the [README](broadsheet.md).\n',
    });
    upgrade();
    expect(file('docs/broadsheet.md')).toBe('Broadsheet 2: [hosting](hosting.md)\n');
    expect(file('docs/hosting.md')).toBe('See the [README](broadsheet.md), 2.\n');
    expect(file('README.md')).toBe('La Gaceta\n');
    expect(printed.join('\n')).not.toContain('docs/');
  });

  test.each([
    ['a file', 'src/new.ts'],
    ['a folder', 'src/new.ts/own.txt'],
    ['a file that git ignores', 'src/new.ts'],
  ])('leaves alone %s that is not in git, where the new version has a file', (kind, name) => {
    if (kind.endsWith('ignores')) {
      mkdirSync(path.join(paper.folder, '.git/info'), { recursive: true });
      writeFileSync(path.join(paper.folder, '.git/info/exclude'), 'src/new.ts\n');
    }
    mkdirSync(path.dirname(path.join(paper.folder, name)), { recursive: true });
    writeFileSync(path.join(paper.folder, name), 'ours\n');
    expect(() => upgrade()).toThrow(/not in git:\n {2}src\/new\.ts\nNothing was changed/);
    expect([file(name), file('src/build.ts')]).toEqual(['ours\n', 'build 1\n']);
  });

  test('changes no file when git refuses the name of its branch', () => {
    paper.git(['branch', 'upgrade-0.3.0/ours']);
    expect(() => upgrade()).toThrow(/upgrade-0\.3\.0/);
    expect(paper.git(['status', '--porcelain'])).toBe('');
  });

  test('names the commit to go back to where the project was on no branch', () => {
    const before = paper.git(['rev-parse', 'HEAD']);
    paper.git(['switch', '--quiet', '--detach']);
    expect(upgrade()).toBe(0);
    expect(printed.at(-1)).toContain(`git switch --detach ${before.slice(0, 12)}, then git merge`);
  });

  test('asks for the name of the committer first when git does not know it', () => {
    paper.git(['config', '--remove-section', 'user']);
    paper.git(['config', 'user.useConfigOnly', 'true']);
    const { GIT_CONFIG_GLOBAL } = process.env;
    process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
    try {
      expect(() => upgrade()).toThrow(/^git does not know who you are.*git config user\.name/);
    } finally {
      if (GIT_CONFIG_GLOBAL === undefined) delete process.env['GIT_CONFIG_GLOBAL'];
      else process.env['GIT_CONFIG_GLOBAL'] = GIT_CONFIG_GLOBAL;
    }
    expect(printed).toEqual([]);
  });

  test('ends with status 1 when the upgraded site does not build, and says how to go back', () => {
    paper.commit(NOON, { 'package.json': packageJson({ scripts: { check: 'exit 0', build: 'exit 1' } }) });
    expect(upgrade()).toBe(1);
    expect(printed.at(-1)).toContain('git switch main');
    expect(paper.git(['branch', '--show-current'])).toBe('upgrade-0.3.0');
  });
});

test.each([
  [
    'files that are not committed',
    {},
    'src/build.ts',
    /^These files have changes that are not committed:\n M src\/build/,
  ],
  ['a version that does not exist', { version: '0.3.1' }, undefined, /has no version 0\.3\.1; did you mean 0\.3\.0\?/],
  ['a repository that nobody named', { from: undefined }, undefined, /^The repository of Broadsheet is not known\./],
])('an upgrade is refused for %s', (_, fields, unsaved, message) => {
  if (unsaved !== undefined) writeFileSync(path.join(paper.folder, unsaved), 'half a thought\n');
  expect(() => upgrade(fields)).toThrow(message);
});

test('an upgrade to the version in use says so and changes nothing', () => {
  paper.commit(NOON, { 'package.json': packageJson({ version: '0.3.0' }) });
  expect(upgrade()).toBe(0);
  expect(printed).toEqual(['Broadsheet 0.3.0 is in use already. Nothing was changed.']);
});

test('an older version than the one in use is refused', () => {
  paper.commit(NOON, { 'package.json': packageJson({ version: '0.3.0' }) });
  expect(() => upgrade({ version: '0.2.0' })).toThrow(/which is newer than 0\.2\.0\. To take an upgrade back/);
});
