import { card, type CardForm } from './card.ts';
import type { StoryItem } from './newsroom.ts';
import type { SiteData } from './site.ts';

const NEWEST = 12;
const BRIEF: CardForm = { size: 'brief', level: 'h2', sizes: '7rem' };

/** The newest of twelve stories that has a photo before the others, newest first. */
export function photoFirst(stories: readonly StoryItem[]): StoryItem[] {
  const newest = stories.slice(0, NEWEST);
  const best = newest.find(({ data }) => data.photo) ?? newest[0];
  return best ? [best, ...newest.filter((story) => story !== best)] : [];
}

/** The story that leads a page, with what stands beside it. */
export function leadBand(story: StoryItem | undefined, authors: SiteData['authors'], wire = ''): string {
  const sizes = wire === '' ? '(min-width: 64rem) 46rem, 100vw' : '(min-width: 64rem) 50rem, 100vw';
  const lead = story ? card(story, { size: 'lead', level: 'h2', sizes, isFirst: true }, authors) : '';
  return `<div class="lead-band one${wire === '' ? '' : ' wired'}">${lead}${wire}</div>
`;
}

/** The stories below the one that leads. */
export function topBand(stories: readonly StoryItem[], authors: SiteData['authors']): string {
  return `<section class="top columns" aria-label="More news">
${stories.map((story) => `<div>${card(story, BRIEF, authors)}</div>`).join('')}</section>
`;
}
