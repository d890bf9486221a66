import type { OldBody } from '../old-paper.ts';

/** A file that readers open or hear, which keeps its address on the new site. */
const DOCUMENT =
  /(?:https?:)?\/[^\s"'<>()[\]\\]+\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|mp3|m4a|ogg|wav|mp4|webm|mov)(?=["'\s)<>\]]|$)/gi;

/**
 * The addresses of documents that a body links.
 * @param base the old address of the post, from which relative ones lead on
 */
export function linkedDocuments({ text }: OldBody, base: string | undefined): string[] {
  const whole = [...text.matchAll(DOCUMENT)].flatMap(
    ([address]) => URL.parse(address.replaceAll('&amp;', '&'), base)?.href ?? [],
  );
  return [...new Set(whole)];
}
