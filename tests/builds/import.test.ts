import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOldExport } from '../../bench/old-export.ts';
import { ROOT } from '../demo-project.ts';
import { fileDigests, makeProject, mustBuild, siteEnvironment } from '../project.ts';

const NODE = path.join(ROOT, 'node_modules/.bin/node');
const EXPORT = ['gazette-1.xml', 'gazette-2.xml'].map((name) =>
  path.join(ROOT, 'tests/fixtures/import/wordpress', name),
);
/** Moments at which an import is killed, in milliseconds after its start. */
const KILLS = Array.from({ length: 20 }, (_, index) => 150 + index * 130);

const folders: string[] = [];

function project(): string {
  const folder = makeProject();
  folders.push(folder);
  return folder;
}

function run(folder: string, command: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(NODE, [`src/cli/${command}.ts`, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: siteEnvironment(),
  });
  return { status, output: stdout + stderr };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a site of WordPress that moves in', () => {
  let folder: string;
  const at = (file: string) => path.join(folder, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const importIt = (...words: string[]) =>
    run(folder, 'import', 'wordpress', ...EXPORT, '--uploads', 'uploads', ...words);

  beforeAll(async () => {
    folder = project();
    mkdirSync(at('uploads/2020/07'), { recursive: true });
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a5' } })
      .png()
      .toFile(at('uploads/2020/07/pier.png'));
  });

  test('writes nothing in content/ at first, but a map and a report', () => {
    const before = fileDigests(at('content'));
    expect(importIt()).toMatchObject({
      status: 0,
      output: expect.stringContaining('Nothing was written in content/.'),
    });
    expect(fileDigests(at('content'))).toEqual(before);
    expect(read('import/map.yaml')).toContain('weather: { section: town, topic: weather, name: Weather } # 1 story');
    expect(existsSync(at('import/import-report.html'))).toBe(true);
  });

  test('follows the map as an editor has changed it', () => {
    const map = read('import/map.yaml').replace(
      '{ author: sam-ortiz, name: Sam Ortiz }',
      '{ guest: S. Ortiz } # as he signs',
    );
    writeFileSync(at('import/map.yaml'), map);
    expect(importIt('--write').status).toBe(0);
    expect(read('import/map.yaml')).toBe(map);
    expect(read('content/articles/2020/07/storm-closes-pier.md')).toMatch(
      /^---\nheadline: Storm closes the pier & the road\nstandfirst: Surf took the road.\nsection: sports\npublished: 2020-07-04T06:30:15-04:00\nupdated: 2021-01-02T10:00:00-05:00\nbyline: \[ann-lee, grace-guest\]\nphoto:\n {2}src: \/photos\/\S+\n {2}alt: Planks of a pier in fog\n {2}caption: The pier at dawn.\n {2}credit: Noor Haddad \/ The Gazette\ntags: \[weather, town, covid-19, 台風\]\naliases: \[\/2020\/07\/04\/storm-closes-pier\/, \/2020\/07\/04\/pier-shut\/\]\nguid: https:\/\/gull-gazette.example\/\?p=101\n---\n/,
    );
    expect(read('content/topics/covid-19.yaml')).toBe('name: Covid-19\n');
    expect(read('content/comments/2020/07/storm-closes-pier.yaml').match(/id: wp\d+/g)).toEqual([
      'id: wp05',
      'id: wp06',
      'id: wp09',
    ]);
    expect(read('content/fronts/home.yaml')).toContain('pins: [2020/07/storm-closes-pier]');
    expect(read('content/publication.yaml')).toMatch(/navigation:.*\btown\b/s);
    expect(
      ['for-the-newsroom', 'behind-a-password'].map((name) => read(`content/articles/2020/08/${name}.md`)),
    ).toEqual([expect.stringContaining('status: draft'), expect.stringContaining('status: draft')]);
  });

  test('is checked, built and proven: every old address answers', () => {
    const check = run(folder, 'check');
    expect(check.status, check.output).toBe(0);
    mustBuild(folder);
    const proof = run(folder, 'import', 'prove');
    expect(proof.output).toContain('Proven: nothing was lost.');
    expect(proof.status).toBe(0);
  });

  test('a second run changes nothing', () => {
    const before = [fileDigests(at('content')), read('import/written.json')];
    expect(importIt('--write').output).toMatch(/7 stories: 7 as they were/);
    expect([fileDigests(at('content')), read('import/written.json')]).toEqual(before);
  });

  test('what an editor has changed, deleted or moved stays so', () => {
    const [changed, deleted] = ['content/articles/2020/12/gulls-win.md', 'content/topics/covid-19.yaml'] as const;
    appendFileSync(at(changed), '\nA sentence of an editor.\n');
    appendFileSync(at('content/redirects.yaml'), '  # Ours\n  - { from: /ours/, to: /news/ }\n');
    rmSync(at(deleted));
    expect(importIt('--write').output).toContain('1 left as somebody has changed or made them');
    expect(read(changed)).toContain('A sentence of an editor.');
    expect(read('content/redirects.yaml')).toContain('  # Ours\n  - { from: /ours/, to: /news/ }\n');
    expect(existsSync(at(deleted))).toBe(false);
  });
});

test('an import that is killed at 20 moments and begun again has the same result', async () => {
  const [whole, killed] = [project(), project()] as const;
  const file = path.join(whole, 'old.xml');
  await writeOldExport(file, 400);
  cpSync(file, path.join(killed, 'old.xml'));
  expect(run(whole, 'import', 'wordpress', 'old.xml', '--write').status).toBe(0);
  for (const moment of KILLS) {
    const child = spawn(NODE, ['src/cli/import.ts', 'wordpress', 'old.xml', '--write'], {
      cwd: killed,
      stdio: 'ignore',
      env: siteEnvironment(),
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([sleep(moment), ended]);
    child.kill('SIGKILL');
    await ended;
  }
  expect(run(killed, 'import', 'wordpress', 'old.xml', '--write').status).toBe(0);
  const content = (folder: string) =>
    [...fileDigests(path.join(folder, 'content'))].filter(([name]) => !/\.\d+\.\d+$/.test(name));
  expect(content(killed)).toEqual(content(whole));
  expect(readFileSync(path.join(killed, 'import/written.json'), 'utf8')).toBe(
    readFileSync(path.join(whole, 'import/written.json'), 'utf8'),
  );
});

test('a damaged export is refused with its place, and the demo is no paper to move into', () => {
  const folder = project();
  writeFileSync(path.join(folder, 'bad.xml'), '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss/>');
  expect(run(folder, 'import', 'wordpress', 'bad.xml')).toEqual({
    status: 1,
    output: expect.stringMatching(/^bad\.xml:2:\d+ {2}export-damaged\n {2}2 \| <!DOCTYPE/),
  });
  expect(run(folder, 'import', 'wordpress', 'missing.xml')).toEqual({
    status: 2,
    output: 'There is no `missing.xml`.\n',
  });
});
