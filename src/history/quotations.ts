import { wordKey } from './sentence-pairs.ts';

/**
 * Text between quotation marks, as the languages set them. A single closing mark is also an apostrophe: it ends a
 * quotation only where no letter follows. What stays open ends with its paragraph, as where a speech goes on in the next.
 */
const QUOTATION =
  /“([^“”]+)(?:”|$)|„([^„“”]+)(?:[“”]|$)|«([^«»]+)(?:»|$)|»([^«»]+)«|"([^"]+)(?:"|$)|‘((?:[^‘’]|’(?=\p{L}))+)’/gu;

/** Fewer words in quotation marks are a title or a word that the writer keeps at a distance. */
const FEWEST_WORDS = 3;

/** What is quoted in paragraphs, in order, without the marks. */
function quotationsIn(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) =>
    Array.from(paragraph.matchAll(QUOTATION), ([, ...groups]) => groups.find((group) => group !== undefined) ?? ''),
  );
}

/**
 * The quotations whose words are no longer quoted, in that order and without a gap. One that was parted ("he said") or
 * put together again is still there.
 */
export function lostQuotations(before: readonly string[], after: readonly string[]): string[] {
  const quoted = ` ${quotationsIn(after).map(wordKey).join(' ')} `;
  return quotationsIn(before)
    .filter((quotation) => {
      const words = wordKey(quotation);
      return words.split(' ').length >= FEWEST_WORDS && !quoted.includes(` ${words} `);
    })
    .map((quotation) => quotation.replace(/,$/, ''));
}
