import type { Note } from '../note.ts';
import type { ImportPlan } from './import-plan.ts';

/** What became of old addresses of lists that the new site has itself. */
export function refusedNotes({ addresses: { refused } }: ImportPlan): Note[] {
  if (refused.length === 0) return [];
  const what = 'Addresses of lists of the old site lead nowhere else, because the new site has pages of its own there.';
  return [{ kind: 'dropped', rule: 'old-address', what, quote: refused.join('\n') }];
}

/** The time zone of the old site, where the clock of the newsroom does not fit its times. */
export function zoneNotes(zones: readonly string[], timeZone: string, oldZone: string): Note[] {
  if (zones.length === 0 || zones.includes(timeZone)) return [];
  const others = zones.length > 1 ? ` and of ${zones.length - 1} other time zones` : '';
  const what = `The times of the old site fit the clock of ${oldZone}${others}, but not \`timeZone: ${timeZone}\` in content/publication.yaml. Each story keeps its exact time. If the newsroom is elsewhere, correct \`timeZone\` there and in import/map.yaml.`;
  return [{ kind: 'guessed', rule: 'time-zone', what }];
}
