import { processSlot } from '../../cache/process-slot.ts';

/** What a process that only compiles the page bundle has made. */
interface CompilerOnly {
  /** File name of the entry in the copied bundle. */
  entry?: string;
}

/** Undefined in a process that does anything else of a build. */
export const compilerOnly = processSlot<CompilerOnly | undefined>('compiler only', () => undefined);
