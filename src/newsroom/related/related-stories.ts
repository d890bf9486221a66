import { firstPassing } from '../../lib/first-passing.ts';
import { formatDay, newestFirst, type TimeView } from '../../lib/time/instant.ts';
import { memo, once } from '../../lib/memo.ts';
import type { Publication } from '../../schema/publication.ts';
import { nearestEarlier, PICKS, type Comparable } from './nearest-earlier.ts';
import type { Unpublished } from '../gate.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { listedHeadline, standingLabel } from '../story/story-label.ts';

/** How many later stories an earlier one shows. */
const LATER = 3;
/** How far back the wire and a live report look, in milliseconds: ninety days. */
const BREAKING_REACH = 90 * 86_400_000;

/** All that one story says of another: a correction there changes nothing here. */
export interface RelatedLink {
  headline: string;
  url: string;
  /** ISO 8601. */
  published: string;
  language?: string;
  isRetracted?: true;
  /** Only in a preview: why it is not published. */
  unpublished?: Unpublished;
  /** It tells what came of the story that shows it: a later part of its series, or one in which an editor pinned it. */
  isFollowUp?: true;
}

/** What a story shows of others, as far as there is any. */
export interface RelatedStories {
  /** Those that an editor has pinned, then the nearest earlier ones. */
  earlier?: RelatedLink[];
  /** Three later ones that picked it, newest first. One in which an editor pinned it is not pushed out by others. */
  later?: RelatedLink[];
}

/** A link to another story, with its words set. */
export interface RelatedView {
  headline: string;
  url: string;
  time: TimeView;
  /** Set when it differs from the language of the page. */
  language?: string;
  isFollowUp?: true;
  /** Only in a preview: a label that says why the story is not published. */
  standing?: string;
}

/**
 * The stories that a story leads to. A new story changes the pages of those it picks, which are five at most, and no
 * other.
 */
export function relatedStories(story: Story, newsroom: Newsroom): RelatedStories {
  const { stories } = newsroom;
  // Newest first, and places count from the oldest.
  const at = stories.length - 1 - indexOf(story, stories);
  const { earlier, pinnedBy, pickedBy } = choices(newsroom);
  const before = earlier[at] ?? [];
  const pinners = pinnedBy.get(at) ?? [];
  const after = laterOnes(pinners, pickedBy.get(at) ?? [], before);
  const shown: RelatedStories = {};
  if (before.length > 0) shown.earlier = before.flatMap((place) => linkAt(newsroom, place) ?? []);
  if (after.length > 0) {
    shown.later = after.flatMap((place) => {
      const link = linkAt(newsroom, place);
      const isFollowUp = pinners.includes(place) || isLaterPart(stories.at(-1 - place), story);
      return link ? [isFollowUp ? { ...link, isFollowUp } : link] : [];
    });
  }
  return shown;
}

/** Where the story was that was looked for last: all are asked for in their order when the pages of a site are listed. */
let lastIndex = 0;

/** @param stories newest first */
function indexOf(story: Story, stories: readonly Story[]): number {
  lastIndex =
    stories[lastIndex + 1]?.id === story.id
      ? lastIndex + 1
      : firstPassing(stories, (one) => one.id === story.id || newestFirst(one, story) > 0);
  return lastIndex;
}

/** The link to the story at a place, counted from the oldest: one object for all stories that lead to it. */
const linkAt = memo(({ stories }: Newsroom, place: number): RelatedLink | undefined => {
  const story = stories.at(-1 - place);
  return story && linkTo(story);
});

/** Sets the words and days of links for the page of a story in a language. */
export function relatedViews(
  links: readonly RelatedLink[] | undefined,
  language: string,
  publication: Publication,
): RelatedView[] {
  return (links ?? []).map((link) => viewsIn(publication, language)(link));
}

/** Several stories lead to each one: the words of a link are set once for each language. */
const viewsIn = memo(({ lang, timeZone }: Publication, language: string) =>
  once((link: RelatedLink): RelatedView => {
    const { headline, url, published, language: own = lang, isRetracted, isFollowUp, unpublished } = link;
    const standing = standingLabel(unpublished, own);
    return {
      headline: listedHeadline({ headline, status: isRetracted ? 'retracted' : 'published' }, own),
      url,
      time: formatDay(published, language, timeZone),
      ...(own !== language && { language: own }),
      ...(isFollowUp && { isFollowUp }),
      ...(standing !== undefined && { standing }),
    };
  }),
);

