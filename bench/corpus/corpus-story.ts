import { cameraPhoto } from './camera-photo.ts';
import { PHOTOS } from './corpus-photo.ts';
import { AUTHORS, SECTIONS, TAGS, WIRE } from './corpus-publication.ts';
import { headline, sentence, zipfWord } from '../prose.ts';
import { chance, type Chance } from '../random.ts';

/** The newest story of every corpus; older ones go back from here. */
const LAST = Date.parse('2026-11-23T09:00:00Z');
const STORIES_A_DAY = 60;
const DAY = 86_400_000;
/** The first stories have too few before them to link to. */
const WITHOUT_LINKS = 4;
/** How many stories each one is pinned to, and how far away they may be. */
const PINS = 5;
const PIN_REACH = 90;
const DATELINE = { city: 'Larkfield', region: 'Maine' };

/** What a corpus is made of, and what its sites have. */
export interface Corpus {
  stories: number;
  /** How many of a hundred stories have a photo of their own as a camera takes it. The others share a few small ones. */
  photos: number;
  /** Whether sites also have what needs more than templates: search, feeds of lists, and all else that is on by default. */
  isFull: boolean;
}

/** A corpus as it is compared by default. */
export function plainCorpus(stories: number): Corpus {
  return { stories, photos: 0, isFull: false };
}

/** A story of the corpus, before it is written in the form of one of the systems. */
export interface CorpusStory {
  /** `2026/11/slug` */
  id: string;
  headline: string;
  standfirst: string;
  section: string;
  author: string;
  tags: string[];
  dateline: { city: string; region: string };
  /** ISO 8601, in UTC. */
  published: string;
  /** Id of its lead photo; the caption is the standfirst. */
  photo?: string;
  /** Ids of the stories that it leads to. */
  related: string[];
  /** Markdown. */
  body: string;
}

/** All stories of a corpus, the newest first. */
export function* corpusStories({ stories, photos }: Corpus): Generator<CorpusStory> {
  for (let index = 0; index < stories; index++) {
    const story = corpusStory(index, stories);
    yield hasCameraPhoto(index, photos) ? { ...story, photo: cameraPhoto(index) } : story;
  }
}

/** The ids of the photos that stories have for themselves. */
export function cameraPhotos({ stories, photos }: Corpus): string[] {
  const indexes = Array.from({ length: stories }, (_, index) => index);
  return indexes.filter((index) => hasCameraPhoto(index, photos)).map(cameraPhoto);
}

/**
 * Story number `index` of a corpus, counted from the newest.
 * @param count how many stories the corpus has. Only the oldest ninety depend on it: what they lead to may be newer
 *   than they, where that of all others is older
 */
export function corpusStory(index: number, count = Number.POSITIVE_INFINITY): CorpusStory {
  const random = chance(index + 1);
  const section = random.odds(0.15) ? WIRE : random.pick(SECTIONS);
  const tags = [...new Set(Array.from({ length: 1 + random.below(4) }, () => zipfTag(random)))];
  return {
    id: storyId(index),
    headline: headline(random),
    standfirst: `${sentence(random)} ${sentence(random)}`.replaceAll('"', ''),
    section,
    author: random.pick(AUTHORS),
    tags,
    dateline: DATELINE,
    published: publishedAt(index),
    ...(section !== WIRE && random.odds(0.6) && { photo: random.pick(PHOTOS) }),
    body: body(random, index),
    related: pins(random, index, count),
  };
}

/** Spread evenly, so that the newest stories have photos, too. */
function hasCameraPhoto(index: number, percent: number): boolean {
  return Math.floor(((index + 1) * percent) / 100) > Math.floor((index * percent) / 100);
}

function publishedAt(index: number): string {
  return new Date(LAST - index * (DAY / STORIES_A_DAY)).toISOString().replace('.000', '');
}

function storyId(index: number): string {
  const published = publishedAt(index);
  return `${published.slice(0, 4)}/${published.slice(5, 7)}/story-${index}`;
}

/** Few tags have many stories and many have few. */
function zipfTag(random: Chance): string {
  return TAGS[Math.floor(TAGS.length ** random.next()) - 1] ?? 'topic-1';
}

function body(random: Chance, index: number): string {
  const blocks: string[] = [];
  let words = 0;
  const wanted = 350 + random.below(200);
  while (words < wanted) {
    const block = nextBlock(random, blocks.length, index);
    words += block.split(' ').length;
    blocks.push(block);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Five stories near by: pinned, because no template of another system could afford to find those that fit best. */
function pins(random: Chance, index: number, count: number): string[] {
  const pinned = new Set<number>();
  const nearest = Math.min(index + 1, Math.max(0, count - PIN_REACH));
  while (pinned.size < Math.min(PINS, count - 1)) {
    const other = nearest + random.below(Math.min(PIN_REACH, count));
    if (other !== index) pinned.add(other);
  }
  return Array.from(pinned, storyId);
}

function nextBlock(random: Chance, position: number, index: number): string {
  if (position > 2 && random.odds(0.08)) return `## ${headline(random)}`;
  if (position > 2 && random.odds(0.08)) return Array.from({ length: 3 }, () => `- ${sentence(random)}`).join('\n');
  if (position > 2 && random.odds(0.05)) return `> ${sentence(random)}`;
  const sentences = Array.from({ length: 1 + random.below(3) }, () => sentence(random));
  if (random.odds(0.2)) sentences.push(`See [${zipfWord(random)} ${zipfWord(random)}](${linkTarget(random, index)}).`);
  if (random.odds(0.15)) sentences.push(`It was *${zipfWord(random)}* and **${zipfWord(random)}**.`);
  return sentences.join(' ');
}

/** Half of the links lead to a newer story, which is there in every corpus that holds this one. */
function linkTarget(random: Chance, index: number): string {
  if (index < WITHOUT_LINKS || random.odds(0.5)) return `https://example.com/${zipfWord(random)}/`;
  return `/${storyId(random.below(index))}/`;
}
