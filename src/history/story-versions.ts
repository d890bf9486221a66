import type { Article } from '../schema/article.ts';
import { cameOutAt, isPublic } from '../newsroom/gate.ts';
import { changesBetween, languageOf, versionText, type PartChange, type VersionSources } from './version-text.ts';

/** The file of a story as a commit left it. Instants are in milliseconds since 1970. */
export interface SavedVersion {
  /** The time of the commit. */
  saved: number;
  /** True where a shallow clone begins: the file was like this then, but it is not known since when. */
  isCut: boolean;
  /** The story in it, set; undefined for a file that today's rules cannot read, which today's build would not publish. */
  source?: { article: Article; body: string[] };
}

/** A version that readers could see, with its changes. Instants are in milliseconds since 1970. */
export interface PublishedVersion {
  /** The time from which readers could see it. */
  since: number;
  /** The source of that time: the version was saved then, was published then as scheduled, or already existed. */
  origin: 'saved' | 'scheduled' | 'found';
  /** The scheduled publication time in this version. */
  due: number;
  /** The changes since the published version before; empty for the first. */
  changes: PartChange[];
}

/**
 * The public versions of a story, oldest first. A version lasts from its commit to the next one. It counts when the
 * gate would have let it through before the next commit: at its own commit, or later, when its publication or the end
 * of its embargo fell into that time. So changes to a draft, before a scheduled publication or under embargo stay
 * private, and so do killed versions when the story is published again.
 * The instant of a version is the time of its commit (the committer's, which a rebase renews), because `updated` is
 * written by hand and leaves out small changes.
 * @param saved every version, oldest first
 * @returns without versions that changed no words, such as a merge, a tag or markup
 */
export function publishedVersions(saved: readonly SavedVersion[], sources: VersionSources): PublishedVersion[] {
  let versions: PublishedVersion[] = [];
  let before: ReturnType<typeof versionText> | undefined;
  for (const [index, { saved: time, isCut, source }] of saved.entries()) {
    if (!source) continue;
    const { article, body } = source;
    if (article.status === 'killed') {
      versions = [];
      before = undefined;
    }
    const due = cameOutAt(article);
    const since = Math.max(time, due);
    const until = (saved[index + 1]?.saved ?? Infinity) - 1;
    if (since > until || !isPublic(article, until)) continue;
    const text = versionText(article, body, sources);
    const changes = before ? changesBetween(before, text, languageOf(article, sources)) : [];
    if (before && changes.length === 0) continue;
    const origin = due > time ? 'scheduled' : isCut ? 'found' : 'saved';
    versions.push({ since, origin, due, changes });
    before = text;
  }
  return versions;
}
