import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWorkers, type Workers } from '../cache/workers.ts';
import { preparedBodies, prepareBodiesTask } from '../loader/story-body.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import { bodyWords } from '../newsroom/story/body-words.ts';
import { prepareAhead, prepareEarly } from './prepared-ahead.ts';

let root: string;
let workers: Workers;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-ahead-'));
  workers = startWorkers(1);
});
afterEach(async () => {
  // Behind what was prepared ahead: a worker is not ended in the middle of its work.
  await workers.run(prepareBodiesTask, { root, sources: [] });
  preparedBodies.value.clear();
  await workers.stop();
  rmSync(root, { recursive: true });
});

/** The sources of some bodies, each in a file of its own. */
function sourcesOf(count: number): BodySource[] {
  return Array.from({ length: count }, (_, index) => {
    const file = `${index}.md`;
    writeFileSync(path.join(root, file), `---\nheadline: x\n---\n\nBody ${index}.\n`);
    const context = { file, language: 'en', words: bodyWords('en'), origin: 'https://ledger.example', pictures: {} };
    return { digest: file, context };
  });
}

test('the bodies of the next pages are prepared before the first of them is rendered', async () => {
  const sources = sourcesOf(200);
  await prepareAhead(200, (index) => sources[index], root, workers)?.(0);
  for (const [index, { context }] of sources.slice(0, 32).entries())
    expect(preparedBodies.value.get(context.file)?.parts).toEqual([{ kind: 'html', html: `<p>Body ${index}.</p>` }]);
});

test('what was prepared early is not prepared again', async () => {
  const sources = sourcesOf(200);
  const end = prepareEarly(sources, root, workers);
  await expect.poll(() => preparedBodies.value.size).toBe(200);
  await end();
  for (const { context } of sources) rmSync(path.join(root, context.file));
  await prepareAhead(200, (index) => sources[index], root, workers)?.(199);
  expect(preparedBodies.value.get('199.md')?.problems).toEqual([]);
});

test('the early preparation stops when enough bodies wait for their pages', async () => {
  const end = prepareEarly(sourcesOf(3000), root, workers, 10_000);
  // A worker runs its tasks in order: when these are done, so are all batches before them, and those that could follow.
  for (let turn = 0; turn < 3; turn++) await workers.run(prepareBodiesTask, { root, sources: [] });
  await end();
  expect(preparedBodies.value.size).toBe(2000);
});

test('the early preparation stops on request, and keeps the bodies that are done', async () => {
  const sources = sourcesOf(3000);
  await prepareEarly(sources, root, workers)();
  const { size } = preparedBodies.value;
  expect(size).toBeLessThan(3000);
  expect([...preparedBodies.value.keys()]).toEqual(sources.slice(0, size).map(({ context }) => context.file));
});
