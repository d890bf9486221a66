import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkPackages } from '../../bench/project-folder.ts';
import { repositoryForTests, type RepositoryForTests } from '../../src/git/repository-for-tests.ts';
import { english } from '../../src/strings/english.ts';
import { settingOf } from '../../src/strings/setting.ts';
import { ROOT } from '../demo-project.ts';
import { startDev } from '../dev-site.ts';
import { siteEnvironment } from '../project.ts';
import { nginxServer, type NginxServer } from './nginx-server.ts';

const HOUR = 3_600_000;
/** Milliseconds since 1970 at which the paper was set up; the hours of the tests count from then. */
let begun = Date.now();
const clock = (hours: number) => new Date(begun + hours * HOUR).toISOString();

let folder: string;
let upstream: RepositoryForTests;
let paper: RepositoryForTests;
let nginx: NginxServer | undefined;
/** The path of the story that the editor writes, from the project's root. */
let story: string;

const at = (file: string) => path.join(paper.folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const edit = (file: string, from: string, to: string) => writeFileSync(at(file), read(file).replace(from, to));

/** Runs a command of the paper as `npm run` does. */
function run(command: string, words: readonly string[] = [], hours = 0) {
  const { status, stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/node'),
    [`src/cli/${command}.ts`, ...words],
    { cwd: paper.folder, encoding: 'utf8', env: siteEnvironment({ BUILD_TIME: clock(hours) }), input: '' },
  );
  return { status, stdout: stdout.trim(), text: stdout + stderr };
}

function mustRun(command: string, words: readonly string[] = [], hours = 0): string {
  const { status, stdout, text } = run(command, words, hours);
  expect(status, text).toBe(0);
  return stdout;
}

/** Copies what git knows of this checkout, as it is now. */
function copyCheckout(to: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of files.toString().split('\0').filter(Boolean)) {
    if (!existsSync(path.join(ROOT, file))) continue;
    mkdirSync(path.join(to, path.dirname(file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(to, file));
  }
}

const address = () => `/${story.slice('content/articles/'.length, -'.md'.length)}/`;
const deploy = (...words: string[]) => {
  const server = path.join(folder, 'server');
  const reload = `[ ! -e ${folder}/nginx.pid ] || kill -HUP $(cat ${folder}/nginx.pid)`;
  return mustRun('deploy', ['rsync', '--to', server, '--yes', '--reload', reload, ...words], 3);
};
/** nginx takes new settings a moment after it was told to. */
const answers = () => expect.poll(async () => (await fetch(`${nginx?.origin}${address()}`)).status);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-paper-'));
  mkdirSync(path.join(folder, 'engine'));
  copyCheckout(path.join(folder, 'engine'));
  upstream = repositoryForTests(path.join(folder, 'engine'));
  upstream.commit(clock(-2));
  upstream.git([
    'tag',
    `v${(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version}`,
  ]);
  upstream.git(['clone', '--quiet', '.', '../paper']);
  paper = repositoryForTests(path.join(folder, 'paper'));
  paper.git(['config', 'user.name', 'La redacción']);
  paper.git(['config', 'user.email', 'redaccion@gaceta.example']);
  linkPackages(paper.folder);
});

