/** A run of letters and their marks. */
const WORD = /[\p{L}\p{M}]{2,}/gu;
/** Letters of the scripts whose letters look like those of others (UTS 39). */
const SCRIPTS = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
  Coptic: /\p{Script=Coptic}/u,
  Lisu: /\p{Script=Lisu}/u,
} as const;
type ScriptName = keyof typeof SCRIPTS;
const NAMES = Object.keys(SCRIPTS) as ScriptName[];

/** Letters that look like one of another of these scripts, in most fonts (UTS 39, confusables.txt). */
const LOOKALIKES: Partial<Record<ScriptName, RegExp>> = {
  Latin: /[acdehijklopqrsuvwxyABCEHIJKMNOPSTXYZÏïÖöÄäË]/,
  Cyrillic: /[аеорсухіїѕјһӏԁԛԝкАВЕКМНОРСТУХІЇЅЈЗӀҮ]/,
  Greek: /[αεικνορυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/,
};
/** Russian and Greek add their endings to abbreviations in Latin letters: SMSка, CDς. */
const ENDED = /^[A-Z]{2,}(?:\p{Ll}|\p{M})+$/u;
/** Sciences put a Greek letter before a word: αSynuclein, μSv. */
const PREFIXED = /^[\p{Script=Greek}]\P{Script=Greek}+$/u;

/** A letter that belongs to another script than its word, and looks like one of it. */
export interface StrayLetter {
  /** Where it is, in UTF-16 code units. */
  index: number;
  letter: string;
  word: string;
  /** Of the letter, and of its word. */
  scripts: readonly [ScriptName, ScriptName];
}

/**
 * Finds a word in letters of two scripts that look alike, such as a Latin name with a Cyrillic а. Words of one script are
 * fine, and so are Latin words within Japanese, Arabic or any other script whose letters look like none of these.
 */
export function strayLetter(text: string): StrayLetter | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7F]*$/.test(text)) return undefined;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const found = strayIn(word);
    if (found) return { ...found, index: index + word.indexOf(found.letter), word };
  }
  return undefined;
}

function strayIn(word: string): Pick<StrayLetter, 'letter' | 'scripts'> | undefined {
  const letters = NAMES.map((name) => [name, [...word].filter((letter) => SCRIPTS[name].test(letter))] as const)
    .filter(([, found]) => found.length > 0)
    .sort(([, one], [, other]) => one.length - other.length);
  const [few, many] = letters;
  if (!few || !many || ENDED.test(word) || (PREFIXED.test(word) && /^\p{Ll}/u.test(word))) return undefined;
  const [name, found] = few;
  // Of as many letters in each script, either may be the stray ones: ΔT has none.
  const suspects = found.length === many[1].length ? [few, many] : [few];
  if (!suspects.every(([script, own]) => own.every((letter) => LOOKALIKES[script]?.test(letter) ?? true)))
    return undefined;
  return { letter: found[0] ?? '', scripts: [name, many[0]] };
}

/** Whether all letters of a word look like Latin letters, although none of them is: сосо in Cyrillic. */
export function looksLatin(word: string): boolean {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  return (
    letters.length > 1 &&
    [LOOKALIKES.Cyrillic, LOOKALIKES.Greek].some((alike) => letters.every((letter) => alike?.test(letter)))
  );
}
