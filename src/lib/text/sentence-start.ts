/**
 * A text as it stands at the start of a line of its own: "Noviembre de 2026". Many languages write months and days of the
 * week with a small letter elsewhere.
 * @param language BCP 47, whose capitals are meant: Dutch takes "ij" for one letter
 */
export function atStart(text: string, language: string): string {
  const first = /^nl\b/.test(language) ? /^(?:ij|\p{Ll})/u : /^\p{Ll}/u;
  return text.replace(first, (letter) => letter.toLocaleUpperCase(language));
}
