import { addressOf } from '../../newsroom/site/addresses.ts';
import { articleId } from './story-view.ts';

/**
 * The address of the form in which a story is edited in the browser.
 * @param file path from the project's root
 * @returns undefined for a file that is none of a story
 */
export function formLink(file: string): string | undefined {
  const id = articleId(file);
  return id === undefined ? undefined : `${addressOf('admin')}#/collections/articles/entries/${id}`;
}
