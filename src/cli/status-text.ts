import type { BranchStory } from '../desk/board/branch-story.ts';
import type { DeskCorrection } from '../desk/board/day-view.ts';
import type { DeskFile, DeskStory, DeskView } from '../desk/desk-view.ts';
import type { Expiry } from '../desk/expiry.ts';
import { formatProblem, severityOf } from '../lib/problem.ts';

/** The list of the desk as text for a terminal: a heading for each part, and a part without entries left out. */
export function statusText(desk: DeskView): string {
  const { today, drafts, inReview, scheduled, embargoed, expiring, errors, warnings } = desk;
  const { corrections, openCorrections, photos, problems } = desk;
  const parts = [
    part('Out today', today, storyLines),
    part('In work', drafts, storyLines),
    part('In review', inReview, branchLines),
    part('Scheduled', scheduled, storyLines),
    part('Under embargo', embargoed, storyLines),
    part('Expiring', expiring, expiryLines),
    part('Corrections to be made', openCorrections, fileLines),
    part('Recent corrections', corrections, correctionLines),
    part('Photos without credit or description', photos, fileLines),
    part('Problems', problems, fileLines),
    `${drafts.length} in work, ${scheduled.length} scheduled, ${embargoed.length} under embargo; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  ];
  return parts.filter((text) => text !== '').join('\n\n');
}

function part<T>(title: string, entries: readonly T[], linesOf: (entry: T) => string): string {
  if (entries.length === 0) return '';
  return [title.toUpperCase(), ...entries.map(linesOf)].join('\n\n');
}

function storyLines({ headline, section, byline, time, file }: DeskStory): string {
  const details = [time.text, section, byline].filter((text) => text !== '').join(' · ');
  return [headline, `  ${details}`, `  ${file}`].join('\n');
}

function branchLines({ headline, branch, author, time, file }: BranchStory): string {
  return [headline, `  ${[branch, author, time.text].join(' · ')}`, `  ${file}`].join('\n');
}

function correctionLines({ headline, kind, text, time, file }: DeskCorrection): string {
  return [headline, `  ${kind}, ${time.text}: ${text}`, `  ${file}`].join('\n');
}

function expiryLines({ kind, subject, time, isOver, file }: Expiry): string {
  return [subject, `  ${kind}, ${isOver ? 'ended' : 'ends'} ${time.text}`, `  ${file}`].join('\n');
}

function fileLines({ problems }: DeskFile): string {
  return problems
    .map((problem) =>
      severityOf(problem) === 'warning' ? `Warning: ${formatProblem(problem)}` : formatProblem(problem),
    )
    .join('\n\n');
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
