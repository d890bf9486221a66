declare module 'virtual:file-shapes' {
  import type { FileShape } from '../file-text.ts';
  /** The shape of every kind of file, by the name of its format. */
  export const shapes: Readonly<Record<string, FileShape>>;
}
