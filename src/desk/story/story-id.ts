import { kindOf } from '../../loader/content-kinds.ts';

/**
 * The id of a story's file; undefined for any other path.
 * @param file path from the project's root
 */
export function articleId(file: string): string | undefined {
  const found = file.startsWith('content/') ? kindOf(file.slice('content/'.length)) : undefined;
  return found?.kind === 'articles' ? found.id : undefined;
}
