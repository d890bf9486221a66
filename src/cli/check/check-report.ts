import { byPlace, formatProblem, severityOf, type Problem } from '../../lib/problem.ts';
import type { Format } from './check-arguments.ts';

/** Problems in the form that was asked for: text for people, JSON for programs, annotations for GitHub. */
export function reportOf(problems: readonly Problem[], format: Format): string {
  const sorted = [...problems].sort(byPlace);
  switch (format) {
    case 'text':
      return textReport(sorted);
    case 'json':
      return JSON.stringify(sorted.map(plainProblem), undefined, 2);
    case 'github':
      return sorted.map(annotation).join('\n');
  }
}

/** Errors first, then warnings under a heading of their own. */
function textReport(problems: readonly Problem[]): string {
  const { error = [], warning = [] } = Object.groupBy(problems, severityOf);
  const heading = warning.length > 0 ? [`Warnings, which do not keep anything from being published:`] : [];
  return [...error.map(formatProblem), ...heading, ...warning.map(formatProblem)].join('\n\n');
}

/** Always the same fields in the same order; null for what there is nothing to say of. */
function plainProblem(problem: Problem): Record<string, string | number | null> {
  const { rule, file, line, column, what, why = null, fix = null, excerpt = null } = problem;
  return { rule, severity: severityOf(problem), file, line, column, what, why, fix, excerpt };
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
