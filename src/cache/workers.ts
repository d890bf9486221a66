import { Worker, type ResourceLimits } from 'node:worker_threads';
import { receivedError } from './sent-error.ts';
import type { Answer, Order } from './worker.ts';
import type { WorkerTask } from './worker-task.ts';

/** A pool of worker threads. */
export interface Workers {
  /** How many threads there are. */
  count: number;
  /**
   * Runs a task on the first free worker.
   * @param handedOver buffers of the input that the worker gets without a copy; they are empty here afterwards
   */
  run<Input, Output>(
    task: WorkerTask<Input, Output>,
    input: Input,
    handedOver?: readonly ArrayBuffer[],
  ): Promise<Output>;
  /** Returns whether a task that came now would have to wait. */
  areBusy(): boolean;
  /** How many tasks wait for each worker. */
  backlog(): number;
  /** Ends the threads and drops tasks that are not finished. */
  stop(): Promise<void>;
}

const WORKER = new URL('./worker.ts', import.meta.url);

interface Waiting extends Order {
  handedOver: readonly ArrayBuffer[];
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
}

/**
 * Starts a pool of worker threads.
 * @param limits of the memory of each; those of Node when left out
 */
export function startWorkers(count: number, limits: ResourceLimits = {}): Workers {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Waiting>();
  let isStopping = false;
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(WORKER, { resourceLimits: limits });
    worker.on('message', (answer: Answer) => {
      const task = running.get(worker);
      running.delete(worker);
      // A process that nothing keeps alive would end before the worker has ended, and with it whatever waits for that.
      if (!isStopping) worker.unref();
      idle.push(worker);
      next();
      if ('output' in answer) task?.resolve(answer.output as never);
      else task?.reject(receivedError(answer));
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
    const { module, name, input, handedOver } = task;
    worker.postMessage({ module, name, input } satisfies Order, [...handedOver]);
  }

  return {
    count,
    run: ({ module, name }, input, handedOver = []) =>
      new Promise((resolve, reject) => {
        queue.push({ module, name, input, handedOver, resolve, reject });
        next();
      }),
    areBusy: () => queue.length > 0 || idle.length === 0,
    backlog: () => queue.length / count,
    async stop() {
      isStopping = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
