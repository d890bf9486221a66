import { apDay, apMoment, isoInstant } from './ap-time.ts';
import { htmlText } from './html-text.ts';
import type { StoryItem } from './newsroom.ts';
import { picture } from './photo.ts';
import type { SiteData } from './site.ts';

/** How a story stands in a list. */
export interface CardForm {
  size: 'lead' | 'row' | 'brief';
  level: 'h2' | 'h3';
  sizes: string;
  /** The photo is fetched first. */
  isFirst?: boolean;
}

const ROW: CardForm = { size: 'row', level: 'h2', sizes: '(min-width: 48rem) 14rem, 30vw' };
const rows = new WeakMap<StoryItem, string>();

/** A story as a row of a list: the same in the lists of its section, its author and its topics, so it is made once. */
export function row(story: StoryItem, authors: SiteData['authors']): string {
  let made = rows.get(story);
  if (made === undefined) {
    made = card(story, ROW, authors);
    rows.set(story, made);
  }
  return made;
}

/** A story in a list. */
export function card(
  { url, date, data }: StoryItem,
  { size, level, sizes, isFirst = false }: CardForm,
  authors: SiteData['authors'],
) {
  const photo = data.photo ? picture(data.photo, sizes, '', isFirst, size === 'brief' ? 'seen-middle' : '') : '';
  const byline = data.byline.map((id) => authors[id]?.name ?? id).join(' and ');
  const time = data.section === 'livewire' ? apMoment(date) : apDay(date);
  return `<article class="card ${size}">
${photo}<div>
<${level} class="headline"><a href="${url}">${htmlText(data.title)}</a></${level}>
<p class="standfirst">${htmlText(data.description)}</p>
<p class="meta dotted"><span class="by">${htmlText(byline)}</span><time datetime="${isoInstant(date)}">${time}</time></p>
</div>
</article>
`;
}
