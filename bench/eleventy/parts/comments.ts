import { htmlText } from './html-text.ts';
import { skipPast } from './skip-past.ts';
import type { Publication } from './site.ts';

/** Letters to the editor about a story. */
export function comments(title: string, path: string, { letters, origin }: Publication): string {
  const subject = encodeURIComponent(`Letter to the editor: ${title}`);
  const body = encodeURIComponent(`\n\n${origin}${path}\n`);
  const block = `<h2 class="label" id="comments-title">Comments</h2>
<p>Have something to add, or see a mistake? Write to the editor.</p>
<p><a href="${htmlText(`mailto:${letters}?subject=${subject}&body=${body}`)}">Send a letter to the editor</a></p>
<p>Or e-mail <a href="mailto:${letters}">${letters}</a>. Include your name and town.</p>
`;
  return `<section id="comments" class="comments screen" aria-labelledby="comments-title">
${skipPast('Skip past the comments', 'comments', block)}</section>
`;
}
