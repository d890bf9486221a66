/**
 * A text as it stands at the start of a line of its own: "Noviembre de 2026". Many languages write months and days of the
 * week with a small letter elsewhere.
 * @param language BCP 47, whose capitals are meant
 */
export function atStart(text: string, language: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
}
