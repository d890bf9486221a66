import { card, type CardForm } from '../parts/card.ts';
import { pageDocument } from '../parts/page-document.ts';
import { livewire } from '../parts/livewire.ts';
import type { StoryItem } from '../parts/newsroom.ts';
import { signup } from '../parts/signup.ts';
import type { SiteData } from '../parts/site.ts';

const LEAD: CardForm = { size: 'lead', level: 'h2', sizes: '(min-width: 64rem) 50rem, 100vw' };
const BRIEF: CardForm = { size: 'brief', level: 'h2', sizes: '7rem' };
const TILE: CardForm = {
  size: 'tile',
  level: 'h3',
  sizes: '(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, 100vw',
};

export const data = { eleventyExcludeFromCollections: true, permalink: '/' };

/** The front page: the newest story that has a photo leads, six follow, then four of each section. */
export function render({ publication, authors, collections }: SiteData): string {
  const [newsroom] = collections.newsroom;
  const news = newsroom.stories.filter((story) => story.data.section !== 'livewire');
  const lead = news.find((story) => story.data.photo) ?? news[0];
  const top = news.filter((story) => story !== lead).slice(0, 6);
  const shown = new Set([lead, ...top]);
  const cards = (stories: readonly StoryItem[], form: CardForm) =>
    stories.map((story) => card(story, form, authors)).join('');
  const strips = publication.sections
    .filter((id) => id !== 'livewire')
    .map((id) =>
      strip(id, cards(news.filter((story) => story.data.section === id && !shown.has(story)).slice(0, 4), TILE)),
    );
  const main = `<div class="front wrap">
<div class="front__fold">
<div class="front__lead">${lead ? cards([lead], LEAD) : ''}</div>
${livewire(newsroom)}</div>
<section class="front__top" aria-label="More news">
${cards(top, BRIEF)}</section>
${signup(publication)}${strips.join('')}</div>
`;
  const { name: title, description } = publication;
  return pageDocument({ title, description, path: '/', kind: 'website', isFront: true }, main, publication);
}

function strip(section: string, cards: string): string {
  if (cards === '') return '';
  return `<section class="strip" aria-labelledby="strip-${section}-">
<h2 class="strip__title label" id="strip-${section}-"><a class="strip__link" href="/${section}/">${section}</a></h2>
<div class="strip__cards">
${cards}</div>
</section>
`;
}
