import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { describe, expect, test } from 'vitest';
import { formatProblem, formatProblems, severityOf } from '../lib/problem.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart } from './body-parts.ts';
import { NO_PLUGINS, type BodyPlugin, type BodyPlugins } from './body-plugins.ts';
import { compileBody } from './compile.ts';
import { pluginsOf } from './plugins/plugin-settings.ts';
import { ENGLISH_WORDS } from './words-for-tests.ts';

/**
 * The specification of the pipeline: a folder for each case, with `input.md`, `context.json` where the story matters, and
 * `output.html`, `problems.txt`, or both where there are only warnings. `UPDATE=1 npx vitest run --project unit compile` rewrites what comes out; read
 * every difference before you keep it.
 */
const FIXTURES = path.resolve('tests/fixtures/markdown');
const isUpdate = process.env['UPDATE'] === '1';
/** The size of the JPEG file of each picture. */
const FILE = { width: 960, height: 720 };

const CONTEXT: BodyContext = {
  file: 'content/articles/2026/11/storm.md',
  firstLine: 1,
  language: 'en-US',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  newsletters: ['harbor-letter', 'morning-memo'],
  pictures: Object.fromEntries(
    ['/photos/pier.jpg', './storm.jpg', '/photos/größe.jpg', '/photos/100%.jpg'].map((name, index) => {
      const base = `/photos/photo-${index}`;
      const avif = `${base}-480.avif 480w`;
      return [name, { src: `${base}-960.jpg`, avif, width: 1600, height: 1200, file: FILE, tone: 'tone tone-3' }];
    }),
  ),
};

const SYNTAX: BodyPlugin[] = [
  { name: 'remark-gfm', plugin: remarkGfm, options: [{ singleTilde: false }] },
  { name: 'remark-directive', plugin: remarkDirective, options: [] },
];
const REMARK = pluginsOf({ parser: remarkParse }, () => SYNTAX);

const CASES = readdirSync(FIXTURES);

describe.each([
  ['Sätteri', NO_PLUGINS],
  ['the parser of remark', REMARK],
])('with %s', (_, plugins) => {
  test.each(CASES)('%s', (name) => expectFixture(name, plugins));

  test.each([
    ':::box What to know\nWords.\n:::',
    ':::box[What to know] today\nWords.\n:::',
    ':::pullquote{by="Jane Doe"} Never.\nAgain.\n:::',
  ])('words after the name of a block are refused, because they would be lost: %j', (markdown) => {
    const { problems } = compileBody(markdown, CONTEXT, plugins);
    expect(problems[0]).toMatchObject({ rule: 'directive-form', line: 1 });
  });

  test.each([':::box[A [link](https://a.example/) and [b]]\nWords.\n:::', '::::box[A] \nWords.\n::::'])(
    'a title of a block may hold brackets, and spaces may follow: %j',
    (markdown) => {
      expect(compileBody(markdown, CONTEXT, plugins).problems).toEqual([]);
    },
  );
});

function expectFixture(name: string, plugins: BodyPlugins): void {
  const file = (base: string) => path.join(FIXTURES, name, base);
  const context = existsSync(file('context.json')) ? JSON.parse(readFileSync(file('context.json'), 'utf8')) : {};
  const { parts, problems } = compileBody(readFileSync(file('input.md'), 'utf8'), { ...CONTEXT, ...context }, plugins);
  const isPublished = problems.every((problem) => severityOf(problem) === 'warning');
  // Warnings keep nothing from being published.
  const warnings = problems.map((problem) => `${formatProblem(problem)}\n`).join('\n');
  const actual = {
    'output.html': isPublished ? parts.map(printed).join('') : undefined,
    'problems.txt': isPublished ? warnings || undefined : `${formatProblems(problems)}\n`,
  };
  for (const [base, text] of Object.entries(actual)) {
    if (isUpdate && plugins === NO_PLUGINS) {
      if (text === undefined) rmSync(file(base), { force: true });
      else writeFileSync(file(base), text);
    }
    expect(existsSync(file(base)) ? readFileSync(file(base), 'utf8') : undefined).toBe(text);
  }
}

function printed(part: BodyPart): string {
  switch (part.kind) {
    case 'html':
      return `${part.html}\n`;
    case 'newsletter':
      return `<!-- newsletter ${part.id ?? ''} -->\n`;
    case 'embed':
      return `<!-- embed ${part.url} ${part.title ?? ''} -->${part.poster ?? ''}\n`;
    case 'chart':
      return `<!-- chart ${JSON.stringify(part.chart)} -->\n`;
    case 'livewire':
    case 'gallery':
      return `<!-- ${part.kind} -->\n`;
  }
}

test('a problem has its line in the file, counted with the front matter', () => {
  const { problems } = compileBody('One.\n\n  # Two\n', { ...CONTEXT, firstLine: 21 });
  expect(problems).toMatchObject([{ file: CONTEXT.file, line: 23, column: 3, excerpt: '  # Two' }]);
});

test('a body with a problem has no parts, so that nothing of it can be published', () => {
  expect(compileBody('Good.\n\n# Bad\n', CONTEXT).parts).toEqual([]);
});

test('a table of millions of cells is refused before they are made', () => {
  const table = `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'|\n'.repeat(20_000)}`;
  expect(compileBody(table, CONTEXT).problems.map(({ rule }) => rule)).toEqual(['table-too-large']);
});

test('where the newsletters are not known, any may be named', () => {
  const { newsletters: _, ...context } = CONTEXT;
  expect(compileBody('::newsletter{id=evening}', context).parts).toEqual([{ kind: 'newsletter', id: 'evening' }]);
});

test('compiling the same body twice gives the same parts', () => {
  const markdown = '## Tide\n\n## Tide\n\nNote[^1]\n\n[^1]: Here.\n\n::livewire\n';
  expect(compileBody(markdown, CONTEXT)).toEqual(compileBody(markdown, CONTEXT));
});

test('a picture that only an inherited property could name is missing', () => {
  const { problems } = compileBody('![a](constructor) ![b](__proto__)', CONTEXT);
  expect(problems.map(({ rule }) => rule)).toEqual(['photo-missing', 'photo-missing']);
});

test.each([
  ['```js', '<code class="language-js">'],
  ['```c++', '<code class="language-c++">'],
  ['```<style onload=run>', '<code class="">'],
])('the line %s names the language of the code, or nothing', (fence, code) => {
  const [part] = compileBody(`${fence}\nrun()\n\`\`\``, CONTEXT).parts;
  expect(part?.kind === 'html' && part.html).toContain(code);
});

test.each(['\uFEFF', '\uFEFF\uFEFF'])('a byte order mark before a body moves no place: %j', (mark) => {
  const body = '\nIt opened.\n\n- now <%= time %>.\n';
  const places = (text: string) =>
    compileBody(text, CONTEXT).problems.map(({ rule, line, column }) => [rule, line, column]);
  expect(places(body)).toEqual([['markup-left', 4, 7]]);
  expect(places(mark + body)).toEqual(places(body));
});
