import { expect, test } from 'vitest';
import type { BodyContext } from '../body-context.ts';
import { NO_PLUGINS, type BodyPlugins, type UnifiedPlugin } from '../body-plugins.ts';
import { bodyText } from '../body-text.ts';
import { compileBody } from '../compile.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

const CONTEXT: BodyContext = {
  file: 'content/articles/2026/11/storm.md',
  firstLine: 11,
  language: 'en',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  pictures: {},
};

interface Node {
  type: string;
  value?: string;
  name?: string;
  data?: object;
  children?: Node[];
}

type Stage = Exclude<keyof BodyPlugins, 'parser'>;

function withPlugin(plugin: (...options: never[]) => unknown, stage: Stage = 'remark'): BodyPlugins {
  return { ...NO_PLUGINS, [stage]: [{ name: 'tide', plugin: plugin as UnifiedPlugin, options: [] }] };
}

const compile = (markdown: string, ...plugin: Parameters<typeof withPlugin>) =>
  compileBody(markdown, CONTEXT, withPlugin(...plugin));

const htmlOf = (...input: Parameters<typeof compile>) =>
  compile(...input).parts.map((part) => (part.kind === 'html' ? part.html : ''));

test.each<[string, (...parameters: never[]) => unknown, string, number, number]>([
  [
    'throws in its transformer',
    () => () => {
      throw new Error('no tide');
    },
    'no tide',
    11,
    1,
  ],
  [
    'throws when it is called',
    () => {
      throw new TypeError('no options');
    },
    'no options',
    11,
    1,
  ],
  [
    'throws with the position of a node',
    () => () => {
      throw Object.assign(new Error('here'), { position: { start: { line: 3, column: 2 } } });
    },
    'here',
    13,
    2,
  ],
  [
    'fails the file',
    () => (_: never, file: { fail(reason: string, place: object): void }) => file.fail('stop', { line: 2, column: 4 }),
    'stop',
    12,
    4,
  ],
  [
    'calls back with an error',
    () => (_: never, _file: never, next: (error: Error) => void) => next(new Error('called')),
    'called',
    11,
    1,
  ],
  ['returns an error', () => () => new Error('returned'), 'returned', 11, 1],
  [
    'throws something else than an error',
    () => () => {
      throw 'words';
    },
    'words',
    11,
    1,
  ],
  ['is asynchronous', () => async () => undefined, 'it finishes later, but bodies are compiled at once.', 11, 1],
  [
    'is asynchronous and rejects',
    () => () => Promise.reject(new Error('late')),
    'it finishes later, but bodies are compiled at once.',
    11,
    1,
  ],
  ['returns no tree', () => () => ({ type: 'paragraph' }), 'it returns something else than a tree.', 11, 1],
])('a plugin that %s is one problem at its place', (_, plugin, reason, line, column) => {
  for (const stage of ['remark', 'rehype', 'trusted'] as const) {
    const { parts, problems } = compile('One\n\nThree\n', plugin, stage);
    expect(problems).toMatchObject([
      { rule: 'plugin-failed', what: `The plugin \`tide\` failed: ${reason}`, line, column },
    ]);
    expect(parts).toEqual([]);
  }
});

test('a tree that our own steps cannot read is a problem', () => {
  const { parts, problems } = compile('One\n', () => (tree: Node) => void tree.children?.push(undefined as never));
  expect(problems).toMatchObject([{ rule: 'plugin-failed', line: 11 }]);
  expect(parts).toEqual([]);
});

test('a tree that a plugin nests too deep is a problem', () => {
  const nest = () => (tree: Node) => {
    for (let depth = 0; depth < 5000; depth++) tree.children = [{ type: 'blockquote', children: tree.children ?? [] }];
  };
  expect(compile('One\n', nest).problems).toMatchObject([{ rule: 'nested-too-deep' }]);
});

test('a message is a warning, and the body is compiled all the same', () => {
  const { parts, problems } = compile(
    'One\n',
    () => (_: never, file: { message(text: string, place: object): void }) => {
      file.message('Shorter?', { line: 1, column: 2 });
    },
  );
  expect(problems).toMatchObject([
    { rule: 'plugin-message', severity: 'warning', what: 'The plugin `tide` says: Shorter?', line: 11, column: 2 },
  ]);
  expect(parts).toEqual([{ kind: 'html', html: '<p>One</p>' }]);
});

test('a plugin gets the file: its path and its text', () => {
  const seen: unknown[] = [];
  compile('One\n', () => (_: never, file: { path: string; value: string }) => void seen.push(file.path, file.value));
  expect(seen).toEqual([CONTEXT.file, 'One\n']);
});

test('a plugin can add a directive: one that it gives an element is not unknown', () => {
  const plugin = () => (tree: Node) => {
    for (const node of tree.children ?? []) if (node.name === 'more') node.data = { hName: 'details' };
  };
  expect(htmlOf(':::more\nText\n:::\n', plugin)).toEqual(['<details><p>Text</p></details>']);
  expect(compile(':::other\nText\n:::\n', plugin).problems).toMatchObject([{ rule: 'unknown-directive' }]);
});

const insertHtml = () => (tree: Node) => void tree.children?.push({ type: 'raw', value: '<form id="x">a</form>' });

test('HTML that an untrusted plugin writes is checked as an author’s is', () => {
  expect(compile('One\n', insertHtml, 'rehype').problems).toMatchObject([{ rule: 'html-not-allowed' }]);
});

test('HTML that a trusted plugin writes is on the page', () => {
  expect(htmlOf('One\n', insertHtml, 'trusted')).toEqual(['<p>One</p><form id="x">a</form>']);
});

test('the words of a body are those that plugins make', () => {
  const rename = () => (tree: Node) => {
    const [paragraph] = tree.children ?? [];
    if (paragraph) paragraph.children = [{ type: 'text', value: 'Two' }];
  };
  for (const stage of ['remark', 'rehype', 'trusted'] as const)
    expect(bodyText('One\n', 'en', withPlugin(rename, stage))).toEqual(['Two']);
});

test('a body at which a plugin fails has no words', () => {
  const failing = () => () => {
    throw new Error('no');
  };
  expect(bodyText('One\n', 'en', withPlugin(failing))).toBeUndefined();
});
