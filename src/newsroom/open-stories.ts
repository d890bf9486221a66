import { firstPassing } from '../lib/first-passing.ts';
import { newestFirst } from '../lib/time/instant.ts';
import type { Article } from '../schema/article.ts';
import type { Publication } from '../schema/publication.ts';
import type { Content, ContentEntry, MarkdownFile } from './content.ts';
import { cameOutAt, standingOf } from './gate.ts';
import { withLastUpdate } from './live/last-update.ts';
import type { KilledStory, Story } from './newsroom.ts';
import { photoMemo, type PhotoMemo } from './photos/photo-originals.ts';
import { setStory } from './set-content.ts';
import { addressOf } from './site/addresses.ts';
import { bylineIds } from './story/byline.ts';
import { updatedAt } from './story/corrections.ts';

type StoryEntry = ContentEntry<MarkdownFile<Article>>;

/** What the gate lets through of a file, until time changes it. */
interface OpenStory {
  story?: Story;
  killed?: KilledStory;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
}

/**
 * What the last opening of a newsroom found, for the next one. The dev server opens it after each save, and of 100,000
 * stories one has changed.
 */
export interface StoryMemo {
  /** What decides about stories besides their files. */
  settings: string;
  /** By id. */
  known: Map<string, OpenStory & { entry: StoryEntry }>;
  /** The stories, newest first. */
  order: Story[];
  photos: PhotoMemo;
}

/** A memo without anything in it. */
export function storyMemo(): StoryMemo {
  return { settings: '', known: new Map(), order: [], photos: photoMemo() };
}

/** The stories that may be read. */
interface OpenStories {
  /** Newest first. */
  stories: Story[];
  killed: KilledStory[];
  /** The addresses of what they embed. */
  embeds: string[];
}

/**
 * Lets through the stories that are public at an instant, in the typography of their language.
 * @param typed the stories as their files have them
 * @param now milliseconds since 1970
 * @param isPreview lets through what is not public yet, marked as such
 * @param memo of the openings before, for newsrooms with the same `isPreview`
 */
export function openStories(
  typed: Content['articles'],
  publication: Publication,
  now: number,
  isPreview: boolean,
  memo: StoryMemo = storyMemo(),
): OpenStories {
  const settings = JSON.stringify([publication.lang, publication.addresses]);
  if (memo.settings !== settings) Object.assign(memo, { settings, known: new Map(), order: [] });
  const { known } = memo;
  const [killed, embeds]: [KilledStory[], string[]] = [[], []];
  const [fresh, gone]: [Story[], Set<Story>] = [[], new Set()];
  for (const [id, entry] of typed) {
    let open = known.get(id);
    if (open?.entry !== entry || now < open.from || now >= open.until) {
      if (open?.story) gone.add(open.story);
      open = { ...openStory(id, entry, publication, now, isPreview), entry };
      known.set(id, open);
      if (open.story) fresh.push(open.story);
    }
    if (open.killed) killed.push(open.killed);
    if (open.story && entry.data.embeds) embeds.push(...entry.data.embeds);
  }
  if (known.size > typed.size) {
    for (const [id, { story }] of known) {
      if (typed.has(id)) continue;
      known.delete(id);
      if (story) gone.add(story);
    }
  }
  memo.order = inOrder(memo.order, gone, fresh);
  return { stories: memo.order, killed, embeds };
}

/** With more changes than this, all stories are sorted again. */
const FEW = 50;

/**
 * Takes stories out of a list, and puts others into it.
 * @param stories newest first
 * @returns another list, newest first
 */
function inOrder(stories: readonly Story[], gone: ReadonlySet<Story>, fresh: readonly Story[]): Story[] {
  if (gone.size + fresh.length > FEW)
    return [...stories.filter((story) => !gone.has(story)), ...fresh].sort(newestFirst);
  const ordered = [...stories];
  for (const story of gone) ordered.splice(ordered.indexOf(story), 1);
  for (const story of fresh) ordered.splice(firstPassing(ordered, (one) => newestFirst(one, story) > 0), 0, story);
  return ordered;
}

function openStory(
  id: string,
  entry: StoryEntry,
  publication: Publication,
  now: number,
  isPreview: boolean,
): OpenStory {
  const { file, digest, data } = setStory(entry, publication.lang);
  const { frontMatter: article, bodyPhotos, bodyTables, updates } = data;
  const standing = standingOf(article, now);
  const url = addressOf('story', id);
  const span = spanOf(article, updates, now);
  if (standing === 'killed') return { killed: killedStory(id, url, article), ...span };
  if (standing === 'never' || (standing !== 'public' && !isPreview)) return span;
  const story: Story = {
    id,
    url,
    epoch: cameOutAt(article),
    article: withLastUpdate(article, updates, now),
    file,
    digest,
    bodyPhotos,
    ...(bodyTables && { bodyTables }),
    ...(standing !== 'public' && { unpublished: standing }),
  };
  return { story, ...span };
}

/** The time in which neither the gate nor the last update of a live story changes. */
function spanOf({ published, embargo, ended }: Article, updates: readonly string[] = [], now: number) {
  const changes = [published, ...(embargo === undefined ? [] : [embargo]), ...(ended === undefined ? [] : [ended]), ...updates];
  let [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const change of changes) {
    const at = Date.parse(change);
    if (at <= now) from = Math.max(from, at);
    else until = Math.min(until, at);
  }
  return { from, until };
}

function killedStory(id: string, url: string, article: Article): KilledStory {
  const { aliases, guid, corrections, published } = article;
  const withdrawn = updatedAt(article) ?? published;
  return {
    id,
    url,
    aliases,
    guid,
    lists: listsOf(article),
    withdrawn,
    corrections: corrections.length,
    section: article.section,
    epoch: cameOutAt(article),
  };
}

/** The addresses of the lists that a story stands in. */
function listsOf(article: Article): string[] {
  const { section, tags } = article;
  return [
    addressOf('section', section),
    ...tags.map((tag) => addressOf('tag', tag)),
    ...bylineIds(article).map((id) => addressOf('author', id)),
  ];
}

