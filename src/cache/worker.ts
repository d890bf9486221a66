import { parentPort } from 'node:worker_threads';
import { sentError, type SentError } from './sent-error.ts';
import { setUpWorker } from './worker-setup.ts';

/* The entry of a worker thread. It loads the module of a task when the first task of that module comes. */

/** A task for a worker, with its input. */
export interface Order {
  module: string;
  name: string;
  input: unknown;
  /** True for a task that every worker gets. It has no answer, and its error ends the worker. */
  isOnEach?: true;
}

/** The answer of a worker to a task. */
export type Answer = { output: unknown } | SentError;

type Module = Record<string, (input: unknown) => unknown>;

/** The tasks so far: each waits for the one before. */
let done = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  done = done.then(() => (order.isOnEach ? run(order).then(() => undefined) : answer(order)));
});

async function answer(order: Order): Promise<void> {
  try {
    parentPort?.postMessage({ output: await run(order) } satisfies Answer);
  } catch (error) {
    parentPort?.postMessage(sentError(error) satisfies Answer);
  }
}

async function run({ module, name, input }: Order): Promise<unknown> {
  await setUpWorker();
  const task = ((await import(module)) as Module)[name];
  if (!task) throw new Error(`${module} exports no ${name}.`);
  return await task(input);
}
