import type { Content } from '../newsroom/content.ts';
import type { Problem } from '../lib/problem.ts';
import type { Ledger } from './content-ledger.ts';
import type { FaultyFiles } from './content-references.ts';

/** What is known of `content/`. */
export interface KnownContent {
  /** Digest of the code that read it. */
  revision: string;
  /** The files that are good by themselves. */
  ledger: Ledger;
  /** The others. */
  faulty: FaultyFiles;
  /**
   * What faulty Markdown files would be without their problems. It is there to find what else is wrong with them, and
   * never published.
   */
  mended: Ledger;
  /** What is wrong with each file by itself, and between them; bodies are not compiled. */
  problems: Problem[];
}

/** The files that are good by themselves. */
export function goodContent({ ledger }: KnownContent): Content {
  // The ledger holds what the schemas put out, which is what Content promises.
  return ledger as unknown as Content;
}

/** All that can be checked: good files, and faulty ones as if they were mended. */
export function checkedContent(known: KnownContent): Content {
  const good = goodContent(known);
  const { articles, pages } = known.mended as unknown as Content;
  return {
    ...good,
    articles: articles.size === 0 ? good.articles : new Map([...good.articles, ...articles]),
    pages: pages.size === 0 ? good.pages : new Map([...good.pages, ...pages]),
  };
}
