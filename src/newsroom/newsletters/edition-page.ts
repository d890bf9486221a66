import { formatCalendarDay, formatLongDay, formatMoment, toEpoch, type TimeView } from '../../lib/time/instant.ts';
import { withOffset } from '../../lib/time/zoned-instant.ts';
import type { EditionFields } from '../../schema/newsletters/edition.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { stringsOf } from '../../strings/strings.ts';
import { storyCard, type CardSources, type StoryCard } from '../lists/story-card.ts';
import { addressOf } from '../site/addresses.ts';
import type { FeedLink, HeadView, Link, SiteView } from '../site/site.ts';
import { coverPhoto } from '../photos/cover-photo.ts';
import { pictureOf } from '../photos/photo.ts';

import { bodyWords } from '../story/body-words.ts';
import { correctionView, type CorrectionView } from '../story/corrections.ts';
import type { SignupView } from '../story/newsletter.ts';
import { bodyPictures, type BodySource } from '../story/story-page.ts';
import { editionFeedLink } from './edition-feed.ts';
import type { EditionSources } from './edition-sources.ts';

/** A story as an edition shows it. */
export interface EditionItem {
  card: StoryCard;
  /** What the edition says of it, in place of its standfirst. */
  summary?: string;
  /** Corrections that its readers have not seen yet. */
  corrections: CorrectionView[];
  /** The language of the story. */
  language: string;
  /** The photo as the first story of a mail shows it; left out where there is none. */
  lead?: { src: string; width: number; height: number; alt: string };
}

/** Everything that an edition prints, on its page and in the mail. */
export interface EditionPage {
  id: string;
  site: SiteView;
  head: HeadView;
  url: string;
  newsletter: Link;
  /** The day of the edition: "Friday, Nov. 27, 2026". */
  day: TimeView;
  /** RFC 3339. */
  sent: string;
  /** The subject line, and the title of the page. */
  subject: string;
  /** The headline over the text; left out where the first story has the same, which readers would read twice. */
  headline?: string;
  preheader: string;
  intro?: string;
  body?: BodySource;
  items: EditionItem[];
  /** Stories of earlier editions that were corrected since. */
  corrected: EditionItem[];
  sponsor?: EditionFields['sponsor'];
  signup?: SignupView;
  /** Every signup that the text may place, by newsletter. */
  signups: Record<string, SignupView>;
  feed: FeedLink;
  earlier?: Link;
  later?: Link;
  /** Only in a preview: why it is not published. */
  unpublished?: string;
}

/** Decides everything that an edition shows. */
export function editionPage(sources: EditionSources): EditionPage {
  const { id, date, epoch, site, publication, newsletterId, newsletter, file, signup } = sources;
  const { lang, timeZone } = publication;
  const sent = withOffset(epoch, timeZone);
  const dayOf = (day: string) => formatCalendarDay(day, lang, true);
  const items = sources.stories.map(({ card, note, knownUntil }, index) => {
    const lead = index === 0 ? leadPhoto(card) : undefined;
    return { ...itemOf(card, sources, note, knownUntil), ...(lead && { lead }) };
  });
  const fields = file?.frontMatter;
  const subject = fields?.subject ?? items[0]?.card.headline ?? `${newsletter.name}, ${dayOf(date).text}`;
  const preheader =
    fields?.preheader ??
    fields?.intro ??
    items
      .slice(fields ? 0 : 1, 4)
      .map(({ card }) => card.headline)
      .join(' · ');
  const url = addressOf('edition', id);
  const image = items.find(({ card }) => card.picture)?.card.picture?.src;
  const feed = editionFeedLink(newsletterId, newsletter, site);
  const beside = (name: 'earlier' | 'later') => {
    const day = sources[name];
    return day === undefined
      ? {}
      : { [name]: { name: dayOf(day).text, url: addressOf('edition', `${newsletterId}/${day}`) } };
  };
  return {
    id,
    site,
    head: {
      title: subject,
      description: fields?.intro ?? (preheader === '' ? newsletter.pitch : preheader),
      canonical: url,
      kind: 'website',
      feeds: [feed],
      ...(image !== undefined && { image }),
    },
    url,
    newsletter: { name: newsletter.name, url: addressOf('newsletter', newsletterId) },
    day: formatLongDay(sent, lang, timeZone),
    sent,
    subject,
    ...(subject !== items[0]?.card.headline && { headline: subject }),
    preheader,
    ...(fields?.intro !== undefined && { intro: fields.intro }),
    ...(file && { body: bodyOf(sources, file) }),
    items,
    corrected: sources.corrected.map((card) => itemOf(card, sources, undefined, sources.since)),
    ...(fields?.sponsor && { sponsor: fields.sponsor }),
    ...(signup && { signup }),
    signups: sources.signups,
    feed,
    ...beside('earlier'),
    ...beside('later'),
    ...(file?.unpublished && {
      unpublished:
        file.unpublished === 'draft'
          ? stringsOf(lang).story.draft
          : stringsOf(lang).story.scheduled(formatMoment(sent, lang, timeZone).text),
    }),
  };
}

function itemOf(
  sources: CardSources,
  { publication }: EditionSources,
  note: string | undefined,
  knownUntil: number,
): EditionItem {
  const card = storyCard(sources, publication);
  const { article } = sources;
  const language = article.lang ?? publication.lang;
  const summary = note ?? card.standfirst;
  return {
    card,
    ...(summary !== undefined && { summary }),
    corrections: article.corrections
      .filter(({ date }) => toEpoch(date) > knownUntil)
      .map((correction) => correctionView(correction, language, publication)),
    language,
  };
}

function leadPhoto({ article, file, photos }: CardSources): EditionItem['lead'] {
  const cover = coverPhoto({ article, file }, photos);
  if (!cover) return undefined;
  const { src, focus, alt } = cover;
  const picture = pictureOf(resolvePhoto(file, src), photos, { rendition: 'mail', focus });
  return picture && { src: picture.src, ...picture.file, alt: alt ?? '' };
}

function bodyOf(
  { site, publication, photos, tables, expired, signups }: EditionSources,
  edition: NonNullable<EditionSources['file']>,
): BodySource {
  const { file, digest, bodyPhotos } = edition;
  return {
    digest,
    context: {
      file,
      language: publication.lang,
      words: bodyWords(publication.lang),
      origin: site.origin,
      newsletters: Object.keys(signups),
      hasGallery: false,
      hasLivewire: false,
      pictures: bodyPictures(file, bodyPhotos, photos),
      ...(tables && { tables }),
      ...(expired.length > 0 && { expired }),
    },
  };
}
