import { branchFiles } from '../../git/branch-files.ts';
import { kindOf } from '../../loader/content-kinds.ts';
import type { TimeView } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { idTitle } from '../../newsroom/display-name.ts';
import { deskTime } from '../desk-time.ts';

/** A story that a branch adds or changes. */
export interface BranchStory {
  /** Of the story as it is here; for a new one, the words of its address. */
  headline: string;
  branch: string;
  /** Who changed the branch last, and when. */
  author: string;
  time: TimeView;
  /** Path from the project's root. */
  file: string;
  /** Whether the story exists only there. */
  isNew: boolean;
}

const ARTICLES = 'content/articles';

/**
 * The stories that branches add or change, the latest first: with an editorial workflow, each is a story in work or in review.
 * @param root the project's root
 * @param now milliseconds since 1970
 */
export function branchStories(root: string, content: Content, now: number): BranchStory[] {
  const timeOf = deskTime(content, now);
  return branchFiles(root, ARTICLES).flatMap(({ branch, author, time, files }) =>
    files.flatMap((file): BranchStory[] => {
      const found = kindOf(file.slice('content/'.length));
      if (found?.kind !== 'articles') return [];
      const here = content.articles.get(found.id)?.data.frontMatter;
      const headline = here?.headline ?? idTitle(found.id.split('/').at(-1) ?? '', 'en');
      return [{ headline, branch, author, time: timeOf(time), file, isNew: here === undefined }];
    }),
  );
}
