import { expect, test } from 'vitest';
import { capitalsTask } from './capitals-for-tests.ts';
import { inWorkers } from './worker-batches.ts';

test('what several workers make of a list comes back in its order, also when the last batch is short', async () => {
  const sizes: number[] = [];
  const outputs = await inWorkers(['one', 'two', 'three', 'four', 'five'], 2, (workers, words) => {
    sizes.push(words.length);
    return workers.run(capitalsTask, words);
  });
  expect(sizes).toEqual([2, 2, 1]);
  expect(outputs).toEqual(['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE']);
});

test('an error in a task rejects the run with that error', async () => {
  const missing = { ...capitalsTask, name: 'small' };
  await expect(inWorkers(['one'], 1, (workers, words) => workers.run(missing, words))).rejects.toThrow(
    /exports no small/,
  );
});
