import { htmlText } from './html-text.ts';
import { skipPast } from './skip-past.ts';
import type { Publication } from './site.ts';

/** Letters to the editor about a story. */
export function comments(title: string, path: string, { letters, origin }: Publication): string {
  const subject = encodeURIComponent(`Letter to the editor: ${title}`);
  const body = encodeURIComponent(`\n\n${origin}${path}\n`);
  const block = `<h2 class="comments__title label" id="comments-title">Comments</h2>
<p class="comments__invitation">Have something to add, or see a mistake? Write to the editor.</p>
<p class="comments__letter"><a class="comments__button" href="${htmlText(`mailto:${letters}?subject=${subject}&body=${body}`)}">Send a letter to the editor</a></p>
<p class="comments__terms">Or e-mail <a class="comments__link" href="mailto:${letters}">${letters}</a>. Include your name and town.</p>
`;
  return `<section id="comments" class="comments screen" aria-labelledby="comments-title">
${skipPast('Skip past the comments', 'comments', block)}</section>
`;
}
