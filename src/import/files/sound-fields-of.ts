import type { z } from 'zod';
import { byNewsroomClock } from '../../schema/newsroom-clock.ts';
import { readRefusal } from '../../schema/wording/refusal.ts';
import { soundFields } from '../../schema/yaml/sound-fields.ts';
import type { Note } from '../note.ts';

/**
 * Fields that their schema accepts: what it refuses is left out, with a note that quotes it.
 * @param standIns values for required fields
 */
export function acceptedFields(
  schema: z.ZodType,
  fields: Record<string, unknown>,
  standIns: Record<string, unknown>,
  timeZone: string,
): { fields: Record<string, unknown>; notes: Note[] } {
  return byNewsroomClock(timeZone, () => {
    const result = schema.safeParse(fields);
    if (result.success) return { fields, notes: [] };
    const names = [...new Set(result.error.issues.map(({ path }) => String(path[0] ?? '')))];
    const notes = names.map((name): Note => {
      const message = result.error.issues.find(({ path }) => String(path[0] ?? '') === name)?.message ?? '';
      const { what } = readRefusal(message);
      return {
        kind: 'dropped',
        rule: 'field-refused',
        what: `\`${name}\` ${what || 'is not accepted here'}, so it was left out.`,
        quote: JSON.stringify(fields[name]),
      };
    });
    const pruned = withoutUndefined(soundFields(fields, result.error.issues));
    if (schema.safeParse({ ...standIns, ...pruned }).success) return { fields: { ...standIns, ...pruned }, notes };
    const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
    return { fields: { ...standIns, ...kept }, notes };
  });
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
