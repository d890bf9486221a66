import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { makeProject, siteEnvironment } from '../project.ts';

const NODE = path.join(ROOT, 'node_modules/.bin/node');
const STORY = 'content/articles/2026/11/storm.md';

let project: string;

beforeAll(() => {
  project = makeProject();
});
afterAll(() => rmSync(project, { recursive: true, force: true }));
beforeEach(() => rmSync(path.join(project, STORY), { force: true }));

/** Runs `npm run check -- …` in the project. */
function check(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(NODE, ['src/cli/check.ts', ...words], {
    cwd: project,
    encoding: 'utf8',
    env: siteEnvironment({ NO_COLOR: '1' }),
  });
  return { status, stdout, stderr, last: (stdout + stderr).trimEnd().split('\n').at(-1) ?? '' };
}

function write(frontMatter: string, body: string, file = STORY): void {
  const head = `headline: A story\nsection: news\npublished: 2026-11-23T06:30:00-05:00\n${frontMatter}`;
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), `---\n${head}---\n${body}`);
}

/** Rule and line of every problem of the story, as JSON tells them. */
function found(...words: string[]): string[] {
  const list: { rule: string; file: string; line: number; column: number }[] = JSON.parse(
    check('--format', 'json', ...words).stdout,
  );
  return list.filter(({ file }) => file === STORY).map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

describe('npm run check', () => {
  test('is content with good content, and says how much it looked at', () => {
    const { status, last, stdout } = check();
    expect(stdout).not.toContain('error:');
    expect(last).toMatch(/^\d+ files checked: 0 errors, \d+ warnings?, in \d+\.\d s$/);
    expect(status).toBe(0);
  });

  test('lists errors with line and caret, and fails', () => {
    write('aliases: [/about/]\n', 'See [this](/nothing/) and [that](/2026/11/good/#nowhere).\n');
    const { status, stdout, last } = check();
    expect(status).toBe(1);
    expect(last).toMatch(/: 3 errors, /);
    expect(stdout).toContain(
      `${STORY}:7:5  link-dead\n  7 | See [this](/nothing/) and [that](/2026/11/good/#nowhere).\n    |     ^\n`,
    );
    expect(found()).toEqual(['alias-taken 5:11', 'anchor-missing 7:27', 'link-dead 7:5'].sort(byLine));
  });

  test('does not fail for warnings, and lists them apart', () => {
    write('', 'The road  is closed.\n');
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).toMatch(/Warnings, which.*\n\n(?:.*\n)*content\/articles\/2026\/11\/storm\.md:6:9 {2}double-space/);
  });

  test('finds what a build would find in a body, which it does not build', () => {
    write('', 'First.\n\n:::pulquote\nNever.\n:::\n\n![](/photos/harbor.jpg)\n\n![A boat](/photos/nothing.jpg)\n');
    expect(found()).toEqual(
      expect.arrayContaining(['unknown-directive 8:1', 'alt-missing 12:1', 'photo-missing 14:1']),
    );
  });

  test('finds everything that is wrong with a file at once, in its fields, in what they name and in its body', () => {
    const fields = 'standfrist: One\nbyline: [jan-doe]\nphoto: { src: /photos/harbour.jpg }\n';
    write(fields, '\n:::pulquote\nNever.\n:::\n\nSee [this](/nothing/) <b>now.\n');
    expect(found()).toEqual([
      'unknown-field 5:1',
      'author-missing 6:10',
      'missing-field 7:8',
      'photo-missing 7:15',
      'unknown-directive 10:1',
      'link-dead 14:5',
      'html-open 14:23',
    ]);
  });

  test('finds links that lack a scheme, an address or the way from the root, and says what to write', () => {
    const links = '[a](www.example.com) [b](desk@example.com) [c](good) [d]() [e](../good/) [f][f]';
    write('', `${links}\n\n[f]: HTTPS://example.com/\n\n<a href="example.com/g">g</a>\n`);
    const relative = ['link-dead 6:1', 'link-dead 6:22', 'link-dead 6:44', 'link-dead 10:1', 'link-empty 6:54'];
    expect(found().sort()).toEqual([...relative, 'link-relative 6:60'].sort());
    const { stdout } = check();
    for (const fix of ['https://www.example.com', 'mailto:desk@example.com', '/2026/11/good/', 'https://example.com/g'])
      expect(stdout).toContain(`→ Write ${fix}\n`);
    expect(stdout).toContain('There is nothing at /2026/11/storm/good, where `good` leads; did you mean');
  });

  test('knows the headings of other stories', () => {
    write('', '## What is next\n\nSee [below](#what-is-next) and [there](#what-was).\n');
    expect(found()).toEqual(['anchor-missing 8:32']);
  });

  test('blames no story for a link to one that cannot be read', () => {
    const broken = 'content/articles/2026/11/broken.md';
    writeFileSync(path.join(project, broken), '---\nheadline: [\n---\n');
    write('', 'See [it](/2026/11/broken/).\n');
    const { stdout, last } = check();
    rmSync(path.join(project, broken));
    expect(stdout).toContain(`${broken}:2:`);
    expect(last).toMatch(/: 1 error, /);
    expect(stdout).not.toContain('unused');
  });
});

