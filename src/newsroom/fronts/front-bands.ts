import type { FrontSlot, StorySlot } from '../../schema/front.ts';
import type { Publication } from '../../schema/publication.ts';
import { fillSlots, isStorySlot } from './front-fill.ts';
import { currentLivewire, type LivewireView } from '../lists/livewire.ts';
import { signupView, type SignupView } from '../story/newsletter.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { sectionLink, type Link } from '../site/site.ts';
import { datedCard, leadCard } from '../lists/dated-card.ts';
import { cardSources, storyCard, type CardSources, type StoryCard } from '../lists/story-card.ts';

/** A wire with fewer posts is across the page: beside a lead it would be a column with little in it. */
const WIRE_BESIDE = 6;

/** A part of a front, across the whole page. */
export type Band<Card = StoryCard> =
  /** Beside the lead is the wire when its slot comes next. */
  | { kind: 'lead'; cards: Card[]; wire?: LivewireView }
  | { kind: 'top'; cards: Card[] }
  | { kind: 'section' | 'opinion'; section: Link; cards: Card[] }
  /** Stories in other languages than the publication's. */
  | { kind: 'languages'; cards: Card[] }
  | { kind: 'wire'; wire: LivewireView }
  | { kind: 'newsletter'; signup: SignupView };

/** A band before its words are set: the props of a page. */
export type BandSources = Band<CardSources>;

/** The bands of a front, from top to bottom, and which stories they show. A slot that nothing stands in is left out. */
export function bandSources(
  slots: readonly FrontSlot[],
  newsroom: Newsroom,
  own?: string,
): { bands: BandSources[]; shown: Set<Story> } {
  const filled = fillSlots(slots, newsroom, own);
  const bands: BandSources[] = [];
  for (const { slot, stories } of filled) {
    const before = bands.at(-1);
    const band = isStorySlot(slot) ? storyBand(slot, stories, newsroom) : otherBand(slot, newsroom);
    if (band?.kind === 'wire' && before?.kind === 'lead' && band.wire.items.length >= WIRE_BESIDE)
      before.wire = band.wire;
    else if (band) bands.push(band);
  }
  return { bands, shown: new Set(filled.flatMap(({ stories }) => stories)) };
}

/**
 * Sets the words of the cards.
 * @param pageDay an instant on the day that the head of the page names: dates of its year are printed without the year
 */
export function printBands(bands: readonly BandSources[], publication: Publication, pageDay?: string): Band[] {
  const print = (card: CardSources, kind: Band['kind'], index: number) => {
    if (pageDay === undefined) return storyCard(card, publication);
    return (kind === 'lead' && index === 0 ? leadCard : datedCard)(card, publication, pageDay);
  };
  return bands.map((band) =>
    'cards' in band ? { ...band, cards: band.cards.map((card, index) => print(card, band.kind, index)) } : band,
  );
}

function storyBand(slot: StorySlot, stories: readonly Story[], newsroom: Newsroom): BandSources | undefined {
  if (stories.length === 0) return undefined;
  const cards = stories.map((story) => cardSources(story, newsroom));
  if (!('section' in slot)) return { kind: slot.kind, cards };
  return { kind: slot.kind, section: sectionLink(newsroom, slot.section), cards };
}

function otherBand(slot: Exclude<FrontSlot, StorySlot>, newsroom: Newsroom): BandSources | undefined {
  if (slot.kind === 'wire') {
    const wire = currentLivewire(newsroom);
    return wire && { kind: 'wire', wire };
  }
  const signup = signupView(slot.newsletter ?? newsroom.publication.newsletter, newsroom);
  return signup && { kind: 'newsletter', signup };
}
