import { buildTime } from '../../cache/build-time.ts';
import { count } from '../../cache/progress.ts';
import { checkContent, type ContentCheck } from '../../check/check.ts';
import { redirectYaml } from '../../check/redirect-list.ts';
import { isRepair, mendFiles } from '../../check/check-fix.ts';
import { severityOf } from '../../lib/problem.ts';
import type { RedirectEntry } from '../../schema/redirect.ts';
import { loadMarkdownSettings } from '../../loader/settings/markdown-settings.ts';
import type { CheckArguments } from './check-arguments.ts';
import { isData, reportOf } from './check-report.ts';

/**
 * Checks `content/` in the working folder, corrects it when that was asked for, and prints the report.
 * @returns the exit status: 0 without errors, 1 with errors
 * @throws BuildError for a time or a commit that cannot be read
 */
export async function runCheck({ paths, fix, format, against }: CheckArguments): Promise<number> {
  const begun = performance.now();
  await loadMarkdownSettings();
  const isAsked = (file: string) =>
    paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));
  const say = isData(format) ? console.error : console.log;
  let { files, problems, redirects } = await checked(isAsked, against);
  const repairs = fix ? problems.filter(isRepair) : [];
  if (repairs.length > 0) {
    for (const { file, line, column, rule, before, after } of mendFiles(process.cwd(), repairs))
      say(`${file}:${line}:${column}  ${rule}  mended: ${before} → ${after}`);
    say('');
    ({ files, problems, redirects } = await checked(isAsked, against));
  }
  if (problems.length > 0 || isData(format)) console.log(reportOf(problems, format));
  if (redirects.length > 0) say(`\n${proposalText(redirects)}`);
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (problems.length > 0 && format === 'text') say('');
  say(
    `${counted(files.length, 'file')} checked: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}, in ${seconds} s`,
  );
  return errors > 0 ? 1 : 0;
}

/** The check of the files that were asked for, as seen with all others. */
async function checked(isAsked: (file: string) => boolean, against?: string): Promise<ContentCheck> {
  const { files, problems, redirects } = await checkContent(process.cwd(), buildTime(), against);
  return { files: files.filter(isAsked), problems: problems.filter(({ file }) => isAsked(file)), redirects };
}

function proposalText(redirects: readonly RedirectEntry[]): string {
  return `These redirects would answer at old addresses. Correct them, and paste them into content/redirects.yaml:\n\n${redirectYaml(redirects)}`;
}

function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
