/**
 * The characters that a card can show. Public Sans and Libre Franklin have them all; where Newsreader lacks one, the renderer
 * takes it from there. A test holds the list against the fonts.
 */
const DRAWN =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017E\u018F\u0192\u01A0-\u01A1\u01AF-\u01B0\u01C4-\u01CC\u01E6-\u01E7\u01EA-\u01EB\u01F1-\u01F5\u01FA-\u021B\u022A-\u022D\u0230-\u0233\u0237\u0259\u02B9-\u02BA\u02BC\u02C6\u02DA\u02DC\u1E08-\u1E09\u1E0C-\u1E0F\u1E14-\u1E17\u1E1C-\u1E1D\u1E20-\u1E21\u1E24-\u1E25\u1E2A-\u1E2B\u1E2E-\u1E2F\u1E36-\u1E37\u1E3A-\u1E3B\u1E42-\u1E49\u1E4C-\u1E53\u1E5A-\u1E5B\u1E5E-\u1E69\u1E6C-\u1E6F\u1E78-\u1E7B\u1E80-\u1E85\u1E8E-\u1E8F\u1E92-\u1E93\u1E97\u1E9E\u1EF2-\u1EF9\u2013-\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2039-\u203A\u2044\u20A1\u20A3-\u20A4\u20A6-\u20A7\u20A9\u20AB-\u20AE\u20B1-\u20B2\u20B4-\u20B5\u20B8-\u20BA\u20BC-\u20BD\u2122\u2212]+$/u;
/** Characters that the fonts lack, and what says the same with those that they have. */
const SUBSTITUTES: Record<string, string> = {
  '→': '–',
  '←': '–',
  '↔': '–',
  '⇒': '–',
  '⟶': '–',
  '➔': '–',
  '➜': '–',
  '➡': '–',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '№': 'No.',
  '′': "'",
  '″': '"',
  ʿ: '‘',
  ʾ: '’',
};
/** Stands for what is left out, until the punctuation around it is mended. */
const GAP = '\uFFFC';

/**
 * Text as it can be drawn on a card. A character that the fonts lack is replaced by one that says the same, else by its
 * letter with fewer marks (ê for ễ), else it alone is left out.
 * @returns undefined for text that is mostly in a script that the fonts do not have, and for what leaves nothing to draw
 */
export function cardText(text: string): string | undefined {
  const characters = [...text.normalize('NFC')];
  const drawn = characters.map(drawnAs);
  const isLetter = (character: string) => /\p{L}/u.test(character);
  const lost = characters.filter((character, index) => isLetter(character) && drawn[index] === GAP).length;
  if (lost * 2 > characters.filter(isLetter).length) return undefined;
  const plain = withoutGaps(drawn.join(''));
  return plain === '' ? undefined : plain;
}

function drawnAs(character: string): string {
  // Narrow spaces are missing in the fonts; those that hold words together must go on doing so.
  if (/[\u00A0\u202F]/.test(character)) return '\u00A0';
  if (/\s/.test(character)) return ' ';
  if (DRAWN.test(character)) return character;
  const substitute = SUBSTITUTES[character] ?? fewerMarks(character) ?? character.normalize('NFKC');
  return DRAWN.test(substitute) ? substitute : GAP;
}

/** A letter with as many of its marks as the fonts can draw; undefined for what is no letter of theirs. */
function fewerMarks(character: string): string | undefined {
  const [letter = '', ...marks] = character.normalize('NFD');
  if (marks.length === 0 || !/\p{L}/u.test(letter)) return undefined;
  const forms = [...marks.map((mark) => letter + mark), letter].map((form) => form.normalize('NFC'));
  return forms.find((form) => DRAWN.test(form));
}

/** Takes out the gaps, with brackets that hold nothing else and the space that was before them. */
function withoutGaps(text: string): string {
  return text
    .replaceAll(/[([{“‘«„]\s*\uFFFC[\s\uFFFC]*[)\]}”’»“]/gu, GAP)
    .replaceAll(/ *\uFFFC[ \uFFFC]*(?=[,.;:!?)\]”’»…]|$)/gu, '')
    .replaceAll(/\uFFFC/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
