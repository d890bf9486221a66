import type { BranchStory } from '../desk/board/branch-story.ts';
import type { DeskCorrection } from '../desk/board/day-view.ts';
import { DESK_PARTS, PART_NAMES, type DeskPartName } from '../desk/desk-parts.ts';
import type { DeskFile, DeskStory, DeskView } from '../desk/desk-view.ts';
import type { Expiry } from '../desk/expiry.ts';
import type { TimeView } from '../lib/time/instant.ts';
import { formatProblem, severityOf } from '../lib/problem.ts';

/** How each list of the desk is printed. */
const LINES: { [Part in DeskPartName]: (entry: DeskView[Part][number]) => string } = {
  errorFiles: fileLines,
  inReview: branchLines,
  openCorrections: fileLines,
  photos: fileLines,
  scheduled: storyLines,
  embargoed: storyLines,
  drafts: storyLines,
  expiring: (expiry) => expiryLines(expiry, 'ends'),
  today: storyLines,
  corrections: correctionLines,
  expired: (expiry) => expiryLines(expiry, 'ended'),
  warningFiles: fileLines,
};

/**
 * The list of the desk as text for a terminal: a heading for each part, and a part without entries left out.
 * @param clock the time that it is in the newsroom, with the name of its zone
 */
export function statusText(desk: DeskView, clock: TimeView): string {
  const { drafts, scheduled, embargoed, errors, warnings } = desk;
  const parts = [
    ...PART_NAMES.map((name) => partText(name, desk)),
    `${drafts.length} in work, ${scheduled.length} scheduled, ${embargoed.length} under embargo; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\nIt is ${clock.text} in the newsroom; all times are by its clock.`,
  ];
  return parts.filter((text) => text !== '').join('\n\n');
}

function partText<Part extends DeskPartName>(name: Part, desk: DeskView): string {
  return part(DESK_PARTS[name], desk[name], LINES[name]);
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

function expiryLines({ kind, subject, where, time, file }: Expiry, verb: string): string {
  return [subject, `  ${kind}${where === undefined ? '' : ` (${where})`}, ${verb} ${time.text}`, `  ${file}`].join(
    '\n',
  );
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
