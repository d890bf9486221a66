import { availableParallelism } from 'node:os';
import { processSlot } from '../cache/process-slot.ts';

/** Worker threads of a build besides the one that renders pages: as the configuration says, or one for each other core. */
export const buildThreads = processSlot('build threads', () => Math.max(1, availableParallelism() - 1));
