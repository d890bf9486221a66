import { quotationSlips } from './quotation-slip.ts';

/** A typing slip in a text, and its correction. */
export interface Slip {
  kind: SlipKind;
  /** Index of its first character. */
  from: number;
  /** Index after its last character. */
  to: number;
  replacement: string;
}

/** Names of rules: permanent. */
export type SlipKind = 'double-space' | 'space-before-comma' | 'mixed-quotation-marks' | 'turned-quotation-mark';

/** Characters that can be part of a slip; most texts have none of them and are skipped at once. */
const CANDIDATE = /[^\s|] {2,}[^\s|]| ,|[“”„‘’‚]/;
const QUOTATION_MARK = /[“”„‘’‚]/;
const DOUBLE_SPACE = /(?<=\S) {2,}(?=\S)/g;
const SPACE_BEFORE_COMMA = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'.!?%]) +,(?=[\s"'”’]|$)/gu;

/** Returns true for text that needs a closer look; false means that {@link slipsIn} finds nothing. */
export function mayHaveSlips(text: string): boolean {
  return CANDIDATE.test(text);
}

/**
 * Finds the slips in a block of plain text, in order: two spaces instead of one, a space before a comma, quotations that
 * mix straight and curly marks, and marks that face the wrong way. Fixing them changes nothing else, and leaves no slip.
 * @param language BCP 47; it decides which marks are right
 */
export function slipsIn(text: string, language: string): Slip[] {
  if (!mayHaveSlips(text)) return [];
  const commas = matches(text, SPACE_BEFORE_COMMA, 'space-before-comma', ',');
  return [
    ...matches(text, DOUBLE_SPACE, 'double-space', ' ').filter(
      ({ from }) => !commas.some((comma) => comma.from === from),
    ),
    ...commas,
    ...(QUOTATION_MARK.test(text) ? quotationSlips(text, language) : []),
  ].sort((a, b) => a.from - b.from);
}

/** A text without the slips that {@link slipsIn} finds in it. */
export function withoutSlips(text: string, language: string): string {
  return slipsIn(text, language).reduceRight(
    (rest, { from, to, replacement }) => rest.slice(0, from) + replacement + rest.slice(to),
    text,
  );
}

function matches(text: string, pattern: RegExp, kind: SlipKind, replacement: string): Slip[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    kind,
    from: index,
    to: index + length,
    replacement,
  }));
}
