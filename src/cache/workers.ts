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
   * @throws what the task throws, or why the worker ended
   */
  run<Input, Output>(
    task: WorkerTask<Input, Output>,
    input: Input,
    handedOver?: readonly ArrayBuffer[],
  ): Promise<Output>;
  /** Runs a task on every worker, before each task that comes afterwards. A worker in which it fails ends. */
  runOnEach<Input>(task: WorkerTask<Input, void>, input: Input): void;
  /** Returns whether a task that came now would have to wait. */
  areBusy(): boolean;
  /** How many tasks wait for each worker. */
  backlog(): number;
  /** Ends the threads and drops tasks that are not finished. */
  stop(): Promise<void>;
}

const WORKER = new URL('./worker.ts', import.meta.url);

interface Waiting extends Omit<Order, 'isOnEach'> {
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
  /** Why there is no worker any more. */
  let end: unknown;
  const workers = new Set(Array.from({ length: count }, startWorker));

  function startWorker(): Worker {
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
    worker.on('error', (error) => lose(worker, error));
    worker.on('exit', (code) => lose(worker, new Error(`A worker thread ended with status ${code}.`)));
    worker.unref();
    idle.push(worker);
    return worker;
  }

  /** Nobody waits for a worker that has ended, nor for a task that none is left to run. */
  function lose(worker: Worker, error: unknown): void {
    if (isStopping || !workers.delete(worker)) return;
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    running.get(worker)?.reject(error);
    running.delete(worker);
    if (workers.size > 0) return;
    end = error;
    for (const task of queue.splice(0)) task.reject(error);
  }

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
        if (end !== undefined) {
          reject(end);
          return;
        }
        queue.push({ module, name, input, handedOver, resolve, reject });
        next();
      }),
    runOnEach({ module, name }, input) {
      for (const worker of workers) worker.postMessage({ module, name, input, isOnEach: true } satisfies Order);
    },
    areBusy: () => queue.length > 0 || idle.length === 0,
    backlog: () => queue.length / count,
    async stop() {
      isStopping = true;
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}
