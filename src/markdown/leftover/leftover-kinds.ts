import { FOREIGN_SYNTAX } from './foreign-syntax.ts';
import type { LeftoverKind } from './leftover-kind.ts';
import { MISTYPED_MARKDOWN } from './mistyped-markdown.ts';
import { SHORTCODES } from './shortcode.ts';

/** Everything that is looked for in compiled text. */
export const LEFTOVER_KINDS: readonly LeftoverKind[] = [...SHORTCODES, ...FOREIGN_SYNTAX, ...MISTYPED_MARKDOWN];
