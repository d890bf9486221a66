/** A function that a worker thread runs: its module and the name under which the module exports it. */
export interface WorkerTask<Input, Output> {
  /** URL of the module's source file. */
  module: string;
  name: string;
  /** Never set: it carries the types of the function. */
  types?: (input: Input) => Output;
}

/**
 * Names an exported function as a task for worker threads. Its input and output are plain data.
 * @param module `import.meta.url` of the module that exports the function
 * @param name name of the export
 */
export function workerTask<Run extends (input: never) => unknown>(
  module: string,
  name: string,
): WorkerTask<Parameters<Run>[0], Awaited<ReturnType<Run>>> {
  return { module, name };
}
