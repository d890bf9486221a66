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
const ONE_SCRIPT = /^(?:[\p{Script=Latin}\p{M}]+|[\p{Script=Cyrillic}\p{M}]+|[\p{Script=Greek}\p{M}]+)$/u;

/** Letters that look like one of another of these scripts, in most fonts (UTS 39, confusables.txt). */
const LOOKALIKES: Partial<Record<ScriptName, RegExp>> = {
  Latin: /[acdehijklopqrsuvwxyABCEHIJKMNOPSTXYZ]/,
  Cyrillic: /[аеорсухіѕјһӏԁԛԝкґгАВЕКМНОРСТУХІЅЈЗӀҮԌ]/,
  Greek: /[αεηικνορυχγωϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ]/,
};
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
/** Russian and Greek add their endings to abbreviations in Latin letters: SMSка, CDς. */
const ENDED = /^[A-Z]{2,}(?:\p{Ll}|\p{M})+$/u;
/** The same with words: e-shopάδικο. The ending has a letter that no Latin one looks like. */
const BORROWED = /^\p{Script=Latin}{3,}[\p{Script=Greek}\p{Script=Cyrillic}\p{M}]{2,}$/u;
/**
 * Sciences put Greek letters before and after the names of things, which begin with or are capitals, and before short units: αSynuclein,
 * NFκB, IκBα, TNFα, μSv, sinθ. So do the lines of spectra, after the name of a series or an element (Lyα, CuKα), and particles (pν). An
 * omicron is never among them.
 */
const SCIENTIFIC =
  /^(?:\p{Script=Greek}(?:[A-Z][a-zA-Z]*|[a-zA-Z])|(?:[A-Z]|(?!ο)(?:(?=\p{Ll})\p{Script=Greek}))+|(?:sin|cos|tan|cot|log|ln|exp|[a-z]|Ly|Pa|Br|Pf|Hu|[A-Z][a-z]?[KLM])\p{Script=Greek}\d?)$/u;

/**
 * A word in brackets that is by itself in them, after what it explains or before it, and one after its slash: TASS (ТАСС), TASS
 * (Russian: ТАСС), ТАСС (TASS), TASS/ТАСС.
 */
const GLOSS =
  /(?<=\p{L} ?\/ ?)[\p{L}\p{M}-]+|[\p{L}\p{M}-]+(?= ?\/ ?\p{L})|(?<=[\p{L}\p{N}.’'"”»] ?[([](?:(?:in )?\p{Lu}\p{Ll}+[:,] ?)?[«“"']?)[\p{L}\p{M}\p{N} .-]+(?=[»”"']?(?:[)\]]|[,;] ))|[\p{L}\p{M}-]+(?= \([\p{L}\p{M} .-]+\))/gu;

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
  if (!FOREIGN.test(text)) return undefined;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const found = strayIn(word);
    if (found && !(isEnding(word) && hasUnmistakableWord(text)))
      return { ...found, index: index + word.indexOf(found.letter), word };
  }
  return undefined;
}

function strayIn(word: string): Pick<StrayLetter, 'letter' | 'scripts'> | undefined {
  if (ONE_SCRIPT.test(word)) return undefined;
  const letters = NAMES.map((name) => [name, [...word].filter((letter) => SCRIPTS[name].test(letter))] as const)
    .filter(([, found]) => found.length > 0)
    .sort(([, one], [, other]) => one.length - other.length);
  const [few, many] = letters;
  if (!few || !many || isHonest(word)) return undefined;
  const passes = ([script, own]: (typeof letters)[number]) => own.every((letter) => looksLike(letter, script));
  // A word of mostly false letters passes for a Latin one if a true one in it belongs to no other script: Dое.
  const latin = letters.find(([script]) => script === 'Latin');
  const [other = few, ...others] = letters.filter(([script]) => script !== 'Latin');
  if (latin && !passes(latin) && [other, ...others].every(passes))
    return { letter: other[1][0] ?? '', scripts: [other[0], latin[0]] };
  // Of as many letters in each script, either may be the stray ones: ΔT has none.
  const suspects = few[1].length === many[1].length ? [few, many] : [few];
  return suspects.every(passes) ? { letter: few[1][0] ?? '', scripts: [few[0], many[0]] } : undefined;
}

function isHonest(word: string): boolean {
  if (SCIENTIFIC.test(word) && !/[οΟ]/.test(word)) return true;
  return isEnding(word) && !isLookalike(word.replace(/^\p{Script=Latin}+/u, ''));
}

function isEnding(word: string): boolean {
  return ENDED.test(word) || BORROWED.test(word);
}

/** Returns true for a text with a word of another script that nobody can take for Latin. */
function hasUnmistakableWord(text: string): boolean {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) => FOREIGN.test(word) && !SCRIPTS.Latin.test(word) && !isLookalike(word),
  );
}

/** True for a letter of a script that looks like one of another, also with an accent. */
function looksLike(letter: string, script: ScriptName): boolean {
  const [base = letter] = letter.normalize('NFD');
  return LOOKALIKES[script]?.test(base) ?? true;
}

function isLookalike(word: string): boolean {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  return (['Cyrillic', 'Greek'] as const).some((script) => letters.every((letter) => looksLike(letter, script)));
}

/** Returns true for a word that the text shows beside its Latin form, one of the two in brackets. */
function isGlossed(text: string, index: number): boolean {
  return [...text.matchAll(GLOSS)].some(({ index: at, 0: gloss }) => at <= index && index < at + gloss.length);
}

/** Returns true if all letters of a word look like Latin letters, although none of them is: сосо in Cyrillic. */
export function looksLatin(word: string): boolean {
  return word.replaceAll(/\P{L}/gu, '').length > 1 && isLookalike(word);
}

/**
 * Finds a word that looks Latin and has no Latin letter, in a text that is otherwise Latin. A text with an unmistakable word of
 * the same script quotes it.
 * @param isLatin true if a text without any Latin word should be Latin, too
 */
export function falseLatinWord(text: string, isLatin = false): Omit<StrayLetter, 'scripts'> | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ index, word }));
  if (!isLatin && !words.some(({ word }) => SCRIPTS.Latin.test(word))) return undefined;
  const found = words.find(
    ({ index, word }) => word.length > 2 && FOREIGN.test(word) && looksLatin(word) && !isGlossed(text, index),
  );
  if (!found || hasUnmistakableWord(text)) return undefined;
  return { ...found, letter: String.fromCodePoint(found.word.codePointAt(0) ?? 0) };
}
