import type { Root } from 'hast';
import type { BodyContext, Report } from '../body-context.ts';
import type { LeftoverKind } from '../leftover/leftover-kind.ts';
import { LEFTOVER_KINDS } from '../leftover/leftover-kinds.ts';
import { closingMarks, looseMarks, markAcross } from '../leftover/loose-mark.ts';
import { placeInBlock, textBlocks } from '../leftover/text-block.ts';

/** Characters of which every leftover has one. */
const CANDIDATE = /[{[*_~:&<‹#|=^+!?]/;
const QUOTED = 60;
/** How many are reported of one paragraph: with more of them, all of it is to be looked at. */
const MOST_IN_BLOCK = 20;

/**
 * Reports text that looks like markup that did not take: shortcodes of other systems, links with a space in the address,
 * emphasis that was not closed. It reads the compiled text, because only there is it certain that nothing took it. The body of
 * a feed is left out, because it has the text of the page.
 */
export function rehypeLeftovers({ portable }: BodyContext, source: string, report: Report) {
  return (tree: Root): void => {
    if (portable) return;
    const blocks = textBlocks(tree).filter(({ text }) => CANDIDATE.test(text));
    for (const [number, leftovers] of leftoversIn(blocks.map(({ text }) => text)).entries()) {
      for (const found of leftovers.slice(0, MOST_IN_BLOCK)) {
        const block = blocks[number];
        const place = block && placeInBlock(block, found.index, found.marker, source);
        if (!place) continue;
        const what = `\`${quotation(found.text)}\` is published as text.`;
        const why = `It looks like ${found.looksLike}.`;
        const kind = found.isError
          ? { rule: 'directive-in-line' }
          : { rule: 'markup-left', severity: 'warning' as const };
        report({ ...kind, what, why, fix: found.fix }, place);
      }
    }
  };
}

/** Returns true for the texts of blocks in which {@link rehypeLeftovers} may find something. */
export function hasLeftovers(texts: readonly string[]): boolean {
  const candidates = texts.filter((text) => CANDIDATE.test(text));
  return candidates.length > 0 && leftoversIn(candidates).some((found) => found.length > 0);
}

/** Something that looks like markup. */
interface Leftover extends Pick<LeftoverKind, 'looksLike' | 'isError'> {
  fix: string;
  index: number;
  /** The characters with which it begins in the file. */
  marker: string;
  text: string;
}

/** What is left in each text. */
function leftoversIn(texts: readonly string[]): Leftover[][] {
  const closing = texts.map(closingMarks);
  return texts.map((text, number) => {
    const isClosedElsewhere = (mark: string) => closing.some((marks, at) => at !== number && marks.includes(mark));
    const next = texts[number + 1];
    const across = next === undefined ? undefined : markAcross(text, next);
    const marks = across === undefined ? marksIn(text, isClosedElsewhere) : [acrossParagraphs(text, across)];
    return [...kindsIn(text), ...marks];
  });
}

function kindsIn(text: string): Leftover[] {
  const taken: { from: number; to: number }[] = [];
  return LEFTOVER_KINDS.flatMap(({ pattern, counts, marker, looksLike, isError, fix }) =>
    [...text.matchAll(pattern)].flatMap((match): Leftover[] => {
      const { index, 0: found } = match;
      // The first kind that knows it says what it is.
      if (taken.some(({ from, to }) => index >= from && index < to) || (counts && !counts(match))) return [];
      taken.push({ from: index, to: index + found.length });
      // Quotation marks and dashes have been set since.
      const first = marker ?? /^[^"'“”‘’„‚«»–—\n]{1,3}/.exec(found)?.[0] ?? found.charAt(0);
      const isBeginning = found.length < 4 || /[([]$/.test(found);
      const remedy = typeof fix === 'string' ? fix : fix(match);
      const whole = isBeginning ? text.slice(index) : found;
      return [{ index, marker: first, text: whole, looksLike, fix: remedy, ...(isError && { isError }) }];
    }),
  );
}

function marksIn(text: string, isClosedElsewhere: (mark: string) => boolean): Leftover[] {
  return looseMarks(text, isClosedElsewhere).map(({ mark, index }) => {
    const fix = `Write the marks at the words, without a space between: ${mark}words${mark}. If readers should see them, write a backslash before each.`;
    return { index, marker: mark, text: text.slice(index), looksLike: 'emphasis that is not closed', fix };
  });
}

function acrossParagraphs(text: string, mark: string): Leftover {
  const fix = `Write the marks around each paragraph: ${mark}words${mark}.`;
  return {
    index: 0,
    marker: mark,
    text,
    looksLike: 'emphasis over several paragraphs, which Markdown does not have',
    fix,
  };
}

/** The first characters, up to the end of the line. */
function quotation(text: string): string {
  const [line = ''] = text.replaceAll('\uFFFC', '…').split('\n');
  return line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line;
}
