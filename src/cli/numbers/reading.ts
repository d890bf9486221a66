import { existsSync, statSync } from 'node:fs';
import { showProgress } from '../../cache/progress.ts';
import { buildTime } from '../../cache/build-time.ts';
import { readContent } from '../../loader/content-loader.ts';
import { checkedContent } from '../../loader/known-content.ts';
import { idAt } from '../../newsroom/site/addresses.ts';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import { UsageError } from '../options/usage-error.ts';
import { logLines } from './log-lines.ts';
import { ReadCounts } from './read-counts.ts';
import { readsReport, type ReadsReport } from './reads-report.ts';

/** The numbers, or why there are none. */
export type Counted = { report: ReadsReport; unread?: never } | { report?: never; unread: string };

/**
 * Counts the reads in logs.
 * @param root the project's root
 * @param files paths of logs
 */
export async function countReads(
  root: string,
  files: readonly string[],
  period: { days: number; by: 'day' | 'week' },
): Promise<Counted> {
  const missing = files.find((file) => file !== '-' && !existsSync(file));
  if (missing !== undefined) throw new UsageError(`There is no file ${missing}.`);
  const folder = files.find((file) => file !== '-' && statSync(file).isDirectory());
  if (folder !== undefined) throw new UsageError(`${folder} is a folder. Name the logs in it: ${folder}/access.log*`);
  const { publication, stories } = openNewsroom(checkedContent(await readContent(root)), buildTime());
  const headlines = new Map(stories.map(({ id, article }) => [id, article.headline]));
  const storyAt = (path: string) => {
    const id = idAt('story', path);
    return id !== undefined && headlines.has(id) ? id : undefined;
  };
  const counts = new ReadCounts(storyAt, publication.timeZone);
  const progress = showProgress(process.stderr, 'MB');
  const sizes = files.map((file) => (file === '-' ? 0 : statSync(file).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  for (const [index, file] of files.entries()) {
    await addFile(counts, file, (bytes) => progress.step(...megabytes(before + bytes, total)));
    before += sizes[index] ?? 0;
  }
  progress.done();
  const report = readsReport(counts.days, headlines, counts.leftOut, period);
  return report ? { report } : { unread: whyNone(counts) };
}

function megabytes(done: number, total: number): [done: number, total: number] {
  return [Math.round(done / 1e6), Math.max(1, Math.round(total / 1e6))];
}

async function addFile(counts: ReadCounts, file: string, report: (bytes: number) => void): Promise<void> {
  try {
    await counts.addFile(logLines(file, report));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw new UsageError(`${file} cannot be unpacked: ${message}.`);
    throw error;
  }
}

function whyNone({ leftOut }: ReadCounts): string {
  const { unreadable, ...others } = leftOut;
  const read = Object.values(others).reduce((sum, number) => sum + number, 0);
  if (read === 0 && unreadable > 0)
    return 'The lines are in none of the formats that are known: nginx (combined), Caddy (JSON) or CloudFront (tabs).';
  return 'The logs hold no reads of a story.';
}
