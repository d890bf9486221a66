import { processSlot } from '../../cache/process-slot.ts';

/** True in a process that compiles the page bundle and does nothing else of a build. */
export const isCompilerOnly = processSlot('compiler only', () => false);
