import { firstPassing } from '../lib/first-passing.ts';
import { newestFirst } from '../lib/time/instant.ts';
import type { Publication } from '../schema/publication.ts';
import type { Content } from './content.ts';
import type { KilledStory, Story } from './newsroom.ts';
import { openStory, type OpenStory, type StoryEntry } from './open-story.ts';
import { photoMemo, type PhotoMemo } from './photos/photo-originals.ts';

/**
 * What the last opening of a newsroom found, for the next one. The dev server opens it after each save, and of 100,000
 * stories one has changed.
 */
export interface StoryMemo {
  /** What decides about stories besides their files. */
  settings: string;
  /** By id. */
  known: Map<string, KnownStory>;
  /** The time in which no story comes out or changes by itself. */
  from: number;
  until: number;
  /** The stories, newest first, and those of wires among them. */
  order: Story[];
  wire: Story[];
  killed: KilledStory[];
  embeds: string[];
  photos: PhotoMemo;
}

type KnownStory = OpenStory & { entry: StoryEntry };

/** A memo without anything in it. */
export function storyMemo(): StoryMemo {
  return { settings: '', ...nothing(), order: [], wire: [], photos: photoMemo() };
}

function nothing(): Pick<StoryMemo, 'known' | 'from' | 'until' | 'killed' | 'embeds'> {
  return { known: new Map(), from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, killed: [], embeds: [] };
}

/** The stories that may be read. */
interface OpenStories {
  /** Newest first. */
  stories: Story[];
  /** The wire posts among them. */
  wire: Story[];
  killed: KilledStory[];
  /** The addresses of what they embed. */
  embeds: string[];
  /** The files with another text than at the opening before, as they were and are; undefined when any may be. */
  edits?: StoryEdit[];
}

/** The stories that are not in the lists of the opening before, and those that are no longer. */
interface Turnover {
  fresh: Story[];
  gone: ReadonlySet<Story>;
}

/** A file before and after a change; undefined where there was or is none. */
export type StoryEdit = readonly [before: StoryEntry | undefined, after: StoryEntry | undefined];

/**
 * Lets through the stories that are public at an instant, in the typography of their language.
 * @param typed the stories as their files have them
 * @param wires the ids of the sections that are a wire
 * @param now milliseconds since 1970
 * @param isPreview lets through what is not public yet, marked as such
 * @param memo of the openings before, for newsrooms with the same `isPreview`
 * @param changed the ids of the stories whose files may differ from those of the opening before; any may when left out
 */
export function openStories(
  typed: Content['articles'],
  wires: ReadonlySet<string>,
  publication: Publication,
  now: number,
  isPreview: boolean,
  memo: StoryMemo = storyMemo(),
  changed?: readonly string[],
): OpenStories {
  const open = (id: string, entry: StoryEntry): KnownStory => ({
    ...openStory(id, entry, publication, now, isPreview),
    entry,
  });
  const settings = JSON.stringify([publication.lang, publication.addresses, [...wires]]);
  const isSame = memo.settings === settings;
  if (!isSame) Object.assign(memo, { settings, known: new Map(), order: [], wire: [] });
  const edits = isSame && now >= memo.from && now < memo.until ? openChanged(typed, changed, memo, open) : undefined;
  const { fresh, gone } = edits ?? openAll(typed, now, memo, open);
  const isOnWire = ({ article }: Story) => wires.has(article.section);
  memo.order = inOrder(memo.order, gone, fresh);
  memo.wire = inOrder(memo.wire, new Set([...gone].filter(isOnWire)), fresh.filter(isOnWire));
  const { order: stories, wire, killed, embeds } = memo;
  return { stories, wire, killed, embeds, ...(edits && { edits: edits.edits }) };
}

/**
 * Opens some stories again.
 * @returns undefined when all have to be looked at, because more than the list of stories changes
 */
function openChanged(
  typed: Content['articles'],
  changed: readonly string[] | undefined,
  memo: StoryMemo,
  open: (id: string, entry: StoryEntry) => KnownStory,
): (Turnover & { edits: StoryEdit[] }) | undefined {
  const changes = changed?.map((id) => {
    const entry = typed.get(id);
    return { id, before: memo.known.get(id), after: entry && open(id, entry) };
  });
  const isMore = (story: KnownStory | undefined) =>
    story?.killed !== undefined || story?.entry.data.embeds !== undefined;
  if (!changes || changes.some(({ before, after }) => isMore(before) || isMore(after))) return undefined;
  const [fresh, gone]: [Story[], Set<Story>] = [[], new Set()];
  for (const { id, before, after } of changes) {
    if (before?.story) gone.add(before.story);
    if (after?.story) fresh.push(after.story);
    if (after) memo.known.set(id, after);
    else memo.known.delete(id);
    memo.from = Math.max(memo.from, after?.from ?? memo.from);
    memo.until = Math.min(memo.until, after?.until ?? memo.until);
  }
  return { fresh, gone, edits: changes.map(({ before, after }) => [before?.entry, after?.entry]) };
}

/** Opens the stories that are not known as they are now. */
function openAll(
  typed: Content['articles'],
  now: number,
  memo: StoryMemo,
  open: (id: string, entry: StoryEntry) => KnownStory,
): Turnover {
  const [fresh, gone]: [Story[], Set<Story>] = [[], new Set()];
  const { known } = memo;
  Object.assign(memo, { ...nothing(), known });
  for (const [id, entry] of typed) {
    let story = known.get(id);
    if (story?.entry !== entry || now < story.from || now >= story.until) {
      if (story?.story) gone.add(story.story);
      story = open(id, entry);
      known.set(id, story);
      if (story.story) fresh.push(story.story);
    }
    memo.from = Math.max(memo.from, story.from);
    memo.until = Math.min(memo.until, story.until);
    if (story.killed) memo.killed.push(story.killed);
    if (story.story && entry.data.embeds) memo.embeds.push(...entry.data.embeds);
  }
  if (known.size > typed.size) {
    for (const [id, { story }] of known) {
      if (typed.has(id)) continue;
      known.delete(id);
      if (story) gone.add(story);
    }
  }
  return { fresh, gone };
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
  for (const story of gone) {
    const at = ordered.indexOf(story);
    if (at >= 0) ordered.splice(at, 1);
  }
  for (const story of fresh)
    ordered.splice(
      firstPassing(ordered, (one) => newestFirst(one, story) > 0),
      0,
      story,
    );
  return ordered;
}
