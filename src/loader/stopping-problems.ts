import { byPlace, severityOf, type Problem } from '../lib/problem.ts';
import { publicFrom } from '../newsroom/public-from.ts';
import type { Article } from '../schema/article.ts';
import type { EditionFields } from '../schema/newsletters/edition.ts';
import { bodyProblems, type CheckedBody } from './body-problems.ts';
import type { KnownContent } from './known-content.ts';
import { timeProblems } from './time-problems.ts';

const DAY = 86_400_000;

/**
 * Finds everything that keeps a build from publishing. The bodies of public stories are compiled when their pages are
 * rendered. The bodies of stories that are published later are compiled here, in every build: otherwise a mistake in
 * one of them would stop the build that is to publish it, and with it the whole site. Once there is a problem, all
 * bodies are compiled, so that every problem is listed at once. Drafts and killed stories are not checked, because
 * nobody will read them.
 * @param now the instant of the build, in milliseconds since 1970
 */
export async function stoppingProblems(root: string, known: KnownContent, now: number): Promise<Problem[]> {
  const problems = [...known.problems, ...timeProblems(root, known, now)];
  if (problems.length === 0) {
    const isUnseen = (body: CheckedBody) => publicSince(body) > now || isLive(body);
    const toCome = await bodyErrors(root, known, (body) => isPlanned(body) && isUnseen(body), now);
    if (toCome.length === 0) return [];
  }
  return [...problems, ...(await bodyErrors(root, known, isPlanned, now))].sort(byPlace);
}

/** The problems of bodies without warnings, which plugins give. */
async function bodyErrors(...asked: Parameters<typeof bodyProblems>): Promise<Problem[]> {
  const problems = await bodyProblems(...asked);
  return problems.filter((problem) => severityOf(problem) === 'error');
}

/** Returns true for a body that is or will be public. */
function isPlanned(body: CheckedBody): boolean {
  return Number.isFinite(publicSince(body));
}

/** Returns true for a live story: the times of its updates are compared with every build. */
function isLive({ data }: CheckedBody): boolean {
  return (data.frontMatter as Partial<Article>).type === 'live';
}

/**
 * The instant from which a body is public; pages have none and are always public. An edition counts as one to come until the
 * day after its own, whatever its time.
 */
function publicSince({ file, data }: CheckedBody): number {
  if (file.startsWith('content/articles/')) return publicFrom(data.frontMatter as Article);
  const [, date] = /^content\/newsletters\/.*(\d{4}-\d\d-\d\d)\.md$/.exec(file) ?? [];
  if (date === undefined) return 0;
  const isDraft = (data.frontMatter as Partial<EditionFields>).status === 'draft';
  return isDraft ? Number.POSITIVE_INFINITY : Date.parse(date) + 2 * DAY;
}
