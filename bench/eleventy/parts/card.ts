import { apDay, apMoment, isoInstant } from './ap-time.ts';
import { htmlText } from './html-text.ts';
import type { StoryItem } from './newsroom.ts';
import { photoSource } from './photo.ts';
import type { SiteData } from './site.ts';

/** How a story stands in a list. */
export interface CardForm {
  size: 'lead' | 'row' | 'brief' | 'tile';
  level: 'h2' | 'h3';
  sizes: string;
}

const ROW: CardForm = { size: 'row', level: 'h2', sizes: '(min-width: 48rem) 15rem, 7rem' };
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
export function card({ url, date, data }: StoryItem, { size, level, sizes }: CardForm, authors: SiteData['authors']) {
  const fetching = size === 'lead' ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  const photo = data.photo ? `<img class="card__photo" ${fetching} ${photoSource(data.photo, sizes)} alt="">\n` : '';
  const byline = data.byline.map((id) => authors[id]?.name ?? id).join(' and ');
  const time = data.section === 'livewire' ? apMoment(date) : apDay(date);
  return `<article class="card card--${size}">
${photo}<div class="card__words">
<${level} class="card__headline"><a class="card__link" href="${url}">${htmlText(data.title)}</a></${level}>
<p class="card__standfirst">${htmlText(data.description)}</p>
<p class="card__meta"><span class="card__byline">${htmlText(byline)}</span><time class="card__time" datetime="${isoInstant(date)}">${time}</time></p>
</div>
</article>
`;
}
