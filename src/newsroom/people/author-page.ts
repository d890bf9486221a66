import {
  changedPage,
  listPage,
  listPages,
  type ListPage,
  type ListSources,
  type NumberedPage,
} from '../lists/list-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { personView, type PersonView } from './person.ts';
import { isOnStaff } from './staff.ts';
import { authorLists } from '../lists/story-lists.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';

/** What the first page of an author has above the list. */
interface AboutAuthor {
  /** On the latest page only. */
  person?: PersonView;
  /** No longer on the staff. */
  isFormer?: true;
  /** How many stories they have written. On the latest page only: the others do not change. */
  total?: number;
}

/** Everything that a page of an author prints. */
export interface AuthorPage extends ListPage, AboutAuthor {}

/** All that a page of an author is made from: its props. */
export interface AuthorSources extends ListSources, AboutAuthor {}

/**
 * The pages of the authors, former ones among them: the first tells who they are.
 * @param asked the only page to make
 */
export function authorPages(newsroom: Newsroom, asked?: AskedAddress): NumberedPage<AuthorSources>[] {
  const lists = authorLists(newsroom).filter(({ url }) => isAskedBelow(asked, url));
  return lists.flatMap((list) => {
    const author = newsroom.authors.get(list.id);
    const about: AboutAuthor = author
      ? {
          person: personView(list.id, author, newsroom),
          ...(author.to !== undefined && !isOnStaff(author, newsroom) && { isFormer: true }),
        }
      : {};
    return listPages(list, newsroom, asked).map((numbered) =>
      changedPage(numbered, ({ description: _, ...page }) => ({
        ...page,
        ...(numbered.number === undefined && { ...about, total: list.stories.length }),
      })),
    );
  });
}

/** Decides everything that a page of an author shows. Their name is at its head, and not on each story that is theirs alone. */
export function authorPage(sources: AuthorSources): AuthorPage {
  const page = listPage(sources);
  const cards = page.cards.map(({ byline, ...card }) => ({
    ...card,
    ...(byline !== undefined && byline !== page.title && { byline }),
  }));
  return { ...page, cards };
}
