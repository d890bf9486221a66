import { existsSync } from 'node:fs';
import path from 'node:path';
import { auditSite } from '../audit/audit.ts';
import { buildTime } from '../cache/build-time.ts';
import { count, showProgress } from '../cache/progress.ts';
import { severityOf } from '../lib/problem.ts';
import { readContent } from '../loader/content-loader.ts';
import { checkedContent } from '../loader/known-content.ts';
import { loadMarkdownSettings } from '../loader/settings/markdown-settings.ts';
import type { Format } from './check/check-arguments.ts';
import { isData, reportOf } from './check/check-report.ts';
import { UsageError } from './options/usage-error.ts';

/** What was asked for. */
export interface AuditRequest {
  /** The project's root. */
  root: string;
  /** The folder of the built site, as an absolute path. */
  folder: string;
  format: Format;
  /** Whether a part that is left out is an error. */
  requireAll: boolean;
}

/**
 * Audits a built site and prints the report.
 * @returns the exit status: 0 without errors, 1 with errors
 * @throws UsageError when there is no built site or no publication
 */
export async function runAudit({ root, folder, format, requireAll }: AuditRequest): Promise<number> {
  const begun = performance.now();
  if (!existsSync(path.join(folder, 'index.html')))
    throw new UsageError(
      `There is no built site in ${path.relative(root, folder) || '.'}. Run \`npm run build\` first.`,
    );
  await loadMarkdownSettings();
  const content = checkedContent(await readContent(root));
  const publication = content.publication.get('publication')?.data;
  if (!publication)
    throw new UsageError('content/publication.yaml cannot be read. `npm run check` says what is wrong with it.');
  const { problems, files, notes, isPartial } = await auditSite({
    root,
    folder,
    origin: new URL(publication.url).origin,
    content,
    lettersServer: publication.letters.server,
    now: buildTime(),
    progress: (noun) => showProgress(process.stderr, noun),
  });
  const say = isData(format) ? console.error : console.log;
  if (problems.length > 0 || isData(format)) console.log(reportOf(problems, format));
  if (problems.length > 0 && format === 'text') say('');
  for (const note of notes) say(note);
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(
    `${counted(files, 'file')} audited: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}, in ${seconds} s`,
  );
  return errors > 0 || (requireAll && isPartial) ? 1 : 0;
}

function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
