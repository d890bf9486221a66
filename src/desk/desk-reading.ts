import { buildTime } from '../cache/build-time.ts';
import { checkKnown } from '../check/check.ts';
import { byPlace } from '../lib/problem.ts';
import type { TimeView } from '../lib/time/instant.ts';
import { readContent } from '../loader/content-loader.ts';
import { checkedContent } from '../loader/known-content.ts';
import { loadMarkdownSettings } from '../loader/settings/markdown-settings.ts';
import { branchStories } from './board/branch-story.ts';
import { deskClock } from './desk-time.ts';
import { deskView, type DeskView } from './desk-view.ts';

/**
 * Reads and checks `content/`, and gathers the list of the desk, and the time that it is in the newsroom.
 * @param root the project's root
 * @throws BuildError for a `BUILD_TIME` that cannot be read
 */
export async function readDesk(root: string): Promise<{ desk: DeskView; clock: TimeView }> {
  const now = buildTime();
  await loadMarkdownSettings();
  const known = await readContent(root);
  const { problems } = await checkKnown(root, known, now);
  const content = checkedContent(known);
  const branches = branchStories(root, content, now);
  const desk = deskView({ content, problems: problems.toSorted(byPlace), now, branches });
  return { desk, clock: deskClock(content, now) };
}
