import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A checkout as CI has it before `npm ci`: no packages. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-due-'));
  cpSync('src', path.join(folder, 'src'), { recursive: true });
  cpSync('package.json', path.join(folder, 'package.json'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function due(written: string | undefined, ...words: string[]) {
  const place = path.join(folder, '.broadsheet/dist');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  if (written !== undefined) writeFileSync(path.join(place, 'next-change.json'), written);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.js', 'src/cli/due.ts', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BUILD_TIME: '2026-11-26T12:00:00Z' },
  });
  return { status, stdout, stderr };
}

const change = (at: string | null, ...reasons: string[]) => JSON.stringify({ at, reasons });

test('the status is 0 from the time of the next change on, without any package', () => {
  expect(due(change('2026-11-26T12:00:00.000Z', 'publication', 'embargo'))).toEqual({
    status: 0,
    stdout: 'A build has been due since Nov. 26, 2026, noon UTC: a story comes out and an embargo ends.\n',
    stderr: '',
  });
});

test('the status is 1 before, and the answer says when something is due', () => {
  expect(due(change('2026-11-26T12:00:00.001Z', 'publication'))).toEqual({
    status: 1,
    stdout: 'No build is due before Nov. 26, 2026, noon UTC: then a story comes out.\n',
    stderr: '',
  });
  expect(due(change(null))).toMatchObject({ status: 1, stdout: expect.stringContaining('Nothing is due') });
});

test('prints the time in the time zone of the newsroom', () => {
  const next = (timeZone: string) => JSON.stringify({ at: '2026-11-26T13:30:00.000Z', reasons: ['front'], timeZone });
  expect(due(next('Europe/Madrid')).stdout).toBe(
    'No build is due before Nov. 26, 2026, 2:30 p.m. (Europe/Madrid): then a pin on a front ends.\n',
  );
  expect(due(next('America/New_York')).stdout).toContain('before Nov. 26, 2026, 8:30 a.m. EST: ');
});

test('says when content/ has changed since the build that the answer comes from', () => {
  const articles = path.join(folder, 'content/articles/2026/11');
  mkdirSync(articles, { recursive: true });
  const story = (name: string, changed: number) => {
    writeFileSync(path.join(articles, name), '');
    utimesSync(path.join(articles, name), changed, changed);
  };
  const later = Date.now() / 1000 + 60;
  story('old.md', 1);
  expect(due(change(null)).stdout).toMatch(/^Nothing is due.*\n$/);
  story('scheduled.md', later);
  expect(due(change(null))).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(
      /^Nothing is due.*\ncontent\/articles\/2026\/11\/scheduled\.md has changed since the last build, .* Run npm run build, and ask again\.\n$/,
    ),
  });
  story('another.md', later);
  expect(due(change(null)).stdout).toContain('another.md and 1 more in content/ have changed');
  rmSync(path.join(folder, 'content'), { recursive: true });
});

test('--json is for programs', () => {
  const { status, stdout } = due(change('2026-11-26T11:00:00.000Z', 'front'), '--json');
  expect([status, JSON.parse(stdout)]).toEqual([0, { due: true, at: '2026-11-26T11:00:00.000Z', reasons: ['front'] }]);
});

test.each([
  ['no file', undefined, 'There is no .broadsheet/dist/next-change.json'],
  ['a damaged file', '{"at":"20', 'cannot be read'],
  ['a file without a time', '{"at":"soon","reasons":[]}', 'cannot be read'],
  ['a list', '[]', 'cannot be read'],
])('with %s, the status is 2: nobody knows', (_, written, message) => {
  const { status, stdout, stderr } = due(written);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
