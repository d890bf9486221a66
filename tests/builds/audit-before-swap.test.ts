import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, fileDigests, makeCleanProject, mustBuild } from '../project.ts';

/* A newsroom whose own components and plugin break the site: nothing of it is published. */

const STORY = 'content/articles/2026/11/good.md';
const SECRET = 'The mayor told the harbor committee in private that the pier cannot be saved at any price.';

const FILES = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import { broadsheet } from './src/broadsheet.ts';
import { own } from './src/overrides/plugin.ts';

export default defineConfig({
  integrations: [
    broadsheet({
      components: { Byline: './src/overrides/Byline.astro' },
      markdown: { remarkPlugins: [own] },
    }),
  ],
});
`,
  'src/overrides/Byline.astro': `---
import { readFileSync } from 'node:fs';
const fault = process.env.FAULT;
const draft = fault === 'page' ? readFileSync('content/articles/2026/11/secret.md', 'utf8').split('\\n').at(-2) : '';
---

{fault === 'page' && <a href="/nowhere/">More</a>}
{fault === 'page' && <p>{process.cwd()}/src</p>}
{fault === 'page' && <p>{draft}</p>}
{fault === 'page' && <script is:inline src="https://cdn.example/count.js"></script>}
{fault === 'page' && <p set:html={Array.from({ length: 60_000 }, (_, i) => 'w' + ((i * 7919) % 99991).toString(36)).join(' ')} />}
`,
  'src/overrides/plugin.ts': `export const own = () => (tree: { children: unknown[] }) => {
  if (process.env['FAULT'] === 'text') tree.children = [];
};
`,
  'content/articles/2026/11/secret.md': `---
headline: Not yet for anybody to read
section: news
published: 2026-11-20T08:00:00Z
status: draft
---

${SECRET}
`,
};

let folder: string;
const at = (file: string) => path.join(folder, file);

beforeAll(() => {
  folder = makeCleanProject();
  mkdirSync(at('src/overrides'), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) writeFileSync(at(file), text);
  writeFileSync(at(STORY), `${readFileSync(at(STORY), 'utf8')}\nThe ferry stays in port until the wind turns north.\n`);
  mustBuild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let edits = 0;
/** Changes the story, so that its page is made again. */
const edit = () =>
  writeFileSync(at(STORY), `${readFileSync(at(STORY), 'utf8')}\nA boat came in at ${++edits} o’clock today.\n`);

test.each([
  ['text', { 'story-empty': 'lacks the text of content/articles/2026/11/good.md' }],
  [
    'page',
    {
      'link-dead': '"/nowhere/" (href) leads to nothing',
      'machine-path': 'a path of the machine that built it',
      'not-public': 'words of content/articles/2026/11/secret.md, which is a draft',
      'host-foreign': 'cdn.example, which the content policy does not allow',
      'page-weight': 'too many for what it shows',
    },
  ],
])('a build that breaks the %s of a story says all that is wrong, and leaves the published site', (fault, expected) => {
  const before = fileDigests(at('dist'));
  edit();
  const { status, output } = build(folder, { FAULT: fault });
  expect(status, output).toBe(1);
  for (const [rule, what] of Object.entries(expected)) {
    expect(output).toMatch(new RegExp(String.raw`^\S*spare/2026/11/good/index\.html:\d+:\d+ +${rule}$`, 'm'));
    expect(output).toContain(what);
  }
  expect(output).toMatch(/Nothing was published\.$/m);
  expect(fileDigests(at('dist'))).toEqual(before);
});

test('the next build without the fault publishes', () => {
  mustBuild(folder);
  expect(readFileSync(at('dist/2026/11/good/index.html'), 'utf8')).toContain(`at ${edits} o’clock`);
});
