/** A value that every copy of a module in this process shares. */
export interface ProcessSlot<T> {
  value: T;
}

const SLOTS = Symbol.for('broadsheet.slots');

/**
 * Opens the slot of a name. Astro runs pages from a bundle that holds copies of the project's modules, so a module's own
 * variable is not shared between the build and its pages; the global object is.
 * @param name unique in the project; the module that owns the value exports its slot
 * @param initial makes the value when the slot is opened for the first time
 */
export function processSlot<T>(name: string, initial: () => T): ProcessSlot<T> {
  const shared = globalThis as { [SLOTS]?: Map<string, ProcessSlot<unknown>> };
  shared[SLOTS] ??= new Map();
  const open = shared[SLOTS].get(name) ?? { value: initial() };
  shared[SLOTS].set(name, open);
  return open as ProcessSlot<T>;
}
