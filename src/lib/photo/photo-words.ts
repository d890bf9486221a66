/** What the maker of a photo wrote into its file: the words of IPTC's standard that a newsroom works with. */
export interface PhotoWords {
  /** Who made it; several names are joined by commas. */
  creator?: string;
  /** The line that has to stand beside it: Noor Haddad / The Ledger. */
  credit?: string;
  caption?: string;
  city?: string;
  copyright?: string;
  /** What is seen, for someone who cannot see it. */
  alt?: string;
}

/** Longer texts are cut: captions of agencies are a few hundred characters, and a file may hold anything. */
const LONGEST = 2000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\s\u0000-\u001F\u007F-\u009F]+/g;

/**
 * Words that were found in a file, each on one line; what is empty is left out.
 * @param found the better sources first: of a word that two of them have, the first counts
 */
export function photoWords(...found: Partial<Record<keyof PhotoWords, string | undefined>>[]): PhotoWords {
  const words: PhotoWords = {};
  for (const source of found) {
    for (const [name, text] of Object.entries(source) as [keyof PhotoWords, string | undefined][]) {
      const line = text?.replaceAll(UNSEEN, ' ').trim().slice(0, LONGEST).toWellFormed();
      if (line) words[name] ??= line;
    }
  }
  return words;
}
