import { slipsIn, type Slip, type SlipKind } from '../lib/text/slip.ts';
import type { Problem } from '../lib/problem.ts';
import { bodyProse } from '../markdown/body-prose.ts';
import { offsetIn } from '../markdown/prose-block.ts';
import type { SlippedFile } from './rules/slip-field.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import { writtenText } from '../schema/yaml/yaml-scalar.ts';
import { fieldPlace, readContentSource } from '../loader/content-source.ts';
import { bodyPlugins } from '../loader/settings/markdown-settings.ts';

const WORDS: Record<SlipKind, Pick<Problem, 'what' | 'why'>> = {
  'double-space': { what: 'There are two spaces instead of one.', why: 'Feeds and other programs may show both.' },
  'space-before-comma': {
    what: 'There is a space before the comma.',
    why: 'The comma may end up at the start of the next line.',
  },
  'mixed-quotation-marks': {
    what: 'Straight and curly marks are mixed in a quotation or in apostrophes.',
    why: 'The site turns straight marks into curly ones, and existing curly marks can make it choose the wrong ones.',
  },
  'turned-quotation-mark': {
    what: 'This quotation mark faces the wrong way.',
    why: 'Readers see it exactly as written.',
  },
};

/**
 * Finds the slips of a file, each with its place.
 * @returns problems with edits, and without them for slips in fields whose escapes make a replacement unsafe
 */
export function locateSlips(root: string, { file, language, fields, inBody }: SlippedFile): Problem[] {
  const source = readContentSource(root, file);
  if (!source) return [];
  const { yaml, yamlLine, body, bodyLine } = source;
  const inFields = fields.flatMap((field): Problem[] => {
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
        what: 'There is a typing error in this text: two spaces, a space before a comma, or quotation marks that do not match.',
        fix: 'Correct it by hand.',
      },
    ];
  });
  const blocks = inBody ? bodyProse(body, bodyPlugins()) : [];
  const inProse = blocks.flatMap((block) =>
    slipsIn(block.text, language).flatMap((slip) => {
      const [start = 0, last] = [offsetIn(block, slip.from), offsetIn(block, slip.to - 1)];
      const isInOnePiece = last === start + slip.to - 1 - slip.from;
      return isInOnePiece ? (repair(slip, file, body, bodyLine, start, last + 1) ?? []) : [];
    }),
  );
  return [...inFields, ...inProse];
}

/**
 * Returns undefined for a slip that is not contiguous in the file, such as one with a line end or markup between two
 * spaces.
 */
function repair(
  { kind, replacement }: Slip,
  file: string,
  text: string,
  firstLine: number,
  start: number | undefined,
  end: number | undefined,
): Problem | undefined {
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
    fix: 'Correct it, or run `npm run check -- --fix`.',
    edits: [{ line: line + firstLine - 1, column, length: end - start, replacement }],
  };
}
