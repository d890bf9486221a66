import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import rehypeStringify from 'rehype-stringify';
import { describe, expect, test } from 'vitest';
import { bodyReading } from '../body-reading.ts';
import { NO_PLUGINS } from '../body-plugins.ts';
import { pluginsOf, type MarkdownSettings } from './plugin-settings.ts';

function remarkA() {}
function rehypeB() {}

const read = (settings: unknown) => pluginsOf(settings as MarkdownSettings, () => []);

test('a plugin is a function, or a list with its options; trusted ones are kept apart', () => {
  const options = { word: 'x' };
  const plugins = read({
    remarkPlugins: [remarkA, [remarkA, options], [remarkA, false]],
    rehypePlugins: [rehypeB, { plugin: rehypeB, options }, { plugin: rehypeB, options, trusted: true }],
  });
  expect(plugins).toMatchObject({
    parser: [],
    remark: [
      { name: 'remarkA', options: [] },
      { name: 'remarkA', options: [options] },
    ],
    rehype: [
      { name: 'rehypeB', options: [] },
      { name: 'rehypeB', options: [options] },
    ],
    trusted: [{ name: 'rehypeB', options: [options] }],
  });
});

test('without settings there are no plugins', () => {
  expect(read({})).toEqual(NO_PLUGINS);
});

describe('refuses, with what to write,', () => {
  test.each<[string, unknown, RegExp]>([
    [
      'an unknown setting',
      { remarkPlugin: [] },
      /no setting `markdown\.remarkPlugin`\. Did you mean `remarkPlugins`\?/,
    ],
    ['a plugin that is not in a list', { remarkPlugins: remarkA }, /is not a list\. Write remarkPlugins: \[plugin\]\./],
    [
      'the name of a package',
      { remarkPlugins: ['remark-a'] },
      /`markdown\.remarkPlugins\[0\]` .* is not a plugin\. Write the f/,
    ],
    ['trust in a remark plugin', { remarkPlugins: [{ plugin: remarkA, trusted: true }] }, /is not a plugin/],
    ['a misspelt trust', { rehypePlugins: [{ plugin: rehypeB, trust: true }] }, /{ plugin, options, trusted: true }/],
    [
      'a parser among the plugins',
      { remarkPlugins: [remarkParse] },
      /is a parser\. Write it as `parser: remarkParse`\./,
    ],
    ['a plugin that prints', { rehypePlugins: [rehypeStringify] }, /Broadsheet prints HTML itself/],
    ['a parser that parses nothing', { parser: remarkA }, /is not a parser\. Write `parser: remarkParse`/],
    ['syntax without its parser', { remarkPlugins: [remarkMath] }, /`remarkMath` .* Add `parser: remarkParse`/],
    [
      'a plugin that fails at once',
      {
        rehypePlugins: [
          function rehypeC() {
            throw new Error('no theme');
          },
        ],
      },
      /`rehypeC` in `markdown\.rehypePlugins\[0\]` of broadsheet\(\) cannot be set up: no theme/,
    ],
  ])('%s', (_, settings, message) => {
    expect(() => read(settings)).toThrow(message);
  });
});

test('checks read the syntax that plugins add: a link within a formula is none', () => {
  const markdown = 'A $[x](/y/)$ and [b](/c/).\n';
  const plugins = read({ parser: remarkParse, remarkPlugins: [remarkMath] });
  expect(bodyReading(markdown, plugins).links.map(({ value }) => value)).toEqual(['/c/']);
  expect(bodyReading(markdown).links.map(({ value }) => value)).toEqual(['/y/', '/c/']);
});
