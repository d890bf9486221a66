import type { Content } from '../newsroom/content.ts';
import type { Problem } from '../lib/problem.ts';
import type { Ledger } from './content-ledger.ts';
import type { FaultyFiles } from './content-references.ts';
import type { Stray } from './misplaced/misplaced-file.ts';

/** The known contents of `content/`. */
export interface KnownContent {
  /** The digest of the code that read it. */
  revision: string;
  /** The files that are valid on their own. */
  ledger: Ledger;
  /** The files with problems. */
  faulty: FaultyFiles;
  /**
   * Faulty Markdown files with their problems replaced by placeholders. They are used to find other problems and are
   * never published.
   */
  mended: Ledger;
  /** Photos and CSV files that are where nothing reads them, in `content/` and in `public/`. */
  strays: readonly Stray[];
  /** The problems of each file on its own, and between files; bodies are not compiled. */
  problems: Problem[];
  /** In the dev server: the files that were read again, or are gone, since the reading before. */
  changed?: ReadonlySet<string>;
}

/** The files that are valid on their own. */
export function goodContent({ ledger }: KnownContent): Content {
  return ledger;
}

/** Everything that can be checked: valid files, and faulty ones with placeholders. */
export function checkedContent(known: KnownContent): Content {
  const good = goodContent(known);
  const { articles, pages, editions } = known.mended;
  return {
    ...good,
    articles: articles.size === 0 ? good.articles : new Map([...good.articles, ...articles]),
    pages: pages.size === 0 ? good.pages : new Map([...good.pages, ...pages]),
    editions: editions.size === 0 ? good.editions : new Map([...good.editions, ...editions]),
  };
}
