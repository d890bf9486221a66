import type { Canvas } from './canvas.ts';

/** How a writer looks: colors, and the parts that are drawn around the face. */
export interface Sitter {
  readonly backdrop: readonly [top: string, bottom: string];
  readonly skin: string;
  readonly shade: string;
  readonly light: string;
  readonly hair: string;
  readonly sheen: string;
  readonly lips: string;
  /** Drawn behind the head. */
  readonly behind?: (c: Canvas, sitter: Sitter) => void;
  readonly clothes: (c: Canvas, sitter: Sitter) => void;
  /** Hair, glasses, beard and the like. */
  readonly front: (c: Canvas, sitter: Sitter) => void;
}
