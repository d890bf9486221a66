/** A plugin of remark or rehype: it is called on the processor with its options, and may return a transformer. */
export type UnifiedPlugin = (this: never, ...options: never[]) => unknown;

/** A plugin with its options, ready for use. */
export interface BodyPlugin {
  /** How messages name it. */
  name: string;
  plugin: UnifiedPlugin;
  options: readonly unknown[];
}

/** The plugins that a newsroom adds to the compilation of bodies. */
export interface BodyPlugins {
  /** The plugins that make up the parser; empty for Sätteri. */
  parser: readonly BodyPlugin[];
  remark: readonly BodyPlugin[];
  rehype: readonly BodyPlugin[];
  /** Rehype plugins that run after the sanitiser. */
  trusted: readonly BodyPlugin[];
}

/** Bodies as Broadsheet compiles them by itself. */
export const NO_PLUGINS: BodyPlugins = { parser: [], remark: [], rehype: [], trusted: [] };

/** Returns whether a newsroom has added anything. */
export function hasPlugins(plugins: BodyPlugins): boolean {
  return Object.values(plugins).some((list: readonly BodyPlugin[]) => list.length > 0);
}

/**
 * Calls a plugin on a processor.
 * @returns its transformer, if it has one
 */
export function attach(processor: unknown, { plugin, options }: BodyPlugin): unknown {
  return (plugin as (...options: unknown[]) => unknown).apply(processor, [...options]);
}
