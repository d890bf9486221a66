import { apDay, isoInstant } from './ap-time.ts';
import { htmlText } from './html-text.ts';
import type { Newsroom, StoryItem } from './newsroom.ts';

const LATER = 3;

/** Where a story leads to: to later ones that lead to it, and to others. */
export function related(newsroom: Newsroom, url: string, own: readonly string[]): string {
  const later = (newsroom.later.get(url) ?? []).filter((story) => !own.includes(story.url)).slice(0, LATER);
  const stories = own.flatMap((other) => newsroom.byUrl.get(other) ?? []);
  return list('later', 'What happened next', later) + list('related', 'Related stories', stories);
}

function list(id: string, title: string, stories: readonly StoryItem[]): string {
  if (stories.length === 0) return '';
  const items = stories.map(
    ({ url, date, data }) =>
      `<li><a href="${url}">${htmlText(data.title)}</a><time datetime="${isoInstant(date)}">${apDay(date)}</time></li>\n`,
  );
  return `<nav class="related screen" aria-labelledby="${id}-title">
<h2 class="label" id="${id}-title">${title}</h2>
<ul>
${items.join('')}</ul>
</nav>
`;
}
