import type { Workers } from '../../cache/workers.ts';

/** The fewest files in a batch for a worker, and the most batches: each of them may carry a list of all files. */
const BATCH = 400;
const MOST_BATCHES = 32;
/** Up to this number of files, starting a worker takes longer than examining them here. */
const FEW = 60;

/** What is done with a batch of files. */
interface Share<Output> {
  here(batch: readonly string[]): Output;
  inWorker(batch: readonly string[]): Promise<Output>;
  /** Gets what came of each batch, in the order of the files. */
  done(output: Output, batch: readonly string[]): void;
}

/** Shares the work on files between the workers and this thread. */
export async function inBatches<Output>(
  files: readonly string[],
  workers: Workers,
  { here, inWorker, done }: Share<Output>,
): Promise<void> {
  if (files.length === 0) return;
  const size = files.length <= FEW ? FEW : Math.max(BATCH, Math.ceil(files.length / MOST_BATCHES));
  const batches = Array.from({ length: Math.ceil(files.length / size) }, (_, index) =>
    files.slice(index * size, (index + 1) * size),
  );
  const outputs: Promise<Output>[] = [];
  for (const batch of batches) {
    if (files.length > FEW && !workers.areBusy()) {
      outputs.push(inWorker(batch));
      continue;
    }
    outputs.push(Promise.resolve(here(batch)));
    // Lets a worker say that it is free again.
    await new Promise((resume) => setImmediate(resume));
  }
  for (const [index, output] of (await Promise.all(outputs)).entries()) done(output, batches[index] ?? []);
}
