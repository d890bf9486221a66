import { count } from '../../cache/progress.ts';
import { digest } from '../../lib/digest.ts';
import { byPlace, formatProblem, severityOf, type Problem } from '../../lib/problem.ts';
import type { Format } from './check-arguments.ts';

/** Problems in the form that was asked for: text for people, JSON for programs, annotations for GitHub, a report for GitLab. */
export function reportOf(problems: readonly Problem[], format: Format): string {
  const sorted = [...problems].sort(byPlace);
  switch (format) {
    case 'text':
      return textReport(sorted);
    case 'json':
      return JSON.stringify(sorted.map(plainProblem), undefined, 2);
    case 'github':
      return sorted.map(annotation).join('\n');
    case 'gitlab':
      return JSON.stringify(codeQuality(sorted), undefined, 2);
  }
}

/** Entries of a list of work that a terminal shows: an archive may have thousands. */
const MOST_WORK = 50;

/** Errors first, then warnings under a heading of their own, then what is to be done in the order of its urgency. */
function textReport(problems: readonly Problem[]): string {
  const work = problems.filter(({ rank }) => rank !== undefined);
  const { error = [], warning = [] } = Object.groupBy(
    problems.filter(({ rank }) => rank === undefined),
    severityOf,
  );
  const heading = warning.length > 0 ? [`Warnings, which do not keep anything from being published:`] : [];
  return [...error.map(formatProblem), ...heading, ...warning.map(formatProblem), ...workLists(work)].join('\n\n');
}

/** Ranked problems, a list for each rule: a line each, and the reason and the remedy once. */
function workLists(problems: readonly Problem[]): string[] {
  return [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, entries]) => {
    const [first] = entries;
    const lines = entries
      .slice(0, MOST_WORK)
      .map(({ file, line, column, what }) => `  ${file}:${line}:${column}  ${what.replaceAll(/\p{Cc}/gu, ' ')}`);
    const rest = entries.length - lines.length;
    const more = rest > 0 ? [`  … and ${count(rest)} more; --format json lists all of them`] : [];
    const heading = `To do, the most urgent first: ${rule}. ${first?.why ?? ''}`.trim();
    const fixes = new Set(entries.flatMap(({ fix }) => fix ?? []));
    return [heading, ...lines, ...more, ...[...fixes].map((fix) => `  → ${fix}`)].join('\n');
  });
}

/** Always the same fields in the same order; null for what there is nothing to say of. */
function plainProblem(problem: Problem): Record<string, string | number | null> {
  const { rule, file, line, column, what, why = null, fix = null, excerpt = null } = problem;
  return { rule, severity: severityOf(problem), file, line, column, what, why, fix, excerpt };
}

/**
 * The report that GitLab shows in a merge request: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. GitLab compares
 * it with the report of the target branch by the fingerprints, so that a problem has the same one when lines before it are added.
 */
function codeQuality(problems: readonly Problem[]): unknown[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { rule, file, line, what, why, fix } = problem;
    const same = [rule, file, what].join('\n');
    const number = seen.get(same) ?? 0;
    seen.set(same, number + 1);
    return {
      description: [what, why, fix].filter((text) => text !== undefined).join(' '),
      check_name: rule,
      fingerprint: digest(`${same}\n${number}`),
      severity: severityOf(problem) === 'error' ? 'major' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
}

/** Whether everything that is printed is for a program, even if nothing is wrong. */
export function isData(format: Format): boolean {
  return format === 'json' || format === 'gitlab';
}

/**
 * A workflow command, which GitHub shows beside the line of the pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function annotation(problem: Problem): string {
  const { file, line, column, rule, what, why, fix } = problem;
  const message = [what, why, fix].filter((text) => text !== undefined).join('\n');
  const properties = Object.entries({ file, line, col: column, title: rule });
  const list = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  return `::${severityOf(problem)} ${list}::${escapedData(message)}`;
}

/** The escapes of GitHub's own toolkit (@actions/core, command.ts). */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
