import { MIDDLE, type Focus } from '../../lib/photo/crop.ts';
import { atStart } from '../../lib/text/sentence-start.ts';
import { digest } from '../../lib/digest.ts';
import { intl } from '../../lib/intl.ts';
import { memo, once } from '../../lib/memo.ts';
import type { Palette } from '../../schema/brand/palette.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { CARD_SIZE } from './card-size.ts';
import { coverPhoto } from './cover-photo.ts';
import { displayName } from '../display-name.ts';
import { cardText } from './card-text.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { kickerOf } from '../story/story-label.ts';
import { addressOf } from '../site/addresses.ts';
import { cardFaces, type CardFaces } from '../site/card-faces.ts';
import { siteColors } from '../site/colors.ts';

/** What stands on a card. Text that the fonts cannot draw is left out. */
export interface CardDrawing {
  /** The colours of light pages. */
  palette: Palette;
  /** The fonts of the publication. */
  faces?: CardFaces;
  /** The name of the publication. */
  name?: string;
  /** The headline of the story; on the card of the publication, its tagline. */
  words?: string;
  /** The kicker or the section. */
  label?: string;
  /** The month in which the story came out: a link is passed on for years, and the card says how old the news is. */
  stamp?: string;
  photo?: { original: string; digest: string; focus: Focus };
}

/** A card as the head of a page names it. */
export interface CardView {
  /** Path on the site. */
  src: string;
  width: number;
  height: number;
  alt: string;
}

/** A picture that stands for a page where links are shown: what is drawn, and what pages say of it. */
export interface SocialCard {
  view: CardView;
  drawing: CardDrawing;
}

/**
 * The card of a story, if it is among the newest ones that have cards. An added story takes the place of one old one, so
 * that one old page changes with it, and the number of files stays the same.
 * @returns undefined beyond the newest, for a story that was retracted, and where there would be nothing to see
 */
export function storyCard(story: Story, newsroom: Newsroom): SocialCard | undefined {
  return newestStories(newsroom).has(story) ? cardOf(newsroom, story) : undefined;
}

/** The card of all pages that have none of their own; undefined when cards are switched off. */
export const publicationCard = once((newsroom: Newsroom): SocialCard | undefined => {
  const { publication } = newsroom;
  const drawing = { ...look(newsroom), ...written('name', publication.name), ...written('words', publication.tagline) };
  if (publication.cards.newest === 0 || !drawing.name) return undefined;
  return cardNamed('publication', drawing, publication.name);
});

/** Every card of the site, each once. */
export function allCards(newsroom: Newsroom): SocialCard[] {
  const cards = [...newestStories(newsroom)].flatMap((story) => storyCard(story, newsroom) ?? []);
  const common = publicationCard(newsroom);
  // Two stories may have the same card under the same name.
  return [...new Map([...cards, ...(common ? [common] : [])].map((card) => [card.view.src, card])).values()];
}

const newestStories = once(
  ({ stories, publication }: Newsroom): ReadonlySet<Story> => new Set(stories.slice(0, publication.cards.newest)),
);

const cardOf = memo((newsroom: Newsroom, story: Story): SocialCard | undefined => {
  const { publication, sections, photos } = newsroom;
  const { article, file, id, epoch } = story;
  if (article.status === 'retracted') return undefined;
  const language = article.lang ?? publication.lang;
  const headline = article.socialHeadline ?? article.headline;
  // Networks make copies of cards: a photo that may not be passed on has no place on one. An expired one is not known here.
  const cover = coverPhoto(story, photos);
  const lead = cover?.redistribution === false ? undefined : cover;
  const path = lead && resolvePhoto(file, lead.src);
  const photo = path === undefined ? undefined : photos.get(path);
  const drawing = {
    ...look(newsroom),
    ...written('name', publication.name),
    ...written('words', headline),
    ...written('label', kickerOf(article, language) ?? displayName(sections, article.section)),
    ...written('stamp', monthOf(epoch, language, publication.timeZone)),
    ...(path !== undefined &&
      photo && { photo: { original: path, digest: photo.digest, focus: lead?.focus ?? MIDDLE } }),
  } satisfies CardDrawing;
  // Without photo and headline there is nothing that would tell this card from any other.
  if (!drawing.photo && !drawing.words) return undefined;
  return cardNamed(id.split('/').at(-1) ?? id, drawing, `${headline} (${publication.name})`);
});

/** What all cards have in common. */
function look(newsroom: Newsroom): Pick<CardDrawing, 'faces' | 'palette'> {
  const faces = cardFaces(newsroom);
  return { palette: siteColors(newsroom).light, ...(faces && { faces }) };
}

/** The digest of what is drawn is in the name, so that networks, which keep pictures by their address, take the new one. */
function cardNamed(name: string, drawing: CardDrawing, alt: string): SocialCard {
  // Photos make large PNG files, and text a bad JPEG.
  const ending = drawing.photo ? 'jpg' : 'png';
  return {
    view: { src: addressOf('card', `${name}-${digest(JSON.stringify(drawing))}.${ending}`), ...CARD_SIZE, alt },
    drawing,
  };
}

function written<Name extends 'label' | 'name' | 'stamp' | 'words'>(
  name: Name,
  text: string | undefined,
): { [N in Name]?: string } {
  const drawn = text === undefined ? undefined : cardText(text);
  return drawn === undefined ? {} : ({ [name]: drawn } as { [N in Name]?: string });
}

/** Month and year: "November 2026"; the year alone where the fonts do not have the name of the month. */
function monthOf(epoch: number, language: string, timeZone: string): string {
  const format = intl(Intl.DateTimeFormat, language, {
    month: 'long',
    year: 'numeric',
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  const text = atStart(format.format(epoch), language);
  if (cardText(text) !== undefined) return text;
  return format.formatToParts(epoch).find(({ type }) => type === 'year')?.value ?? text;
}
