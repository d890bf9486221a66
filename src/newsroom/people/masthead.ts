import { memo } from '../../lib/memo.ts';
import type { Newsroom } from '../newsroom.ts';
import { isOnStaff } from './staff.ts';
import { stringsOf } from '../../strings/strings.ts';
import { addressOf } from '../site/addresses.ts';

/** Somebody who holds a role. */
export interface Holder {
  name: string;
  url?: string;
}

/** The roles of the masthead in their order; a vacant one has no holder. */
export interface MastheadView {
  title: string;
  /** Language of its words. */
  language: string;
  roles: { role: string; holder?: Holder }[];
}

/** The masthead of a story, or the publication's own; the loaders have made sure that it exists. */
export function mastheadView(id: string | undefined, newsroom: Newsroom): MastheadView {
  return viewOf(newsroom, id ?? newsroom.publication.masthead);
}

/** Of the authors only their names and whether they are on the staff: a new biography changes no page of a story. */
const viewOf = memo((newsroom: Newsroom, id: string): MastheadView => {
  const { mastheads, authors, publication } = newsroom;
  const masthead = mastheads.get(id);
  return {
    title: masthead?.title ?? stringsOf(publication.lang).masthead.title,
    language: publication.lang,
    roles: (masthead?.roles ?? []).map(({ role, name, author }) => {
      const holder = author === undefined ? undefined : authors.get(author);
      if (author !== undefined && holder && isOnStaff(holder, newsroom))
        return { role, holder: { name: holder.name, url: addressOf('author', author) } };
      return name === undefined ? { role } : { role, holder: { name } };
    }),
  };
});
