import { availableParallelism } from 'node:os';
import { startWorkers, type Workers } from './workers.ts';

/**
 * Works through a list in a pool of its own, with one worker for each core.
 * @param size items that a worker takes at a time
 * @param run hands a batch to the pool and returns one output for each item
 * @returns the outputs, in the order of the list
 */
export async function inWorkers<Item, Output>(
  items: readonly Item[],
  size: number,
  run: (workers: Workers, batch: readonly Item[]) => Promise<Output[]>,
): Promise<Output[]> {
  const workers = startWorkers(availableParallelism());
  try {
    const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
      run(workers, items.slice(index * size, (index + 1) * size)),
    );
    return (await Promise.all(batches)).flat();
  } finally {
    await workers.stop();
  }
}
