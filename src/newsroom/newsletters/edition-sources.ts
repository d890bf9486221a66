import { once } from '../../lib/memo.ts';
import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import type { Palettes } from '../../schema/brand/palette.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import type { Publication } from '../../schema/publication.ts';
import { tablesOf, type BodyTables } from '../charts/story-tables.ts';
import { cardSources, type CardSources } from '../lists/story-card.ts';
import type { Newsroom, PhotoOriginal, Story } from '../newsroom.ts';
import { siteColors } from '../site/colors.ts';
import { siteView, type SiteView } from '../site/site.ts';
import { allSignups, type SignupView } from '../story/newsletter.ts';
import { expiredAmong, photosOf } from '../story/story-sources.ts';
import type { EditionFile } from './edition-files.ts';
import type { PlannedEdition } from './edition-plan.ts';
import { editionsOf } from './editions.ts';

/** A story of an edition: what its card is made from, and what the edition adds. */
export interface ToldStory {
  card: CardSources;
  note?: string | undefined;
  /** Corrections after this instant are news to the subscribers. */
  knownUntil: number;
}

/**
 * All that the page of an edition, its e-mail and its text are made from. These are their props: words and times are made
 * only for what is printed.
 */
export interface EditionSources extends BodyTables {
  id: string;
  date: string;
  /** When it is sent, in milliseconds since 1970. */
  epoch: number;
  /** When the edition before it was sent. */
  since: number;
  site: SiteView;
  publication: Publication;
  colors: Palettes;
  newsletterId: string;
  newsletter: Newsletter;
  signup?: SignupView;
  /** Every signup that its text may place, by newsletter. */
  signups: Record<string, SignupView>;
  /** What somebody wrote; left out for an edition that came out by a rule. */
  file?: EditionFile;
  stories: readonly ToldStory[];
  corrected: readonly CardSources[];
  /** The photos that its text shows, by path from `content/`. */
  photos: ReadonlyMap<string, PhotoOriginal>;
  expired: readonly string[];
  /** The dates of the editions before and after it. */
  earlier?: string;
  later?: string;
}

/** The sources of every edition that the site has, newest first. */
export const allEditionSources = once((newsroom: Newsroom): EditionSources[] => {
  const stories = storiesById(newsroom);
  const byNewsletter = Map.groupBy(editionsOf(newsroom), ({ newsletter }) => newsletter);
  return [...byNewsletter].flatMap(([id, editions]) => {
    const newsletter = newsroom.newsletters.get(id);
    if (!newsletter) return [];
    return editions.map((edition, index) => ({
      ...sourcesOf(edition, newsletter, stories, newsroom),
      // Newest first.
      ...dated('earlier', editions[index + 1]),
      ...dated('later', editions[index - 1]),
    }));
  });
});

function sourcesOf(
  { id, date, epoch, since, stories: planned, corrected, newsletter: newsletterId }: PlannedEdition,
  newsletter: Newsletter,
  stories: ReadonlyMap<string, Story>,
  newsroom: Newsroom,
): EditionSources {
  const file = newsroom.editions.get(id);
  const bodyPhotos = file?.bodyPhotos ?? [];
  const signup = allSignups(newsroom)[newsletterId];
  // A story that is not public has no card: it was killed, or an editor chose it too early.
  const cardOf = (story: string) => {
    const found = stories.get(story);
    return found ? [cardSources(found, newsroom)] : [];
  };
  return {
    id,
    date,
    epoch,
    since,
    site: siteView(newsroom),
    publication: newsroom.publication,
    colors: siteColors(newsroom),
    newsletterId,
    newsletter,
    ...(signup && { signup }),
    signups: allSignups(newsroom),
    ...(file && { file }),
    stories: planned.flatMap(({ story, note, knownUntil }) =>
      cardOf(story).map((card) => ({ card, note, knownUntil })),
    ),
    corrected: corrected.flatMap(cardOf),
    photos: photosOf(
      newsroom,
      bodyPhotos.map((src) => resolvePhoto(file?.file ?? '', src)),
    ),
    ...(file && tablesOf(file, newsroom)),
    expired: expiredAmong(bodyPhotos, file?.file ?? '', newsroom),
  };
}

const storiesById = once(
  ({ stories }: Newsroom): ReadonlyMap<string, Story> => new Map(stories.map((story) => [story.id, story])),
);

function dated<Name extends string>(name: Name, edition: PlannedEdition | undefined): { [N in Name]?: string } {
  return (edition ? { [name]: edition.date } : {}) as { [N in Name]?: string };
}
