import { availableParallelism } from 'node:os';
import { startWorkers, type Workers } from './workers.ts';

/**
 * Goes through a list in worker threads that are there for nothing else, one for each core.
 * @param root the project's root
 * @param size how many items a worker takes in one go
 * @param job what is done with some of them
 * @returns what came of each, in the order of the list
 */
export async function inWorkers<Item, Output>(
  root: string,
  items: readonly Item[],
  size: number,
  job: (workers: Workers, batch: readonly Item[]) => Promise<Output[]>,
): Promise<Output[]> {
  const workers = startWorkers(root, availableParallelism());
  try {
    const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
      job(workers, items.slice(index * size, (index + 1) * size)),
    );
    return (await Promise.all(batches)).flat();
  } finally {
    await workers.stop();
  }
}
