import { livewireAsOf, type LivewireView } from './livewire.ts';
import type { Newsroom, Story } from './newsroom.ts';
import { signupView, type SignupView } from './newsletter.ts';
import { siteView, type HeadView, type Link, type SiteView } from './site.ts';
import { cardSources, storyCard, type StoryCard } from './story-card.ts';

/** Stories beside and below the lead. */
const TOP_LENGTH = 6;
const STRIP_LENGTH = 4;

/** The newest stories of a section that stand nowhere else on the page. */
export interface SectionStrip {
  section: Link;
  cards: StoryCard[];
}

/** Everything that the front page prints. */
export interface FrontPage {
  site: SiteView;
  head: HeadView;
  lead?: StoryCard;
  top: StoryCard[];
  strips: SectionStrip[];
  livewire?: LivewireView;
  signup?: SignupView;
}

/** The front page: the newest story that has a photo leads, the next follow, then a strip for each section. */
export function frontPage(newsroom: Newsroom): FrontPage {
  const { publication, sections, stories, now } = newsroom;
  const site = siteView(newsroom);
  const copy = stories.filter(({ article }) => !sections.get(article.section)?.wire);
  const news = copy.filter(({ article }) => article.type !== 'opinion' && article.type !== 'letter');
  const lead = news.find(({ article }) => article.photo) ?? news[0];
  const top = news.filter((story) => story !== lead).slice(0, TOP_LENGTH);
  const shown = new Set<Story | undefined>([lead, ...top]);
  const livewire = livewireAsOf(now, newsroom);
  const signup = signupView(publication.newsletter, newsroom);
  const cardOf = (story: Story) => storyCard(cardSources(story, newsroom), publication);
  return {
    site,
    head: { title: publication.name, description: publication.description, canonical: '/', kind: 'website' },
    ...(lead && { lead: cardOf(lead) }),
    top: top.map(cardOf),
    strips: publication.navigation
      .filter((id) => sections.get(id)?.wire === false)
      .map((id) => ({
        section: { name: sections.get(id)?.name ?? id, url: `/${id}/` },
        cards: copy
          .filter((story) => story.article.section === id && !shown.has(story))
          .slice(0, STRIP_LENGTH)
          .map(cardOf),
      }))
      .filter(({ cards }) => cards.length > 0),
    ...(livewire && { livewire }),
    ...(signup && { signup }),
  };
}
