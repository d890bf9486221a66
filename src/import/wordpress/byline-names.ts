/**
 * The names in a byline that somebody typed: `By Ann Lee and <a href="…">Sam Ortiz</a>`.
 * @returns none for an empty byline
 */
export function bylineNames(byline: string | undefined): string[] {
  if (byline === undefined) return [];
  return (
    byline
      // Newspack marks accounts: [Author id=12]Ann Lee[/Author].
      .replaceAll(/\[\/?Author[^\]]*\]|<[^>]*>/gi, '')
      .replaceAll('&amp;', '&')
      .trim()
      .replace(/^by:?\s+/i, '')
      .split(/\s*(?:,\s*(?:and\s+)?|;|\s+&\s+|\s+and\s+)\s*/i)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  );
}
