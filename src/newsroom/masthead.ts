import { memo } from '../lib/memo.ts';
import type { Newsroom } from './newsroom.ts';

/** Somebody who holds a role. */
export interface Holder {
  name: string;
  url?: string;
}

/** The roles of the masthead in their order; a vacant one has no holder. */
export interface MastheadView {
  title: string;
  roles: { role: string; holder?: Holder }[];
}

/** The masthead of a story, or the publication's own; the loaders have made sure that it exists. */
export function mastheadView(id: string | undefined, newsroom: Newsroom): MastheadView {
  return viewOf(newsroom, id ?? newsroom.publication.masthead);
}

const viewOf = memo(({ mastheads, authors }: Newsroom, id: string): MastheadView => {
  const masthead = mastheads.get(id);
  return {
    title: masthead?.title ?? '',
    roles: (masthead?.roles ?? []).map(({ role, name, author }) => {
      if (author !== undefined)
        return { role, holder: { name: authors.get(author)?.name ?? author, url: `/authors/${author}/` } };
      return name === undefined ? { role } : { role, holder: { name } };
    }),
  };
});
