import type { ImportedPost, ImportResult } from '../import-result.ts';
import type { Note } from '../note.ts';

/** One line of the balance: what came in, and what became of it. */
export interface Balance {
  name: string;
  in: number;
  written: number;
  leftOut: number;
}

/** The numbers at the top of the report. */
export interface Totals {
  balance: Balance[];
  words: { before: number; after: number };
  notes: Record<Note['kind'], number>;
  addresses: Record<'same' | 'alias' | 'redirect' | 'gone', number>;
  /** Stories and pages whose words changed in number by more than a few. */
  changedWords: number;
}

/** Words that may come or go with a caption or an embed, and the share of a text. */
const FEW_WORDS = 5;
const FEW_PERCENT = 0.02;

/** Returns true when a text has noticeably more or fewer words than before. */
export function hasChangedWords({ words: { before, after } }: Pick<ImportedPost, 'words'>): boolean {
  return Math.abs(after - before) > Math.max(FEW_WORDS, before * FEW_PERCENT);
}

/**
 * What became of a category or tag. A topic whose name follows from its tag needs no file: it is in its stories.
 */
export function termEnd({ becomes, file, leftOut }: ImportResult['terms'][number]): {
  file?: string;
  leftOut?: string;
} {
  if (file !== undefined) return { file };
  return becomes === 'topic' ? { file: 'content/articles' } : { leftOut: leftOut ?? 'The map leaves it out.' };
}

/** Counts what an import did. */
export function totalsOf({ posts, authors, terms, media, addresses, notes }: ImportResult): Totals {
  const balance = (name: string, things: readonly { file?: string; leftOut?: string }[]): Balance => ({
    name,
    in: things.length,
    written: things.filter(({ file }) => file !== undefined).length,
    leftOut: things.filter(({ file, leftOut }) => file === undefined && leftOut !== undefined).length,
  });
  const all = [...notes, ...[...posts, ...authors, ...terms, ...media].flatMap((thing) => thing.notes)];
  const countOf = (kind: Note['kind']) => all.filter((note) => note.kind === kind).length;
  const totals: Totals = {
    balance: [
      balance(
        'Stories',
        posts.filter(({ kind }) => kind === 'story'),
      ),
      balance(
        'Pages',
        posts.filter(({ kind }) => kind === 'page'),
      ),
      balance('Authors', authors),
      balance('Categories', terms.filter(({ kind }) => kind === 'category').map(termEnd)),
      balance('Tags', terms.filter(({ kind }) => kind === 'tag').map(termEnd)),
      balance('Photos and files', media),
    ],
    words: { before: 0, after: 0 },
    notes: { changed: countOf('changed'), dropped: countOf('dropped'), guessed: countOf('guessed') },
    addresses: { same: 0, alias: 0, redirect: 0, gone: 0 },
    changedWords: posts.filter((post) => post.leftOut === undefined && hasChangedWords(post)).length,
  };
  const comments: Balance = { name: 'Comments', in: 0, written: 0, leftOut: 0 };
  for (const post of posts) {
    totals.words.before += post.words.before;
    totals.words.after += post.words.after;
    comments.in += post.comments.approved + post.comments.others;
    comments.written += post.comments.written;
  }
  comments.leftOut = comments.in - comments.written;
  totals.balance.push(comments);
  for (const { answer } of addresses) totals.addresses[answer]++;
  return totals;
}
