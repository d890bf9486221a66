import { readPlainFile } from '../../cache/plain-file.ts';
import { checkedContent } from '../../loader/known-content.ts';
import type { Content } from '../../newsroom/content.ts';
import { setContent } from '../../newsroom/set-content.ts';
import type { BoardPage } from '../desk-page.ts';
import { deskStories, deskView, type DeskFile } from '../desk-view.ts';
import type { DeskReading } from '../desk-watch.ts';
import { shownFile } from '../problems/shown-file.ts';
import { branchStories } from './branch-story.ts';
import { standingWords } from './day-view.ts';
import { searchStories } from './story-search.ts';

/** A page with more would be slow to read and to load. */
const MOST_FILES = 100;

/**
 * What the board shows: everything that has to be looked after, or the stories that have some words.
 * @param root the project's root
 * @param words what is searched for; empty for the board itself
 * @param now milliseconds since 1970
 */
export function boardView(
  root: string,
  reading: DeskReading,
  words: string,
  now: number,
): Pick<BoardPage, 'desk' | 'files' | 'search'> {
  const content = checkedContent(reading.known);
  if (words !== '') return { search: searchView(root, content, words, now) };
  const desk = deskView({ content, problems: reading.problems, now, branches: branchStories(root, content, now) });
  const set = setContent(content);
  const shown = (files: readonly DeskFile[]) =>
    files.slice(0, MOST_FILES).map((one) => shownFile(one, set, textOf(root, one.file)));
  const { errorFiles, openCorrections, photos, warningFiles } = desk;
  return {
    desk,
    files: {
      errorFiles: shown(errorFiles),
      openCorrections: shown(openCorrections),
      photos: shown(photos),
      warningFiles: shown(warningFiles),
    },
  };
}

function searchView(root: string, content: Content, query: string, now: number): NonNullable<BoardPage['search']> {
  const { ids, count } = searchStories(content, query, (file) => textOf(root, file));
  const stories = ids.flatMap((id) => {
    const [story] = deskStories([id], setContent(content), now);
    const article = content.articles.get(id)?.data.frontMatter;
    return story && article ? [{ ...story, standing: standingWords(article, now) }] : [];
  });
  return { query, count, stories };
}

/** The text of a file; empty for a photo, and for one that has been deleted since it was read. */
function textOf(root: string, file: string): string {
  if (!/\.(?:md|yaml)$/.test(file)) return '';
  try {
    return readPlainFile(root, file).toString('utf8');
  } catch {
    return '';
  }
}
