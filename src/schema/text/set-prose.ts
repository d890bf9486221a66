import type { z } from 'zod';
import { EACH_ENTRY, EACH_FIELD, textFields } from './text-fields.ts';

/** The prose below a place of a file: the steps that lead to some, and whether the place itself is prose. */
interface Prose {
  isText: boolean;
  steps: Map<string, Prose>;
}

/**
 * Makes the function that sets the prose of a kind of file. All that is for readers is found by the schema, so that no
 * field can be forgotten.
 * @returns a function of the checked data and of the setting of one text; what nothing changes in comes back as it is
 */
export function proseSetter<Data>(schema: z.ZodType<Data>): (data: Data, set: (text: string) => string) => Data {
  const prose: Prose = { isText: false, steps: new Map() };
  for (const { path } of textFields(schema).filter(({ isProse }) => isProse)) enter(prose, path);
  return (data, set) => setIn(data, prose, set) as Data;
}

function enter(prose: Prose, [name, ...rest]: readonly string[]): void {
  if (name === undefined) {
    prose.isText = true;
    return;
  }
  const inner = prose.steps.get(name) ?? { isText: false, steps: new Map<string, Prose>() };
  prose.steps.set(name, inner);
  enter(inner, rest);
}

function setIn(value: unknown, { isText, steps }: Prose, set: (text: string) => string): unknown {
  if (typeof value === 'string') return isText ? set(value) : value;
  if (typeof value !== 'object' || value === null || steps.size === 0) return value;
  const entry = steps.get(EACH_ENTRY);
  if (Array.isArray(value)) {
    const entries: unknown[] = entry ? value.map((before) => setIn(before, entry, set)) : value;
    return entries.some((after, index) => after !== value[index]) ? entries : value;
  }
  const names = steps.has(EACH_FIELD) ? Object.keys(value) : steps.keys();
  let copy: Record<string, unknown> | undefined;
  for (const name of names) {
    const inner = steps.get(name) ?? steps.get(EACH_FIELD);
    const before: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (!inner || before === undefined) continue;
    const after = setIn(before, inner, set);
    if (after === before) continue;
    copy ??= { ...value };
    copy[name] = after;
  }
  return copy ?? value;
}
