const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes text for use between HTML tags. */
export function htmlText(text: string): string {
  return text.replace(/[&<>]/g, (character) => REFERENCES[character] ?? character);
}

const TAG = /<(?:"[^"]*"|[^>"])*>/g;

/** HTML without its tags. @param instead what takes the place of each; nothing by default */
export function withoutTags(html: string, instead = ''): string {
  return html.replaceAll(TAG, instead);
}
