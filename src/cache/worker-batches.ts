import { availableParallelism } from 'node:os';
import type { ResourceLimits } from 'node:worker_threads';
import { startWorkers, type Workers } from './workers.ts';

/** Bounds for the memory of a pool. */
interface PoolLimits extends ResourceLimits {
  /** The most workers. */
  most?: number;
}

/**
 * Works through a list in a pool of its own, with one worker for each core.
 * @param size items that a worker takes at a time
 * @param run hands a batch to the pool and returns one output for each item
 * @param limits of the memory that the pool needs
 * @returns the outputs, in the order of the list
 */
export async function inWorkers<Item, Output>(
  items: readonly Item[],
  size: number,
  run: (workers: Workers, batch: readonly Item[]) => Promise<Output[]>,
  { most = Number.POSITIVE_INFINITY, ...limits }: PoolLimits = {},
): Promise<Output[]> {
  const workers = startWorkers(Math.min(availableParallelism(), most), limits);
  try {
    const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
      run(workers, items.slice(index * size, (index + 1) * size)),
    );
    return (await Promise.all(batches)).flat();
  } finally {
    await workers.stop();
  }
}
