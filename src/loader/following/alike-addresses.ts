import type { Ledger, LedgerEntry } from '../content-ledger.ts';

/** Whether an edit of a file leaves all addresses of the site as they are. Only stories are looked at so closely. */
export function isAddressedAlike(before: Ledger, after: Ledger, file: string): boolean {
  const id = /^content\/articles\/(.+)\.md$/.exec(file)?.[1] ?? '';
  const [old, now] = [before.articles.get(id), after.articles.get(id)];
  return old !== undefined && now !== undefined && (old === now || addressFacts(old) === addressFacts(now));
}

/** Everything in a story by which a page or list has an address. */
function addressFacts({ data: { frontMatter } }: LedgerEntry<'articles'>): string {
  const { aliases, status, published, embargo, section, tags, series, comments } = frontMatter;
  return JSON.stringify([aliases, status, published, embargo, section, tags, series, comments]);
}
