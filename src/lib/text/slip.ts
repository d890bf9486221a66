import { smarten, smartenRuns } from './typography.ts';

/** A slip of typing in a text, and what belongs in its place. */
export interface Slip {
  kind: SlipKind;
  /** Index of its first character. */
  from: number;
  /** Index behind its last character. */
  to: number;
  replacement: string;
}

/** Names of rules: permanent. */
export type SlipKind = 'double-space' | 'space-before-comma' | 'mixed-quotation-marks' | 'turned-quotation-mark';

/** What can be part of a slip; most texts have none of it and are passed over at once. */
const CANDIDATE = /[^\s|] {2,}[^\s|]| ,|[“”‘’]/;
const DOUBLE_SPACE = /(?<=\S) {2,}(?=\S)/g;
const SPACE_BEFORE_COMMA = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'.!?%]) +,(?=[\s"'”’]|$)/gu;
/** A straight mark that is not escaped; behind a figure it may be feet, inches, minutes. */
const STRAIGHT = { '"': /(?<![\\\d])"/g, "'": /(?<![\\\d])'/g };
const CURLY = { '"': /[“”]/, "'": /[‘’]/ };
/** The marks of English, Dutch and Portuguese: only of these does the shape say whether they open or close. */
const OPENS_AND_CLOSES = '“x”';
/** Marks that point away from the words they belong to. An apostrophe may begin a word, and a name may end in ‘. */
const TURNED: [pattern: RegExp, replacement: string][] = [
  [/(?<=^|[\s([])”(?=[\p{L}\p{N}])/gu, '“'],
  [/(?<=[\p{L}\p{N}.,!?…])“(?=[\s.,;:!?)\]]|$)/gu, '”'],
  [/(?<=[\p{L}\p{N}.,!?…])‘(?=[\s.,;:!?)\]”]|$)/gu, '’'],
  [/(?<=\p{L})‘(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/gu, '’'],
];

/** True for text that is worth a closer look; false says that {@link slipsIn} finds nothing. */
export function mayHaveSlips(text: string): boolean {
  return CANDIDATE.test(text);
}

/**
 * The slips in a block of plain text, in order: two spaces for one, a space before a comma, quotation marks of both
 * shapes side by side, and marks that are turned the wrong way. Mending them changes nothing else, and leaves no slip.
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
    ...mixedMarks(text, language),
    ...turnedMarks(text, language),
  ].sort((a, b) => a.from - b.from);
}

function matches(text: string, pattern: RegExp, kind: SlipKind, replacement: string): Slip[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    kind,
    from: index,
    to: index + length,
    replacement,
  }));
}

/** Straight marks where curly ones of the same kind stand too; they become what the page would print for them. */
function mixedMarks(text: string, language: string): Slip[] {
  const mixed = (['"', "'"] as const).filter((mark) => CURLY[mark].test(text) && text.search(STRAIGHT[mark]) >= 0);
  if (mixed.length === 0) return [];
  const set = printedMarks(text, language);
  return mixed.flatMap((mark) =>
    [...text.matchAll(STRAIGHT[mark])].map(({ index }): Slip => {
      return { kind: 'mixed-quotation-marks', from: index, to: index + 1, replacement: set[index] ?? mark };
    }),
  );
}

/** Every character of a text, the quotation marks as the language sets them when all of them are typed straight. */
function printedMarks(text: string, language: string): string[] {
  const straight = text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
  // One run a character: what is set then stands at the index at which it was typed.
  return smartenRuns(straight.split(''), language);
}

function turnedMarks(text: string, language: string): Slip[] {
  if (smarten('"x"', language) !== OPENS_AND_CLOSES) return [];
  return TURNED.flatMap(([pattern, replacement]) => matches(text, pattern, 'turned-quotation-mark', replacement));
}
