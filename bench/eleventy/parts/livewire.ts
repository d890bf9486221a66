import { apDay, apWireTime, isoInstant } from './ap-time.ts';
import { htmlText } from './html-text.ts';
import { livewireAsOf, type Newsroom, type StoryItem } from './newsroom.ts';
import { skipPast } from './skip-past.ts';

const lines = new WeakMap<StoryItem, string>();

/**
 * The Latest Livewire.
 * @param asOf address and time of the story with whose publication the list ends; the current list without it
 */
export function livewire(newsroom: Newsroom, asOf?: { url: string; date: Date }): string {
  const items = livewireAsOf(asOf?.url, newsroom);
  const list = items.length === 0 ? '<p>No posts on the wire yet.</p>' : `<ol>\n${wireLines(items)}</ol>`;
  const block = `<h2 class="label" id="livewire">Latest Livewire</h2>
${asOf ? `<p class="note">As of ${apDay(asOf.date)}</p>\n` : ''}${list}
<p><a href="/livewire/">All of the Livewire</a></p>
`;
  return `<section class="livewire" aria-labelledby="livewire" data-latest="/livewire/latest.html">
${skipPast('Skip past the Livewire', 'livewire', block)}</section>
<script type="module" src="/livewire.js"></script>
`;
}

/** The lines of the wire; each stands in about ten lists and is made once. */
export function wireLines(items: readonly StoryItem[]): string {
  return items
    .map((item) => {
      let line = lines.get(item);
      if (line === undefined) {
        const { url, date, data } = item;
        line = `<li><time datetime="${isoInstant(date)}">${apWireTime(date)}</time> <a href="${url}">${htmlText(data.title)}</a></li>\n`;
        lines.set(item, line);
      }
      return line;
    })
    .join('');
}
