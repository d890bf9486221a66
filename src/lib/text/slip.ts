import { smarten, smartenRuns } from './typography.ts';

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
const CANDIDATE = /[^\s|] {2,}[^\s|]| ,|[“”‘’]/;
const DOUBLE_SPACE = /(?<=\S) {2,}(?=\S)/g;
const SPACE_BEFORE_COMMA = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'.!?%]) +,(?=[\s"'”’]|$)/gu;
/** A straight mark that is not escaped; after a digit, it may mean feet, inches or minutes. */
const STRAIGHT = { '"': /(?<![\\\d])"/g, "'": /(?<![\\\d])'/g };
const CURLY = { '"': /[“”]/, "'": /[‘’]/ };
/**
 * The marks of English, Dutch and Portuguese: only in these languages does the shape show whether a mark opens or
 * closes.
 */
const OPENS_AND_CLOSES = '“x”';
/** Marks that face away from the words they belong to. An apostrophe may begin a word, and a name may end in ‘. */
const TURNED: [pattern: RegExp, replacement: string][] = [
  [/(?<=^|[\s([])”(?=[\p{L}\p{N}])/gu, '“'],
  [/(?<=[\p{L}\p{N}.,!?…])“(?=[\s.,;:!?)\]]|$)/gu, '”'],
  [/(?<=[\p{L}\p{N}.,!?…])‘(?=[\s.,;:!?)\]”]|$)/gu, '’'],
  [/(?<=\p{L})‘(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/gu, '’'],
];

/** Returns true for text that needs a closer look; false means that {@link slipsIn} finds nothing. */
export function mayHaveSlips(text: string): boolean {
  return CANDIDATE.test(text);
}

/**
 * Finds the slips in a block of plain text, in order: two spaces instead of one, a space before a comma, mixed straight
 * and curly quotation marks, and marks that face the wrong way. Fixing them changes nothing else, and leaves no slip.
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

/**
 * Straight marks in a text that also has curly ones of the same kind; the correction is the mark that the page would
 * print.
 */
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

/** Every character of a text, with quotation marks of the language when all of them are typed straight. */
function printedMarks(text: string, language: string): string[] {
  const straight = text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
  // One run per character, so that each result has the index of the typed character.
  return smartenRuns(straight.split(''), language);
}

function turnedMarks(text: string, language: string): Slip[] {
  if (smarten('"x"', language) !== OPENS_AND_CLOSES) return [];
  return TURNED.flatMap(([pattern, replacement]) => matches(text, pattern, 'turned-quotation-mark', replacement));
}
