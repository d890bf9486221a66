import { buildTime } from '../cache/build-time.ts';
import { checkKnown } from '../check/check.ts';
import { byPlace } from '../lib/problem.ts';
import { readContent } from '../loader/content-loader.ts';
import { checkedContent } from '../loader/known-content.ts';
import { loadMarkdownSettings } from '../loader/settings/markdown-settings.ts';
import { branchStories } from './board/branch-story.ts';
import { deskView, type DeskView } from './desk-view.ts';

/**
 * Reads and checks `content/`, and gathers the list of the desk.
 * @param root the project's root
 * @throws BuildError for a `BUILD_TIME` that cannot be read
 */
export async function readDesk(root: string): Promise<DeskView> {
  const now = buildTime();
  await loadMarkdownSettings();
  const known = await readContent(root);
  const { problems } = await checkKnown(root, known, now);
  const content = checkedContent(known);
  return deskView({ content, problems: problems.toSorted(byPlace), now, branches: branchStories(root, content) });
}
