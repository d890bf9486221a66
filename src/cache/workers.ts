import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './worker.ts';
import type { WorkerTask } from './worker-task.ts';

/** A pool of worker threads. */
export interface Workers {
  /** Runs a task on the first free worker. */
  run<Input, Output>(task: WorkerTask<Input, Output>, input: Input): Promise<Output>;
  /** Returns whether a task that came now would have to wait. */
  areBusy(): boolean;
  /** Ends the threads and drops tasks that are not finished. */
  stop(): Promise<void>;
}

const WORKER = new URL('./worker.ts', import.meta.url);

interface Waiting extends Order {
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
}

/** Starts a pool of worker threads. */
export function startWorkers(count: number): Workers {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Waiting>();
  let isStopping = false;
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(WORKER);
    worker.on('message', ({ output, error, fields }: Answer) => {
      const task = running.get(worker);
      running.delete(worker);
      // A process that nothing keeps alive would end before the worker has ended, and with it whatever waits for that.
      if (!isStopping) worker.unref();
      idle.push(worker);
      next();
      if (error === undefined) task?.resolve(output as never);
      else task?.reject(error instanceof Error ? Object.assign(error, fields) : error);
    });
    worker.on('error', (error) => running.get(worker)?.reject(error));
    worker.unref();
    idle.push(worker);
    return worker;
  });

  function next(): void {
    const worker = queue.length > 0 ? idle.pop() : undefined;
    const task = worker && queue.shift();
    if (!worker || !task) return;
    running.set(worker, task);
    // Only a worker with a task keeps the process alive.
    worker.ref();
    const { module, name, input } = task;
    worker.postMessage({ module, name, input } satisfies Order);
  }

  return {
    run: ({ module, name }, input) =>
      new Promise((resolve, reject) => {
        queue.push({ module, name, input, resolve, reject });
        next();
      }),
    areBusy: () => queue.length > 0 || idle.length === 0,
    async stop() {
      isStopping = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
