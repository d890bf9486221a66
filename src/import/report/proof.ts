import type { ImportedPost, ImportedThing, ImportResult, OldAddress } from '../import-result.ts';
import { termEnd } from './totals.ts';
import type { SiteAnswer } from './site-answers.ts';

/** What the built site answers at an old address. */
export interface ProvenAddress {
  /** The whole old address. */
  url: string;
  of: OldAddress['of'] | 'sitemap';
  answer: SiteAnswer['kind'];
  to?: string;
}

/** A kind of thing: how many came in, and what became of each. */
export interface Account {
  kind: 'stories' | 'pages' | 'authors' | 'terms' | 'media' | 'comments';
  /** In the export. */
  in: number;
  /** In a file of the paper. */
  written: number;
  /** Left out, each with a reason in the report. */
  leftOut: number;
  /** Neither written nor left out, or written to a file that is not there: by name. */
  lost: string[];
}

/** The proof that nothing was lost between the export and the built site. */
export interface Proof {
  /** True when every address answers and everything is accounted for. */
  isWhole: boolean;
  addresses: {
    /** All, each once. */
    asked: number;
    byAnswer: Record<SiteAnswer['kind'], number>;
    /** Those that answer neither with a page nor with a redirect nor with 410. */
    unanswered: ProvenAddress[];
    /** Addresses that lead to another page than the story's. */
    astray: (ProvenAddress & { expected: string })[];
    /** Those at which the paper has a page of its own, such as `/about/`; the old one has another address. */
    replaced: (ProvenAddress & { expected: string })[];
    /** Addresses with a query, such as `/?p=123`, which a static site answers with the page before the question mark. */
    withQuery: number;
    /** How many of all are from a sitemap. */
    fromSitemap: number;
  };
  accounts: Account[];
  words: { before: number; after: number };
}

/** What a proof is made from. */
export interface ProofSources {
  result: ImportResult;
  /** Addresses of the old site from its sitemap, whole. */
  sitemap: readonly string[];
  answerAt: (path: string) => SiteAnswer;
  /** Returns true when the project has a file, by its path from the root. */
  hasFile: (file: string) => boolean;
}

/** Asks the built site for every old address, and looks for the file of everything that was in the export. */
export function proofOf({ result, sitemap, answerAt, hasFile }: ProofSources): Proof {
  const addresses = provenAddresses(result, sitemap, answerAt);
  const accounts = accountsOf(result, hasFile);
  const words = { before: 0, after: 0 };
  for (const post of result.posts) {
    words.before += post.words.before;
    words.after += post.words.after;
  }
  const isWhole =
    addresses.unanswered.length === 0 &&
    addresses.astray.length === 0 &&
    accounts.every(({ lost }) => lost.length === 0);
  return { isWhole, addresses, accounts, words };
}

function provenAddresses(
  { addresses, posts }: ImportResult,
  sitemap: readonly string[],
  answerAt: ProofSources['answerAt'],
): Proof['addresses'] {
  const expected = new Map(
    posts.flatMap(({ oldUrl, address, status }) =>
      oldUrl !== undefined && address !== undefined && status === 'published' ? [[oldUrl, address] as const] : [],
    ),
  );
  const asked = new Map<string, ProvenAddress['of']>(addresses.map(({ url, of }) => [url, of]));
  for (const url of expected.keys()) if (!asked.has(url)) asked.set(url, 'story');
  const known = new Set([...asked.keys()].map(withoutProtocol));
  const added = sitemap.filter((url) => !known.has(withoutProtocol(url)));
  for (const url of added) asked.set(url, 'sitemap');
  const byAnswer = { page: 0, redirect: 0, gone: 0, missing: 0, dead: 0 };
  const proof: Proof['addresses'] = {
    asked: asked.size,
    byAnswer,
    unanswered: [],
    astray: [],
    replaced: [],
    withQuery: 0,
    fromSitemap: sitemap.length,
  };
  for (const [url, of] of asked) {
    const parsed = URL.parse(url);
    const answer = parsed ? answerAt(parsed.pathname) : ({ kind: 'missing' } as const);
    byAnswer[answer.kind]++;
    const to = 'to' in answer ? answer.to : undefined;
    const proven: ProvenAddress = { url, of, answer: answer.kind, ...(to !== undefined && { to }) };
    if (parsed?.search) proof.withQuery++;
    if (answer.kind === 'missing' || answer.kind === 'dead') proof.unanswered.push(proven);
    const wanted = expected.get(url);
    if (wanted === undefined || parsed?.search || proof.unanswered.at(-1) === proven) continue;
    const reached = to ?? parsed?.pathname ?? '';
    if (bare(reached) === bare(wanted)) continue;
    (to === undefined ? proof.replaced : proof.astray).push({ ...proven, expected: wanted });
  }
  return proof;
}

function withoutProtocol(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** A path for comparison: decoded, without the slash at its end. */
function bare(path: string): string {
  try {
    return decodeURI(path).replace(/\/$/, '');
  } catch {
    return path.replace(/\/$/, '');
  }
}

function accountsOf({ posts, authors, terms, media }: ImportResult, hasFile: ProofSources['hasFile']): Account[] {
  const account = (
    kind: Account['kind'],
    things: readonly Pick<ImportedThing, 'file' | 'leftOut' | 'name'>[],
  ): Account => ({
    kind,
    in: things.length,
    written: things.filter(({ file }) => file !== undefined && hasFile(file)).length,
    leftOut: things.filter(({ file, leftOut }) => file === undefined && leftOut !== undefined).length,
    lost: things
      .filter(({ file, leftOut }) => (file === undefined ? leftOut === undefined : !hasFile(file)))
      .map(({ name }) => name),
  });
  const ofKind = (kind: ImportedPost['kind']) => posts.filter((post) => post.kind === kind);
  return [
    account('stories', ofKind('story')),
    account('pages', ofKind('page')),
    account('authors', authors),
    account(
      'terms',
      terms.map((term) => ({ name: term.name, ...termEnd(term) })),
    ),
    account(
      'media',
      media.map(({ media: { url }, file, leftOut }) => ({
        name: url,
        ...(file !== undefined && { file }),
        ...(leftOut !== undefined && { leftOut }),
      })),
    ),
    commentAccount(posts),
  ];
}

function commentAccount(posts: readonly ImportedPost[]): Account {
  const account: Account = { kind: 'comments', in: 0, written: 0, leftOut: 0, lost: [] };
  for (const { kind, name, leftOut, comments } of posts) {
    const { approved, others, written } = comments;
    account.in += approved + others;
    account.written += written;
    // Those that nobody has approved stay behind, and pages have no comments.
    const hasReason = kind === 'page' || leftOut !== undefined;
    const missing = hasReason ? 0 : approved - written;
    account.leftOut += approved + others - written - missing;
    if (missing > 0) account.lost.push(`${name} (${missing})`);
  }
  return account;
}
