import { parentPort } from 'node:worker_threads';
import { setUpWorker } from './worker-setup.ts';

/* The entry of a worker thread. It loads the module of a task when the first task of that module comes. */

/** A task for a worker, with its input. */
export interface Order {
  module: string;
  name: string;
  input: unknown;
}

/** The answer of a worker to a task. */
export interface Answer {
  output?: unknown;
  error?: unknown;
  /** The fields of the error, such as `code` and `path`, which are lost when an error is copied to another thread. */
  fields?: object;
}

type Module = Record<string, (input: unknown) => unknown>;

parentPort?.on('message', async ({ module, name, input }: Order) => {
  try {
    await setUpWorker();
    const run = ((await import(module)) as Module)[name];
    if (!run) throw new Error(`${module} exports no ${name}.`);
    parentPort?.postMessage({ output: await run(input) } satisfies Answer);
  } catch (error) {
    parentPort?.postMessage({ error, fields: fieldsOf(error) } satisfies Answer);
  }
});

function fieldsOf(error: unknown): object {
  return error instanceof Error ? { ...error, name: error.name } : {};
}
