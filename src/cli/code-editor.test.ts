import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../loader/content-reading.ts';
import { ALL_FILE_KINDS, globOf } from '../schema/kinds.ts';
import { renewFrontMatterHelp, writeFrontMatterHelp } from './generate/front-matter-help.ts';
import { openInEditor } from './language-server-for-tests.ts';

const settings = jsonWithComments('.vscode/settings.json');
const snippets = jsonWithComments('.vscode/content.code-snippets') as Record<string, { scope: string; body: string[] }>;

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet editor-'));
  cpSync('.vscode/schemas', path.join(root, '.vscode/schemas'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
});

afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** YAML reads JSON, and its comments are those of a shell: the lines of comments are taken out first. */
function jsonWithComments(file: string): Record<string, unknown> {
  return parse(readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''));
}

describe('VS Code', () => {
  test('knows the schema of each kind of YAML file', () => {
    const yaml = ALL_FILE_KINDS.filter(({ format }) => format === 'yaml');
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(yaml.map((kind) => [`./.vscode/schemas/${kind.name}.schema.json`, globOf(kind)])),
    );
  });

  test('completes and checks a YAML file', async () => {
    write('content/authors/jane-doe.yaml', 'nmae: Jane\nemail: jane\n\n');
    const view = await openInEditor({
      server: 'yaml',
      root,
      file: 'content/authors/jane-doe.yaml',
      line: 3,
      problems: 3,
      schemas: settings['yaml.schemas'],
    });
    expect(view.problems).toEqual(
      expect.arrayContaining([
        [1, 'Missing property "name".'],
        [1, 'Property nmae is not allowed.'],
        [2, 'Must be an e-mail address'],
      ]),
    );
    expect(view.offered).toEqual(expect.arrayContaining(['name', 'role', 'bio', 'portrait']));
  });

  test('completes and checks front matter, once `npm run editor` has run', async () => {
    write(
      'content/articles/2026/11/storm.md',
      '---\nheadline: A\nsectoin: news\npublished: 2026-11-23\n\n---\n\nText.\n',
    );
    expect(writeFrontMatterHelp(root)).toBe(1);
    const view = await openInEditor({
      server: 'astro',
      root,
      file: 'content/articles/2026/11/storm.md',
      line: 5,
      problems: 3,
    });
    expect(view.problems).toEqual(
      expect.arrayContaining([
        [1, 'Missing property "section".'],
        [3, 'Property sectoin is not allowed.'],
        [4, 'Must be a date and time by the newsroom’s clock, such as 2026-11-26 20:00'],
      ]),
    );
    expect(view.offered).toEqual(expect.arrayContaining(['standfirst', 'section', 'corrections']));
  });

  test('helps with a new story, when it helps at all', () => {
    const help = path.join(root, '.astro/collections/collections.json');
    rmSync(help, { force: true });
    renewFrontMatterHelp(root);
    expect(() => readFileSync(help)).toThrow();
    writeFrontMatterHelp(root);
    write('content/pages/ethics.md', '---\n---\n');
    renewFrontMatterHelp(root);
    expect(Object.values(JSON.parse(readFileSync(help, 'utf8')).entries)).toContain('page');
  });
});

describe('the snippet', () => {
  test.each([
    ['Story', 'articles/2026/11/a.md'],
    ['Wire post', 'articles/2026/11/b.md'],
    ['Author', 'authors/a.yaml'],
  ])('%s makes a file that the build accepts', async (name, file) => {
    const { scope, body } = snippets[name] ?? { scope: '', body: [] };
    expect(scope).toBe(file.endsWith('.md') ? 'markdown' : 'yaml');
    write(`content/${file}`, typed(body));
    expect(await readFiles(root, [file])).toMatchObject([{ reading: { ok: true } }]);
  });

  test('Correction makes a correction of a story', async () => {
    const lines = typed(snippets['Correction']?.body ?? []);
    write(
      'content/articles/2026/11/c.md',
      `---\nheadline: A\nsection: news\npublished: 2026-11-23T06:00:00-05:00\n${lines}---\n`,
    );
    expect(await readFiles(root, ['articles/2026/11/c.md'])).toMatchObject([
      { reading: { ok: true, value: { data: { frontMatter: { corrections: [{ kind: 'correction' }] } } } } },
    ]);
  });
});

/** What stands there when an editor leaves everything as the snippet has it. */
function typed(body: readonly string[]): string {
  const variables: Record<string, string> = {
    CURRENT_YEAR: '2026',
    CURRENT_MONTH: '11',
    CURRENT_DATE: '23',
    CURRENT_HOUR: '06',
    CURRENT_MINUTE: '30',
    CURRENT_TIMEZONE_OFFSET: '-05:00',
  };
  return body
    .join('\n')
    .replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => variables[name] ?? name)
    .replaceAll(/\$\{\d+\|([^,}]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');
}