describe('paths as arguments', () => {
  test('limit what is told, and not what is known', () => {
    write('', 'See [this](/nothing/) and [that](/2026/11/good/).\n');
    expect(check('content/pages').status).toBe(0);
    expect(check('content/pages').last).toMatch(/^1 file checked: 0 errors/);
    const { status, stdout, last } = check(STORY);
    expect(status).toBe(1);
    expect(stdout).toContain('/nothing/');
    expect(last).toMatch(/^1 file checked: 1 error, 0 warnings/);
    expect(check(path.join(project, 'content/articles')).status).toBe(1);
  });

  test.each([
    [['package.json'], 'package.json is not in content/'],
    [['content/nothing.md'], 'There is no content/nothing.md'],
    [['--fixx'], '`--fixx` is not an option of check; did you mean `--fix`?'],
  ])('%j are refused with status 2', (words, message) => {
    const { status, stderr, stdout } = check(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });
});

describe('formats', () => {
  test('json is an array on the standard output, and nothing else', () => {
    write('', 'See [this](/nothing/).\n');
    const { stdout, stderr, status } = check('--format', 'json', STORY);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'link-dead', severity: 'error', file: STORY, line: 6 }]);
    expect(stderr).toMatch(/^1 file checked/);
    expect(status).toBe(1);
  });

  test('github gets annotations', () => {
    write('', 'See [this](/nothing/).\n');
    expect(check('--format', 'github', STORY).stdout).toMatch(
      new RegExp(`^::error file=${STORY},line=6,col=5,title=link-dead::There is nothing at /nothing/\\.`),
    );
  });
});

describe('--fix', () => {
  const BEFORE = [
    '\uFEFF---',
    'headline: "The road  is \\"shut\\" , she said"',
    "standfirst: 'It’s Jane''s  road'",
    'section:  news   # two  spaces',
    'published:  2026-11-23T06:30:00-05:00',
    '---',
    '',
    'The road  is , as “ever", shut. Type `a  b` or [c  d](/2026/11/good/ "e  f").  ',
    '<abbr title="g  h">i</abbr>  j',
    '',
    '```',
    'code  , "here”',
    '```',
    '',
  ].join('\r\n');
  const AFTER = BEFORE.replace('road  is \\"shut\\" ,', 'road is \\"shut\\",')
    .replace("Jane''s  road", 'Jane’s road')
    .replace('road  is , as “ever",', 'road is, as “ever”,')
    .replace('[c  d]', '[c d]')
    .replace('</abbr>  j', '</abbr> j');

  test('mends slips in text fields and prose, says so, and leaves every other byte', () => {
    writeFileSync(path.join(project, STORY), BEFORE);
    const { stdout, status } = check('--fix');
    expect(readFileSync(path.join(project, STORY), 'utf8')).toBe(AFTER);
    expect(stdout).toContain(`${STORY}:8:9  double-space  mended: The road  is , as “eve → The road is , as “eve`);
    expect(stdout.match(/ mended: /g)).toHaveLength(9);
    expect(status).toBe(0);
  });

  test('finds nothing to mend the second time', () => {
    writeFileSync(path.join(project, STORY), AFTER);
    expect(check('--fix').stdout).not.toContain('mended');
    expect(readFileSync(path.join(project, STORY), 'utf8')).toBe(AFTER);
    expect(found()).toEqual([]);
  });

  test('leaves files alone that were not asked for', () => {
    writeFileSync(path.join(project, STORY), BEFORE);
    expect(check('--fix', 'content/pages').stdout).not.toContain('mended');
    expect(readFileSync(path.join(project, STORY), 'utf8')).toBe(BEFORE);
  });
});

function byLine(a: string, b: string): number {
  const [lineA = 0, lineB = 0] = [a, b].map((text) => Number(/ (\d+):/.exec(text)?.[1]));
  const [columnA = 0, columnB = 0] = [a, b].map((text) => Number(/:(\d+)$/.exec(text)?.[1]));
  return lineA - lineB || columnA - columnB;
}
