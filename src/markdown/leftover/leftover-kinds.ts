import { FOREIGN_SYNTAX } from './foreign-syntax.ts';
import { INLINE_DIRECTIVE } from './inline-directive.ts';
import type { LeftoverKind } from './leftover-kind.ts';
import { MISTYPED_MARKDOWN } from './mistyped-markdown.ts';
import { SHORTCODES } from './shortcode.ts';

/** Everything that is looked for in compiled text. */
export const LEFTOVER_KINDS: readonly LeftoverKind[] = [
  INLINE_DIRECTIVE,
  ...SHORTCODES,
  ...FOREIGN_SYNTAX,
  ...MISTYPED_MARKDOWN,
];
