import { wordKey } from './sentence-pairs.ts';

/**
 * Text between quotation marks in any language. A single closing mark is also an apostrophe: it ends a quotation only
 * where no letter follows. An open quotation ends with its paragraph, as in a speech that continues in the next one.
 */
const QUOTATION =
  /“([^“”]+)(?:”|$)|„([^„“”]+)(?:[“”]|$)|«([^«»]+)(?:»|$)|»([^«»]+)«|"([^"]+)(?:"|$)|‘((?:[^‘’]|’(?=\p{L}))+)’/gu;

/** The minimum number of quoted words; fewer are a title or an ironic expression. */
const FEWEST_WORDS = 3;

/** The quotations in paragraphs, in order, without the marks. */
function quotationsIn(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) =>
    Array.from(paragraph.matchAll(QUOTATION), ([, ...groups]) => groups.find((group) => group !== undefined) ?? ''),
  );
}

/**
 * The quotations whose words are no longer quoted in that order and without a gap. A quotation that was split ("he
 * said") or joined again still counts as present.
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
