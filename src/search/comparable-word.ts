/**
 * A word without capitals and accents, as Pagefind compares words. The marks of Japanese kana stay: they make another letter.
 */
export function comparableWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC');
}
