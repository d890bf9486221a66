import { apClock, apLongDay, isoInstant, localDay } from './ap-time.ts';
import { htmlText } from './html-text.ts';
import type { StoryItem } from './newsroom.ts';

/** Posts of the wire with the hour, by day. */
export function wireDays(posts: readonly StoryItem[]): string {
  const days = Map.groupBy(posts, ({ date }) => localDay(date));
  return [...days]
    .map(([day, own]) => {
      const name = own[0] ? apLongDay(own[0].date) : day;
      return `<section class="days" aria-labelledby="day-${day}">
<h2 id="day-${day}"><time datetime="${day}">${name}</time></h2>
<ol>
${own.map(line).join('')}</ol>
</section>
`;
    })
    .join('');
}

function line({ url, date, data }: StoryItem): string {
  return `<li><time datetime="${isoInstant(date)}">${apClock(date)}</time><div class="card"><h3 class="headline"><a href="${url}">${htmlText(data.title)}</a></h3><p class="standfirst">${htmlText(data.description)}</p></div></li>
`;
}
