/** The words that the maker of a photo wrote into its file: the fields of IPTC's standard that a newsroom uses. */
export interface PhotoWords {
  /** The photographer; several names are joined by commas. */
  creator?: string;
  /** The required credit line: Noor Haddad / The Ledger. */
  credit?: string;
  caption?: string;
  city?: string;
  copyright?: string;
  /** A description for someone who cannot see the photo. */
  alt?: string;
}

/** The limit for longer texts: captions of agencies have a few hundred characters, and a file may contain anything. */
const LONGEST = 2000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\s\u0000-\u001F\u007F-\u009F]+/g;

/**
 * Words that were found in a file, each on one line; empty ones are left out.
 * @param found the better sources first: when two of them have a word, the first one wins
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