afterAll(async () => {
  await nginx?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a Spanish weekly, from the clone to the upgrade', () => {
  test('is set up by `npm run init`, with nothing to mend', () => {
    const options = ['--name', 'La Gaceta', '--url', 'https://gaceta.example', '--email', 'redaccion@gaceta.example'];
    const place = ['--lang', 'es', '--country', 'ES', '--time-zone', 'Europe/Madrid'];
    mustRun('init', [...options, ...place, '--sections', 'Noticias,Deportes', '--wire', '--host', 'rsync']);
    begun = Date.now();
    expect(mustRun('check')).toMatch(/: 0 errors, 0 warnings/);
    const workflows = ['check.yml', 'due.yml', 'preview.yml', 'publish.yml', 'systems.yml'];
    expect(readdirSync(at('.github/workflows')).sort()).toEqual(workflows);
    paper.commit(clock(0));
  });

  test('keeps the tests of the engine, which find the demo where it went', () => {
    const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
    const { status, stdout, stderr } = spawnSync(
      path.join(ROOT, 'node_modules/.bin/node'),
      [vitest, 'run', '--project', 'unit', 'src/newsroom/site', 'src/cli/commands.test.ts', 'src/cli/generate.test.ts'],
      { cwd: paper.folder, encoding: 'utf8', env: siteEnvironment() },
    );
    expect(status, stdout + stderr).toBe(0);
    expect(existsSync(at('tests/ledger/content/publication.yaml'))).toBe(true);
  });

  test('takes a color of its own', () => {
    appendFileSync(at('content/publication.yaml'), "brand: { accent: '#0a6b3d' }\n");
    expect(mustRun('check')).toMatch(/: 0 errors/);
  });

  test('shows a new story in the dev server, with its photo', async () => {
    const photo = path.join(ROOT, 'tests/fixtures/content-small/photos/harbor.jpg');
    const options = ['--section', 'noticias', '--unsigned', '--photo', photo, '--alt', 'El puerto al amanecer.'];
    story = mustRun('new', ['El puerto reabre', ...options]);
    edit(story, '---\n', '---\nchangeNote: Nueva.\n');
    const dev = await startDev(paper.folder);
    try {
      const { status, html } = await dev.page(address());
      expect(status).toBe(200);
      expect(html).toContain('El puerto reabre');
      const [, src = ''] = /<img[^>]* src="(\/photos\/[^"]+)"/.exec(html) ?? [];
      expect((await fetch(dev.origin + src)).headers.get('content-type')).toMatch(/^image\//);
    } finally {
      dev.stop();
    }
  });

  test('comes out with a scheduled story when it is due, and not before', () => {
    edit(story, 'status: draft', 'status: published');
    edit(story, read(story).match(/^published: .*$/m)?.[0] ?? '', `published: ${clock(1)}`);
    mustRun('build');
    expect(existsSync(at(`dist${address()}index.html`))).toBe(false);
    expect(run('due', [], 0.5).status).toBe(1);
    expect(run('due', [], 1.5).status).toBe(0);
    mustRun('build', [], 2);
    expect(read(`dist${address()}index.html`)).toContain('El puerto reabre');
  });

  test('passes the audit, without which its workflow publishes nothing', () => {
    mustRun('audit', [], 2);
  });

  test('has no word of English on a page, and nothing of the demo', () => {
    const sentences = textsOf(english(settingOf('en'))).filter((text) => /\w \w/.test(text));
    expect(sentences.length).toBeGreaterThan(50);
    const files = readdirSync(at('dist'), { recursive: true, encoding: 'utf8' });
    const texts = files.filter((file) => /\.(?:html|xml|json|txt|css|webmanifest)$/.test(file));
    const found = texts.flatMap((file) => {
      const text = read(`dist/${file}`);
      const isPage = file.endsWith('.html');
      const words = isPage ? sentences.filter((sentence) => text.includes(sentence)) : [];
      return [...words, ...(/larkfield|ledger/i.test(text) ? ['the demo'] : [])].map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('is deployed to a server, answers 410 for a killed story, and goes back', async () => {
    deploy();
    const current = path.join(folder, 'server/current');
    nginx = await nginxServer(
      folder,
      `root ${current}/site; include ${current}/nginx.conf;`,
      `include ${current}/nginx-http/*.conf;`,
    );
    await answers().toBe(200);
    edit(story, 'status: published', 'status: killed');
    mustRun('build', [], 3);
    deploy();
    await answers().toBe(410);
    deploy('--rollback');
    await answers().toBe(200);
  });

  test('is upgraded without a change to what is its own', () => {
    const version = JSON.parse(read('package.json')) as { version: string };
    paper.commit(clock(3));
    const next = readFileSync(path.join(upstream.folder, 'package.json'), 'utf8').replace(version.version, '9.0.0');
    const byline = 'src/components/Byline.astro';
    upstream.commit(clock(3), {
      'package.json': next,
      [byline]: `${readFileSync(path.join(upstream.folder, byline), 'utf8')}\n`,
    });
    upstream.git(['tag', 'v9.0.0']);
    const before = read('content/publication.yaml');
    expect(mustRun('upgrade', ['--from', upstream.folder], 3)).toContain('The upgraded site is in dist/.');
    expect(read('content/publication.yaml')).toBe(before);
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: '9.0.0' });
    expect(paper.git(['status', '--porcelain'])).toBe('');
  });
});

/** The texts of a table of words; sentences with names or numbers in them are functions. */
function textsOf(table: object): string[] {
  return Object.values(table).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    return typeof entry === 'object' && entry !== null ? textsOf(entry) : [];
  });
}
