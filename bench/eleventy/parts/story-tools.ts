import { isoInstant } from './ap-time.ts';

const WORDS_A_MINUTE = 228;

/** Under the byline: how long the story takes to read, a link that shares it, and how old it is. */
export function storyTools(title: string, address: string, html: string, published: Date): string {
  const words = html.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const minutes = Math.round(words / WORDS_A_MINUTE);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&amp;body=${encodeURIComponent(`${title}\r\n\r\n${address}`)}`;
  return `<p class="tools dotted screen">${minutes > 1 ? `<span class="tools__minutes">${minutes} min read</span>` : ''}<span><a class="tools__share share" href="${mail}" data-copied="Link copied">Share</a><span class="tools__status" role="status"></span></span></p>
<story-age data-published="${isoInstant(published)}" data-said="This story was published {age}."></story-age>
<script type="module" src="/share.js"></script>
`;
}