/** Who leads to whom, by their places from the oldest story. */
interface Choices {
  earlier: readonly (readonly number[])[];
  pinnedBy: ReadonlyMap<number, readonly number[]>;
  pickedBy: ReadonlyMap<number, readonly number[]>;
}

/** The newsroom before, and what it chose. */
let last: { stories: readonly Story[]; wires: string; choices: Choices } | undefined;

/** The choices of the newsroom before are taken again when nothing that they are made by has changed, as after most saves. */
const choices = once((newsroom: Newsroom): Choices => {
  const { stories, sections } = newsroom;
  const wires = [...sections].flatMap(([id, { wire }]) => (wire ? [id] : [])).join(' ');
  const isSame =
    last?.wires === wires &&
    last.stories.length === stories.length &&
    stories.every((story, index) => choosesAs(story, last?.stories[index]));
  const made = isSame && last ? last.choices : choose(newsroom);
  last = { stories, wires, choices: made };
  return made;
});

/** Whether nothing by which stories are chosen differs between two versions of a story. */
function choosesAs(story: Story, before: Story | undefined): boolean {
  if (story === before) return true;
  if (story.id !== before?.id) return false;
  return factsOf(story) === factsOf(before);
}

function factsOf({ epoch, article }: Story): string {
  const { tags, related, series, type, section, status } = article;
  return JSON.stringify([epoch, tags, related, series, type, section, status === 'retracted']);
}

/** One walk from the oldest story to the newest. */
function choose(newsroom: Newsroom): Choices {
  const stories = newsroom.stories.toReversed();
  const places = new Map(stories.map(({ id }, place) => [id, place]));
  const nearest = nearestEarlier(stories.map((story) => comparable(story, newsroom)));
  const pinnedBy = new Map<number, number[]>();
  const pickedBy = new Map<number, number[]>();
  const earlier = stories.map(({ article }, at) => {
    const pins = pinned(article.related, at, places);
    const picks = withPins(pins, nearest[at] ?? []);
    // A retracted story is nothing to lead readers to, unless an editor says so.
    if (article.status === 'retracted') return picks;
    for (const place of picks) if (place < at) note(pins.includes(place) ? pinnedBy : pickedBy, place, at);
    return picks;
  });
  return { earlier, pinnedBy, pickedBy };
}

function withPins(pins: readonly number[], picks: number[]): number[] {
  if (pins.length === 0) return picks;
  const both = pins.slice(0, PICKS);
  for (const place of picks) if (both.length < PICKS && !pins.includes(place)) both.push(place);
  return both;
}

/** Remembers who picked a story: the newest few, among whom may be some that it leads to itself. */
function note(pickers: Map<number, number[]>, place: number, by: number): void {
  const known = pickers.get(place);
  if (!known) pickers.set(place, [by]);
  else if (known.push(by) > LATER + PICKS) known.shift();
}

/** The later stories that one shows, newest first: those that pinned it, then those that picked it. */
function laterOnes(pinners: readonly number[], pickers: readonly number[], before: readonly number[]): number[] {
  const shown: number[] = [];
  for (const list of [pinners, pickers]) {
    for (let index = list.length - 1; index >= 0 && shown.length < LATER; index--) {
      const place = list[index];
      if (place !== undefined && !before.includes(place)) shown.push(place);
    }
  }
  return shown.sort((a, b) => b - a);
}

/** Topics in common say nothing of cause and effect; the order of a series does. */
function isLaterPart(story: Story | undefined, than: Story): boolean {
  const [series, before] = [story?.article.series, than.article.series];
  return series !== undefined && series.id === before?.id && series.part > before.part;
}

function comparable({ epoch, article }: Story, { sections }: Newsroom): Comparable {
  const isBreaking = article.type === 'live' || sections.get(article.section)?.wire;
  return {
    epoch,
    tags: article.tags,
    series: article.series?.id,
    ...(isBreaking && { reach: BREAKING_REACH }),
    isHidden: article.status === 'retracted',
  };
}

/** The places of pinned stories that are public; one that pins itself has pinned nothing. */
function pinned(ids: readonly string[] | undefined, at: number, places: ReadonlyMap<string, number>): number[] {
  const pins: number[] = [];
  for (const id of ids ?? []) {
    const place = places.get(id);
    if (place !== undefined && place !== at && !pins.includes(place)) pins.push(place);
  }
  return pins;
}

function linkTo({ article, url, unpublished }: Story): RelatedLink {
  const { headline, published, lang, status } = article;
  return {
    headline,
    url,
    published,
    ...(lang !== undefined && { language: lang }),
    ...(status === 'retracted' && { isRetracted: true }),
    ...(unpublished && { unpublished }),
  };
}
