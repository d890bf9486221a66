import type { Article } from '../../schema/article.ts';
import type { Publication } from '../../schema/publication.ts';
import type { Story } from '../newsroom.ts';
import type { HeadView } from '../site/site.ts';

/** Whether search engines may list a story. */
export function isSearchable({ machines }: Pick<Article, 'machines'>, publication: Publication): boolean {
  return publication.machines.search && machines?.search !== false;
}

/** Whether a story may be used to train AI models. */
export function isTrainable({ machines }: Pick<Article, 'machines'>, publication: Publication): boolean {
  return machines?.training ?? publication.machines.training;
}

/**
 * Whether the address of a story is one that search engines should know: it may be listed, is published, and is not a
 * copy of what stands elsewhere. A retracted story is: engines that have it must come back to find the notice.
 */
export function isListed({ article, unpublished }: Story, publication: Publication): boolean {
  return unpublished === undefined && article.canonical === undefined && isSearchable(article, publication);
}

/** What the head of a story's page says to programs, where it is not what the whole site says. */
export function machineHead(
  { article, url }: Story,
  publication: Publication,
): Pick<HeadView, 'noindex' | 'training' | 'markdown'> {
  const training = isTrainable(article, publication);
  return {
    ...(!isSearchable(article, publication) && { noindex: true }),
    ...(training !== publication.machines.training && { training }),
    ...(publication.machines.markdown && { markdown: `${url}index.md` }),
  };
}
