import { nearestWord } from '../../lib/text/nearest-word.ts';
import { DIRECTIVES } from '../directives.ts';
import type { LeftoverKind } from './leftover-kind.ts';

const LABEL = String.raw`\s?\[[^\]\n]{0,200}\]`;
const ATTRIBUTES = String.raw`\s?\{[^{}\n]{0,300}\}`;
/** Colons and a name; with brackets or braces after it also within a word, and with braces after one colon. */
const IN_LINE = new RegExp(
  [
    String.raw`(?<!:):{2,4}([a-z][\w-]{0,40})(?:${LABEL}(?:${ATTRIBUTES})?|${ATTRIBUTES})`,
    String.raw`(?<![:\w]):{2,4}([a-z][\w-]*)`,
    String.raw`(?<![:\w]):([a-z][\w-]*)(?:${LABEL})?${ATTRIBUTES}`,
  ].join('|'),
  'g',
);

/** A directive among words: nothing takes it there, and readers would see its colons and braces. */
export const INLINE_DIRECTIVE: LeftoverKind = {
  pattern: IN_LINE,
  isError: true,
  counts: (match) => directiveOf(match) !== undefined,
  looksLike: 'a directive within a line',
  fix(match) {
    const { usage = '', form } = DIRECTIVES[directiveOf(match) ?? ''] ?? {};
    const end = form === 'containerDirective' ? ', then its text, and ::: in a line of its own where it ends' : '';
    return `Write it in a line of its own, with an empty line above and below, without spaces between its parts: ${usage}${end}`;
  },
};

/** The directive that was meant; a misspelt one counts where it has brackets or braces. */
function directiveOf([whole, withParts, alone, withOneColon]: RegExpExecArray): string | undefined {
  const name = withParts ?? alone ?? withOneColon ?? '';
  if (Object.hasOwn(DIRECTIVES, name)) return name;
  return /[[{]/.test(whole) ? nearestWord(name, Object.keys(DIRECTIVES)) : undefined;
}
