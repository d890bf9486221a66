import { toEpoch } from '../lib/time/instant.ts';
import type { Article } from '../schema/article.ts';
import { isPublic } from '../newsroom/gate.ts';
import { changesBetween, languageOf, versionText, type PartChange, type VersionDesk } from './version-text.ts';

/** The file of a story as a commit left it. Instants are in milliseconds since 1970. */
export interface SavedVersion {
  /** When it was committed. */
  saved: number;
  /** True where a shallow clone begins: the file was like this then, and since when is not known. */
  isCut: boolean;
  /** What it says; undefined for a file that today's rules cannot read, which no build of today would publish. */
  source?: { article: Article; body: string[] };
}

/** A version that readers could see, with what it changed. Instants are in milliseconds since 1970. */
export interface PublishedVersion {
  /** When readers could see it first. */
  since: number;
  /** How that is known: it was saved then, or came out then as it had been scheduled, or was already there. */
  origin: 'saved' | 'scheduled' | 'found';
  /** When the story was due to come out, as this version says it. */
  due: number;
  /** Against the published version before; nothing for the first. */
  changes: PartChange[];
}

/**
 * The versions of a story that were public, oldest first. A version stands from its commit to the next one. It counts when
 * the gate would have let it through before the next commit came: at its own commit, or later, when its publication or the
 * end of its embargo fell into that time. So nothing is told of what was changed in a draft, before a scheduled
 * publication or under embargo; and what had been killed stays untold when the story comes back.
 *
 * The instant of a version is that of its commit (the committer's, which a rebase renews), because `updated` is written by
 * hand and says nothing of the changes that did not seem worth it.
 * @param saved every version, oldest first
 * @returns without those that changed no word, such as a merge, a tag or markup
 */
export function publishedVersions(saved: readonly SavedVersion[], desk: VersionDesk): PublishedVersion[] {
  let versions: PublishedVersion[] = [];
  let before: ReturnType<typeof versionText> | undefined;
  for (const [index, { saved: time, isCut, source }] of saved.entries()) {
    if (!source) continue;
    const { article, body } = source;
    if (article.status === 'killed') {
      versions = [];
      before = undefined;
    }
    const due = Math.max(toEpoch(article.published), toEpoch(article.embargo ?? article.published));
    const since = Math.max(time, due);
    const until = (saved[index + 1]?.saved ?? Infinity) - 1;
    if (since > until || !isPublic(article, until)) continue;
    const text = versionText(article, body, desk);
    const changes = before ? changesBetween(before, text, languageOf(article, desk)) : [];
    if (before && changes.length === 0) continue;
    const origin = due > time ? 'scheduled' : isCut ? 'found' : 'saved';
    versions.push({ since, origin, due, changes });
    before = text;
  }
  return versions;
}
