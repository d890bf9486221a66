/**
 * The address that begins an e-mail about a story: what sharing does without a script.
 * @param url the whole address of the story
 */
export function shareByMail(headline: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\r\n\r\n${url}`)}`;
}
