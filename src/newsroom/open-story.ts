import type { Article } from '../schema/article.ts';
import type { Publication } from '../schema/publication.ts';
import type { ContentEntry, MarkdownFile } from './content.ts';
import { cameOutAt, standingOf } from './gate.ts';
import { withLastUpdate } from './live/last-update.ts';
import type { KilledStory, Story } from './newsroom.ts';
import { setStory } from './set-content.ts';
import { addressOf } from './site/addresses.ts';
import { bylineIds } from './story/byline.ts';
import { updatedAt } from './story/corrections.ts';

/** The file of a story. */
export type StoryEntry = ContentEntry<MarkdownFile<Article>>;

/** What the gate lets through of a file, until time changes it. */
export interface OpenStory {
  story?: Story;
  killed?: KilledStory;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
}

/**
 * Asks the gate for a story.
 * @param now milliseconds since 1970
 * @param isPreview lets through what is not public yet, marked as such
 */
export function openStory(
  id: string,
  entry: StoryEntry,
  publication: Publication,
  now: number,
  isPreview: boolean,
): OpenStory {
  const { file, digest, data } = setStory(entry, publication.lang);
  const { frontMatter: article, bodyPhotos, bodyTables, charts, updates } = data;
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
    ...(charts !== undefined && { charts }),
    ...(standing !== 'public' && { unpublished: standing }),
  };
  return { story, ...span };
}

/** The time in which neither the gate nor the last update of a live story changes. */
function spanOf({ published, embargo, ended }: Article, updates: readonly string[] = [], now: number) {
  const changes = [
    published,
    ...(embargo === undefined ? [] : [embargo]),
    ...(ended === undefined ? [] : [ended]),
    ...updates,
  ];
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
