import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { build, makeProject, mustBuild, siteEnvironment } from '../project.ts';

/* A project whose configuration has plugins of its own, one in a package, and the parser that the package needs. */

const NODE = path.join(ROOT, 'node_modules/.bin/node');
const STORY = 'content/articles/2026/11/good.md';
const PAGE = 'dist/2026/11/good/index.html';
const CONFIG = 'astro.config.mjs';
const TIME = 'newsroom/tide-time.mjs';

const PLUGINS = `
import { TIME } from './tide-time.mjs';

const each = (node, visit) => {
  visit(node);
  for (const child of node.children ?? []) each(child, visit);
};

export function remarkTide({ place }) {
  return (tree) =>
    each(tree, (node) => {
      if (node.type === 'text' && node.value.includes('BROKEN'))
        throw Object.assign(new Error('There is no tide here.\\nSee the table.'), { position: node.position });
      if (node.type === 'text') node.value = node.value.replace('TIDE', 'High water in ' + place + ' is at ' + TIME);
    });
}

export function remarkCare() {
  return (tree, file) =>
    each(tree, (node) => {
      if (node.type === 'text' && node.value.includes('very')) file.message('Is "very" needed?', node);
    });
}

export function rehypeMarked() {
  return (tree) =>
    each(tree, (node) => {
      if (node.tagName !== 'strong') return;
      node.tagName = 'mark';
      node.properties = { className: ['loud'], onClick: 'alert(1)' };
    });
}

export function rehypeOpening() {
  return (tree) => {
    tree.children.find(({ tagName }) => tagName === 'p').properties.className = ['opening'];
    tree.children.push({ type: 'raw', value: '<p class="end">End</p>' });
  };
}
`;

const IMPORTS = `
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { rehypeMarked, rehypeOpening, remarkCare, remarkTide } from './newsroom/plugins.mjs';
`;

const SETTINGS = `{
  markdown: {
    parser: remarkParse,
    remarkPlugins: [remarkMath, [remarkTide, { place: 'Larkfield' }], remarkCare],
    rehypePlugins: [rehypeMarked, { plugin: rehypeOpening, trusted: true }],
  },
}`;

const BODY = `All is well in Larkfield. TIDE.

It is **very** well, as $E = mc^2$ is.

| a | b |
| - | - |
| c | d |

:::box[What to know]
Text
:::
`;

let folder: string;
let config: string;

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const write = (file: string, text: string) => writeFileSync(at(file), text);

/** The texts of all stories in the search index. */
function searchTexts(): string {
  const fragments = globSync('dist/search/*/fragment/*', { cwd: folder });
  return fragments.map((file) => gunzipSync(readFileSync(at(file))).toString()).join('');
}

function check() {
  const environment = siteEnvironment({ NO_COLOR: '1' });
  return spawnSync(NODE, ['src/cli/check.ts'], { cwd: folder, encoding: 'utf8', env: environment });
}

beforeAll(() => {
  folder = makeProject();
  mkdirSync(at('newsroom'));
  write('newsroom/plugins.mjs', PLUGINS);
  write(TIME, "export const TIME = 'noon';\n");
  config = read(CONFIG);
  write(CONFIG, IMPORTS + config.replace('broadsheet()', `broadsheet(${SETTINGS})`));
  write(STORY, read(STORY).replace(/(?<=\n---\n)[\s\S]*$/, `\n${BODY}`));
  mustBuild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a site with plugins', () => {
  test('has what remark plugins make on pages, in feeds and in the search', () => {
    const text = 'High water in Larkfield is at noon.';
    for (const found of [read(PAGE), read('dist/rss.xml'), searchTexts()]) expect(found).toContain(text);
  });

  test('has syntax that a plugin adds, beside tables and directives', () => {
    const page = read(PAGE);
    expect(page).toContain('<code class="language-math">E = mc^2</code>');
    expect(page).toContain('<td>c</td>');
    expect(page).toContain('What to know</h2>');
  });

  test('keeps what a rehype plugin makes as far as the sanitiser allows it', () => {
    expect(read(PAGE)).toContain('It is <mark>very</mark> well');
  });

  test('keeps everything that a trusted plugin makes', () => {
    expect(read(PAGE)).toContain('<p class="opening">All is well');
    expect(read(PAGE)).toContain('<p class="end">End</p>');
  });

  test('takes messages of plugins for warnings, which the check lists at their places', () => {
    const { status, stdout } = check();
    expect(stdout).toMatch(
      /^content\/articles\/2026\/11\/good\.md:13:9 {2}plugin-message$[\s\S]*The plugin `remarkCare` says: Is "very" needed\?/m,
    );
    expect(status).toBe(0);
  });

  test('lists the error of a plugin in check and build with its place, and publishes nothing', () => {
    const story = read(STORY);
    const published = read(PAGE);
    write(STORY, story.replace('| c | d |', '| c | BROKEN |'));
    const { status, stdout } = check();
    const outcomes = [{ status, output: stdout }, build(folder)];
    write(STORY, story);
    for (const { status, output } of outcomes) {
      expect(output).toMatch(/content\/articles\/2026\/11\/good\.md:17:7 .*plugin-failed\n/);
      expect(output).toContain('The plugin `remarkTide` failed: There is no tide here.\n');
      expect(output).not.toMatch(/^\s+at |See the table/m);
      expect(status).toBe(1);
    }
    expect(read(PAGE)).toBe(published);
  });

  test('is made again after an edit of a file that a plugin imports', () => {
    write(TIME, "export const TIME = 'ten';\n");
    mustBuild(folder);
    const text = 'High water in Larkfield is at ten.';
    for (const found of [read(PAGE), read('dist/rss.xml'), searchTexts()]) expect(found).toContain(text);
  });
});

test.each([
  ['remarkPlugins', 'markdown: { remarkPlugins: [() => undefined] }'],
  ['processor', "markdown: { processor: { name: 'other', createRenderer: () => undefined } }"],
])('`markdown.%s` of Astro is refused in one sentence', (name, setting) => {
  write(CONFIG, config.replace('defineConfig({', `defineConfig({ ${setting},`));
  const { status, output } = build(folder);
  expect(status).toBe(1);
  expect(output.trim()).toBe(
    `\`markdown.${name}\` in astro.config.mjs does not reach stories: write plugins into broadsheet({ markdown: { remarkPlugins, rehypePlugins } }), as docs/markdown.md shows.`,
  );
});

test('a plugin that extends the syntax asks for the parser that it needs, in build and check', () => {
  const settings = '{ markdown: { remarkPlugins: [remarkMath] } }';
  write(CONFIG, `import remarkMath from 'remark-math';\n${config.replace('broadsheet()', `broadsheet(${settings})`)}`);
  const { stderr, status } = check();
  for (const output of [stderr, build(folder).output]) {
    expect(output.trim()).toMatch(
      /^`remarkMath` in `markdown\.remarkPlugins\[0\]` .* Add `parser: remarkParse`[^\n]*$/,
    );
  }
  expect(status).toBe(2);
});
