import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { corpusStory } from '../../../bench/corpus/corpus-story.ts';
import { chance } from '../../../bench/random.ts';
import { corpusText, hasCorpora } from '../../lib/corpus-for-tests.ts';
import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';
import type { BodyContext } from '../body-context.ts';
import { NO_PLUGINS, type BodyPlugins } from '../body-plugins.ts';
import { compileBody } from '../compile.ts';
import { examplesIn } from '../examples-for-tests.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';
import { mutatedBody } from './mutated-body-for-tests.ts';
import { plainBody } from './plain-body.ts';

/** How many bodies are changed at random; the seed of a body is its number. `npm run test:mutations` makes 20,000. */
const BODIES = Number(process.env['MUTATIONS'] ?? 2_000);

/** With any plugin, bodies go through the pipeline: this one does nothing. */
const BY_PIPELINE: BodyPlugins = { ...NO_PLUGINS, remark: [{ name: 'none', plugin: () => undefined, options: [] }] };

const CONTEXT: BodyContext = {
  file: 'content/articles/2026/11/storm.md',
  firstLine: 9,
  language: 'en-US',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  pictures: {},
};

const DATELINE = {
  city: 'Larkfield',
  region: 'Maine & <Co>',
  day: { text: 'Feb. 28', datetime: '2026-02-28' },
  source: 'AP',
};

/** Stories of every sort: what decides about the HTML besides the Markdown. */
const STORIES: readonly BodyContext[] = [
  CONTEXT,
  { ...CONTEXT, dateline: DATELINE },
  { ...CONTEXT, language: 'fr', hasPaidLinks: true, origin: 'https://a.example' },
  { ...CONTEXT, language: 'de-CH', dateline: { city: 'Genf' } },
  { ...CONTEXT, language: 'fr-CA', portable: { page: 'https://ledger.example/a/', hasPictures: true } },
  { ...CONTEXT, language: 'ar', live: { published: '2026-11-23T06:30:00-05:00', timeZone: 'America/New_York' } },
  {
    ...CONTEXT,
    language: 'ja',
    dateline: { city: '札幌' },
    words: { ...ENGLISH_WORDS, dateline: '【{city}[、{day}]】' },
  },
];

const FIXTURES = path.resolve('tests/fixtures/markdown');
const fixtures = readdirSync(FIXTURES).map((name) => {
  const file = path.join(FIXTURES, name, 'context.json');
  const context = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<BodyContext>) : {};
  return { body: readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8'), context };
});

const demo = globSync('content/{articles,pages}/**/*.md').map((file) => {
  const source = splitFrontMatter(file, readFileSync(file, 'utf8'));
  if (!source.ok) throw new Error(file);
  return source.value.body;
});

const bench = Array.from({ length: 200 }, (_, index) => corpusStory(index).body);

const examples = [
  readFileSync('node_modules/commonmark-spec/spec.txt', 'utf8'),
  ...(hasCorpora ? ['spec', 'extensions', 'regression'].map((name) => corpusText(`markdown/gfm/${name}.txt`)) : []),
].flatMap(examplesIn);

/** Compiles a body in both ways. */
function expectSame(body: string, context: BodyContext): void {
  const result = { language: context.language, body, ...compileBody(body, context) };
  expect(result).toStrictEqual({ language: context.language, body, ...compileBody(body, context, BY_PIPELINE) });
}

/** Two sorts of stories, in turn, because all of them for each body take long. */
function someStories(index: number): BodyContext[] {
  return [0, 3].flatMap((step) => STORIES[(index + step) % STORIES.length] ?? []);
}

/** The share of bodies that the pipeline is not needed for. */
function plainShare(bodies: readonly string[], context: BodyContext): number {
  return bodies.filter((body) => plainBody(body, context)).length / bodies.length;
}

test.each([
  ['examples of CommonMark and GFM', examples],
  ['stories of the benchmark', bench.slice(0, 40)],
  ['stories and pages of the demo', demo],
])('%s are printed as the pipeline prints them', (_, bodies) => {
  for (const [index, body] of bodies.entries()) for (const context of someStories(index)) expectSame(body, context);
});

test('the fixtures are printed as the pipeline prints them', () => {
  for (const [index, { body, context }] of fixtures.entries())
    for (const story of someStories(index)) expectSame(body, { ...story, ...context });
});

test.each([
  ['a tab at the end of a line', 'One&Tab;\ntwo'],
  ['a tab at the beginning of a line', 'One\n&Tab;two'],
  ['a tab after a line break', 'One\\\n&Tab;two'],
  ['a tab in emphasis after a line break', 'One\\\n*&Tab;two*'],
  ['a tab at the end of a line of Windows', 'One&Tab;\r\ntwo'],
  ['an address of the site itself', '[One](https://ledger.example/a/) [two](//ledger.example/b/)'],
  ['a heading before the dateline', '## One\n\nTwo'],
  ['an item with a block', '1. One\n   > two\n2. Three\n   - four\n     five'],
  ['an item with words below a heading', '- ## One\n  **two\n- ***\n  three** "four"'],
  ['an item with words between blocks', '- One\n  > two\n\n  three\n  - four'],
  ['an item without words', '-\n- two\n-'],
  ['a quotation without words', '>\n\n> >\n> one'],
])('%s is printed as the pipeline prints it', (_, body) => {
  for (const context of STORIES) expectSame(body, context);
});

test(`${BODIES} bodies with random changes are printed as the pipeline prints them`, () => {
  const originals = [...bench, ...demo, ...examples, ...fixtures.map(({ body }) => body)];
  let plain = 0;
  for (let seed = 1; seed <= BODIES; seed++) {
    const random = chance(seed);
    const body = mutatedBody(originals, random);
    const context = random.pick(STORIES);
    expectSame(body, context);
    if (plainBody(body, context)) plain++;
  }
  // A test of bodies that all go through the pipeline would say nothing.
  expect(plain / BODIES).toBeGreaterThan(0.25);
});

test('nearly all stories of the benchmark, and most of the demo, need no pipeline', () => {
  for (const context of STORIES.filter(({ live, portable }) => !live && !portable))
    expect(plainShare(bench, context)).toBeGreaterThan(0.95);
  expect(plainShare(demo, CONTEXT)).toBeGreaterThan(0.6);
});
