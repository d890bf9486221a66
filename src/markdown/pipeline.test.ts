import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The steps in the order in which a source file uses them, as the documentation names them. */
function stepsIn(file: string): string[] {
  const names: Record<string, string> = {
    'plugins.remark': 'remarkPlugins',
    'plugins.rehype': 'rehypePlugins',
    'plugins.trusted': 'trusted: true',
  };
  const source = readFileSync(path.join('src/markdown', file), 'utf8');
  const pipeline = source.slice(source.search(/rehype\(\)|bodyPipeline\(\{/)).split('\n}')[0] ?? '';
  return [...pipeline.matchAll(/\.use\((\w+(?:\.(?:remark|rehype|trusted))?)/g)].map(
    ([, name = '']) => names[name] ?? name,
  );
}

test('docs/markdown.md lists every step of the pipeline in its order', () => {
  const steps = new Set([...stepsIn('pipeline.ts'), ...stepsIn('compile.ts')]);
  const documented = readFileSync('docs/markdown.md', 'utf8')
    .split('\n## ')
    .find((part) => part.startsWith('The pipeline'));
  expect([...(documented ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)).toEqual([...steps]);
});
