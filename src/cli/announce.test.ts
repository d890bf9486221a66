import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceArguments } from './announce/announce-arguments.ts';
import { runAnnounce } from './announce/announce-run.ts';
import { ANNOUNCE } from './commands/announce.ts';
import { readCommandLine } from './options/command-reader.ts';
import { openService, type ServiceForTests } from './announce/service-for-tests.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KEY = '4f1c9a7e52d84b0f';

let service: ServiceForTests;
beforeEach(async () => {
  service = await openService();
});
afterEach(() => service.close());

describe('`npm run announce`', () => {
  let folder: string;
  const at = (file: string) => path.join(folder, file);

  /** Puts a page or feed into the built site. */
  function publish(file: string, text = file): void {
    mkdirSync(path.dirname(at(`dist/${file}`)), { recursive: true });
    writeFileSync(at(`dist/${file}`), text);
  }

  function report(changes: { added?: object[]; updated?: object[]; removed?: object[] }): void {
    const whole = { added: [], updated: [], removed: [], ...changes };
    writeFileSync(at('.broadsheet/dist/build-report.json'), JSON.stringify(whole));
  }

  /** Runs it without a process of its own, which takes longer than all else. */
  async function announce(...words: string[]): Promise<{ status: number; output: string }> {
    const output: string[] = [];
    const say = { result: (text: string) => void output.push(text), failure: (text: string) => void output.push(text) };
    const wanted = announceArguments(readCommandLine(ANNOUNCE, ['--indexnow', `${service.origin}/indexnow`, ...words]));
    const status = await runAnnounce(wanted, folder, say);
    return { status, output: output.join('\n') };
  }

  /** Runs it as a person does. */
  function command(...words: string[]) {
    const node = path.join(ROOT, 'node_modules/.bin/node');
    const script = path.join(ROOT, 'src/cli/announce.ts');
    return spawnSync(node, [script, ...words], { cwd: folder, encoding: 'utf8' });
  }

  test.each([
    ['another file', '{ "name": "broadsheet" }'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['text', 'No JSON.'],
    ['a report with a part missing', '{ "added": [], "updated": [] }'],
    ['a report with something else in it', '{ "added": [1], "updated": [null], "removed": [{ "url": 5 }] }'],
  ])('%s instead of a report is refused in one sentence', async (_, text) => {
    writeFileSync(at('other.json'), text);
    await expect(announce('--report', 'other.json')).rejects.toThrow(
      /^\S+other\.json is not the report of a build\. Build the site again, or leave out --report\.$/,
    );
  });

  test('a folder instead of a report is refused in one sentence', async () => {
    await expect(announce('--report', 'content')).rejects.toThrow(/content is not the report of a build\./);
  });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-announce-'));
    cpSync(path.join(ROOT, 'tests/fixtures/content-small'), at('content'), { recursive: true });
    const publication = readFileSync(at('content/publication.yaml'), 'utf8');
    writeFileSync(
      at('content/publication.yaml'),
      `${publication.replace(/^url: .*/m, 'url: https://ledger.example')}\nindexNowKey: ${KEY}\nfeeds: { hub: '${service.origin}/hub' }\n`,
    );
    mkdirSync(at('.broadsheet/dist'), { recursive: true });
    for (const page of ['2026/11/storm', '2026/11/corrected', '2026/11/relabeled']) publish(`${page}/index.html`);
    for (const feed of ['rss.xml', 'news/atom.xml']) publish(feed);
    report({
      added: [{ url: '/2026/11/storm/', reason: 'new' }],
      updated: [
        { url: '/2026/11/corrected/', reason: 'props: story' },
        { url: '/2026/11/relabeled/', reason: 'props: livewire' },
        { url: '/rss.xml', reason: 'props: subject' },
        { url: '/news/atom.xml', reason: 'code' },
      ],
      removed: [{ url: '/tags/storm/', reason: 'no longer published' }],
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('sends nothing unless it is told to, and shows what it would send', async () => {
    const { status, output } = await announce();
    expect(status, output).toBe(0);
    expect(output).toMatch(/would be told of 3 addresses:\n {2}new {2}https:\/\/ledger\.example\/2026\/11\/storm\/\n/);
    expect(output).toMatch(/WebSub .* would be told of 1 feed:\n/);
    expect(output).not.toContain('relabeled');
    expect(output).toContain('Nothing was sent.');
    expect(service.received).toEqual([]);
    expect(existsSync(at('.broadsheet/announced.json'))).toBe(false);
  });

  test('tells IndexNow of what has changed for readers and the hub of the feeds, each in its own words', async () => {
    const { status, output } = await announce('--send');
    expect(status, output).toBe(0);
    const [engine, hub] = service.received;
    expect(service.received).toHaveLength(2);
    expect(engine).toMatchObject({ path: '/indexnow', type: 'application/json; charset=utf-8' });
    expect(JSON.parse(engine?.body ?? '')).toEqual({
      host: 'ledger.example',
      key: KEY,
      keyLocation: `https://ledger.example/${KEY}.txt`,
      urlList: ['2026/11/storm/', '2026/11/corrected/', 'tags/storm/'].map((url) => `https://ledger.example/${url}`),
    });
    expect(hub).toEqual({
      path: '/hub',
      type: 'application/x-www-form-urlencoded',
      body: 'hub.mode=publish&hub.url=https%3A%2F%2Fledger.example%2Frss.xml',
    });
  });

  test('tells nobody twice, but tells again what has changed since', async () => {
    await announce('--send');
    service.received.length = 0;
    expect((await announce('--send')).output).toContain('is told of 0 addresses.');
    expect(service.received).toEqual([]);
    publish('2026/11/corrected/index.html', 'corrected again');
    await announce('--send');
    expect(service.received.map(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList)).toEqual([
      ['https://ledger.example/2026/11/corrected/'],
    ]);
  });

  test('says why a service does not take it, tells the other one, and tries again the next time', async () => {
    service.answers.splice(0, Infinity, ...[{ status: 403 }]);
    const first = await announce('--send');
    expect(first.status).toBe(1);
    expect(first.output).toContain(
      `IndexNow was not told: It does not accept the key (403). Is https://ledger.example/${KEY}.txt on the web?`,
    );
    expect(service.received.map((request) => request.path)).toEqual(['/indexnow', '/hub']);
    service.received.length = 0;
    expect((await announce('--send')).status).toBe(0);
    expect(service.received.map((request) => request.path)).toEqual(['/indexnow']);
  });

  test('tells nothing after a build that had nothing to compare with, unless it is asked for all', async () => {
    publish('index.html');
    report({ added: ['/', '/2026/11/storm/'].map((url) => ({ url, reason: 'new' })) });
    expect((await announce('--send')).output).toContain('The last build had no earlier build to compare with');
    expect(service.received).toEqual([]);
    await announce('--send', '--all');
    expect(service.received).toHaveLength(1);
  });

  test('stops with a word for an option that there is not, and for a folder that was not built', async () => {
    const { status, stderr } = command('--sned');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('`--sned` is not an option of announce; did you mean `--send`?'),
    ]);
    await expect(announce('--out', 'elsewhere')).rejects.toThrow('Build the site first, and deploy it.');
  });

  test('runs as a command', () => {
    const { status, stdout } = command();
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('IndexNow (api.indexnow.org) would be told of 3 addresses:'),
    ]);
  });

  test('says so when nobody is to be told, and does not fail: the workflow calls it in every paper', async () => {
    const publication = readFileSync(at('content/publication.yaml'), 'utf8');
    writeFileSync(at('content/publication.yaml'), publication.replace(/^(?:indexNowKey|feeds): .*$/gm, ''));
    const { status, output } = await announce('--send');
    expect(status, output).toBe(0);
    expect(output).toContain('There is nobody to tell. Write an `indexNowKey`');
  });
});
