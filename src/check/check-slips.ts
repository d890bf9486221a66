import { slipsIn, type Slip, type SlipKind } from '../lib/text/slip.ts';
import type { Problem } from '../lib/problem.ts';
import { scanBody } from '../markdown/body-scan.ts';
import { offsetIn } from '../markdown/prose-block.ts';
import type { SlippedFile } from './rules/slip-field.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import { writtenText } from '../schema/yaml/yaml-scalar.ts';
import { fieldPlace, readContentSource } from '../loader/content-source.ts';

/** A problem that can be mended by exchanging some characters of a line. */
export interface Repair extends Problem {
  rule: SlipKind;
  excerpt: string;
  /** How many characters from the column on are taken out. */
  length: number;
  replacement: string;
}

const WORDS: Record<SlipKind, Pick<Problem, 'what' | 'why'>> = {
  'double-space': { what: 'Two spaces stand where one belongs.', why: 'Feeds and other programs may show both.' },
  'space-before-comma': {
    what: 'A space stands before the comma.',
    why: 'The comma can slip to the start of the next line.',
  },
  'mixed-quotation-marks': {
    what: 'Straight and curly quotation marks are mixed here.',
    why: 'The site makes straight marks curly by what stands around them, and can be misled by others.',
  },
  'turned-quotation-mark': {
    what: 'This quotation mark is turned the wrong way.',
    why: 'Readers see it as it is written.',
  },
};

/**
 * The slips of a file, each at its place.
 * @returns repairs, and problems for slips in fields whose escapes forbid to exchange characters
 */
export function locateSlips(root: string, { file, language, fields, inBody }: SlippedFile): (Problem | Repair)[] {
  const source = readContentSource(root, file);
  if (!source) return [];
  const { yaml, yamlLine, body, bodyLine } = source;
  const inFields = fields.flatMap((field): (Problem | Repair)[] => {
    const written = writtenText(yaml, field);
    if (written) {
      return slipsIn(written.text, language).flatMap((slip) => {
        const [start, end] = [written.spans[slip.from]?.[0], written.spans[slip.to - 1]?.[1]];
        return repair(slip, file, yaml, yamlLine, start, end) ?? [];
      });
    }
    const place = fieldPlace(root, file, field);
    return [
      {
        rule: 'slip-in-escapes',
        severity: 'warning',
        file,
        ...place,
        what: 'There is a slip in this text: two spaces, a space before a comma, or quotation marks that do not fit.',
        fix: 'Correct it by hand.',
      },
    ];
  });
  const blocks = inBody ? scanBody(body).prose : [];
  const inProse = blocks.flatMap((block) =>
    slipsIn(block.text, language).flatMap((slip) => {
      const [start = 0, last] = [offsetIn(block, slip.from), offsetIn(block, slip.to - 1)];
      const isInOnePiece = last === start + slip.to - 1 - slip.from;
      return isInOnePiece ? (repair(slip, file, body, bodyLine, start, last + 1) ?? []) : [];
    }),
  );
  return [...inFields, ...inProse];
}

/** Undefined for a slip that is not written in one piece, such as a line end or markup between two spaces. */
function repair(
  { kind, replacement }: Slip,
  file: string,
  text: string,
  firstLine: number,
  start: number | undefined,
  end: number | undefined,
): Repair | undefined {
  if (start === undefined || end === undefined || text.slice(start, end).includes('\n')) return undefined;
  const { line, column, excerpt } = placeOf(text, start);
  const { what, why } = WORDS[kind];
  return {
    rule: kind,
    severity: 'warning',
    file,
    line: line + firstLine - 1,
    column,
    excerpt,
    what,
    ...(why !== undefined && { why }),
    fix: 'Correct it, or let `npm run check -- --fix` do it.',
    length: end - start,
    replacement,
  };
}
