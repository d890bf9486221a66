import { parentPort } from 'node:worker_threads';
import { sentError, type SentError } from './sent-error.ts';
import { setUpWorker } from './worker-setup.ts';

/* The entry of a worker thread. It loads the module of a task when the first task of that module comes. */

/** A task for a worker, with its input. */
export interface Order {
  module: string;
  name: string;
  input: unknown;
}

/** The answer of a worker to a task. */
export type Answer = { output: unknown } | SentError;

type Module = Record<string, (input: unknown) => unknown>;

parentPort?.on('message', async ({ module, name, input }: Order) => {
  try {
    await setUpWorker();
    const run = ((await import(module)) as Module)[name];
    if (!run) throw new Error(`${module} exports no ${name}.`);
    parentPort?.postMessage({ output: await run(input) } satisfies Answer);
  } catch (error) {
    parentPort?.postMessage(sentError(error) satisfies Answer);
  }
});
