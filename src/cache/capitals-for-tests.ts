import { workerTask } from './worker-task.ts';

/** Writes words in capitals, in a worker. */
export const capitalsTask = workerTask<typeof capitals>(import.meta.url, 'capitals');

export function capitals(words: readonly string[]): string[] {
  return words.map((word) => word.toUpperCase());
}
