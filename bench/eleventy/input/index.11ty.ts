import { card } from '../parts/card.ts';
import { leadBand, photoFirst, topBand } from '../parts/front.ts';
import { aboutData } from '../parts/json-ld.ts';
import { pageDocument } from '../parts/page-document.ts';
import { livewire } from '../parts/livewire.ts';
import type { StoryItem } from '../parts/newsroom.ts';
import { signup } from '../parts/signup.ts';
import type { SiteData } from '../parts/site.ts';

const TOP = 6;
const STRIP = 4;

export const data = { eleventyExcludeFromCollections: true, permalink: '/' };

/** The front page: the newest story that has a photo leads, six follow, then four of each section. */
export function render({ publication, authors, collections }: SiteData): string {
  const [newsroom] = collections.newsroom;
  const news = newsroom.stories.filter((story) => story.data.section !== 'livewire');
  const [lead] = photoFirst(news);
  const top = news.filter((story) => story !== lead).slice(0, TOP);
  const shown = new Set([lead, ...top]);
  const strips = publication.sections.map((id, index) => {
    const own = news.filter((story) => story.data.section === id && !shown.has(story));
    return strip(id, index, photoFirst(own).slice(0, STRIP), authors);
  });
  const main = `<div class="wrap">
${leadBand(lead, authors, livewire(newsroom))}${topBand(top, authors)}${signup(publication)}${strips.join('')}</div>
`;
  const { name: title, description } = publication;
  const head = { title, description, path: '/', kind: 'website', isFront: true } as const;
  return pageDocument({ ...head, structuredData: aboutData(publication) }, main, publication);
}

function strip(section: string, index: number, stories: readonly StoryItem[], authors: SiteData['authors']): string {
  const [first, ...others] = stories;
  if (!first) return '';
  const lead = card(first, { size: 'lead', level: 'h3', sizes: '(min-width: 64rem) 37rem, 100vw' }, authors);
  const briefs = others.map((story) => card(story, { size: 'brief', level: 'h3', sizes: '7rem' }, authors));
  return `<section class="strip" aria-labelledby="strip-${index}">
<h2 id="strip-${index}"><a href="/${section}/">${section}</a></h2>
<div class="report">
${lead}<div class="others stack">
${briefs.join('')}</div>
</div>
</section>
`;
}
