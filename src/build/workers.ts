import { Worker } from 'node:worker_threads';
import type { Answer, JobName, Jobs } from './worker.ts';

/** Worker threads that take jobs in the order in which they are free. */
export interface Workers {
  /** Runs a job on the first free worker. */
  run<Name extends JobName>(name: Name, input: Parameters<Jobs[Name]>[0]): Promise<Awaited<ReturnType<Jobs[Name]>>>;
  /** Whether a job that came now would have to wait. */
  areBusy(): boolean;
  /** Ends the threads; jobs that are not done are dropped. */
  stop(): Promise<void>;
}

interface Waiting {
  name: JobName;
  input: unknown;
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
}

/**
 * Starts worker threads for the jobs of {@link Jobs}.
 * @param root the project's root; the worker runs from its sources, also when the caller has been bundled
 */
export function startWorkers(root: string, count: number): Workers {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Waiting>();
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(`${root}/src/build/worker.ts`);
    worker.on('message', ({ output, error }: Answer) => {
      const job = running.get(worker);
      running.delete(worker);
      worker.unref();
      idle.push(worker);
      next();
      if (error === undefined) job?.resolve(output as never);
      else job?.reject(error);
    });
    worker.on('error', (error) => running.get(worker)?.reject(error));
    worker.unref();
    idle.push(worker);
    return worker;
  });

  function next(): void {
    const worker = queue.length > 0 ? idle.pop() : undefined;
    const job = worker && queue.shift();
    if (!worker || !job) return;
    running.set(worker, job);
    // Only a worker with a job keeps the process alive.
    worker.ref();
    worker.postMessage({ name: job.name, input: job.input });
  }

  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        queue.push({ name, input, resolve, reject });
        next();
      }),
    areBusy: () => queue.length > 0 || idle.length === 0,
    stop: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}
