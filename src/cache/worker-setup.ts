import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const SETUP = 'broadsheet.setup';

/**
 * Names a module that every worker thread imports before its first task: what it sets cannot be copied to a thread.
 * @param module URL of the module; none when left out. Threads that have started already do not see it.
 */
export function setWorkerSetup(module?: string): void {
  setEnvironmentData(SETUP, module);
}

/** Imports the module of {@link setWorkerSetup} in a worker thread. */
export async function setUpWorker(): Promise<void> {
  const module = getEnvironmentData(SETUP);
  if (typeof module === 'string') await import(/* @vite-ignore */ module);
}
