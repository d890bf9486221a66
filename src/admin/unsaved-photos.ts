import { isRecord } from '../lib/same-data.ts';
import { BODY_KEY, SOURCE_KEY } from './file-text.ts';

/** The address that a browser gives to a file that was chosen, and that the CMS sends when the story is saved. */
const CHOSEN = /^blob:/;
/** A photo in the text that was chosen and not sent. */
const CHOSEN_IN_TEXT = /!\[[^\]\n]*\]\(<?blob:[^)\n]*\)/g;
/** The fewest photos of a gallery. */
const FEWEST = 2;

/**
 * A story as it can be previewed before it is saved: photos that only the browser has are left out.
 * @param form the values of the form
 * @returns whether photos were left out, and the values without them
 */
export function withoutUnsavedPhotos(form: Readonly<Record<string, unknown>>): {
  form: Record<string, unknown>;
  isWithout: boolean;
} {
  let isWithout = false;
  const found = () => {
    isWithout = true;
    return undefined;
  };
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const kept = value.map(without).filter((entry, at) => entry !== undefined || value[at] === undefined);
      return kept.length < value.length && kept.length < FEWEST ? undefined : kept;
    }
    if (!isRecord(value)) return value;
    if (CHOSEN.test(String(value['src'] ?? ''))) return found();
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, without(field)]));
  };
  const { [SOURCE_KEY]: source, [BODY_KEY]: body, ...fields } = form;
  const shown = typeof body === 'string' ? body.replaceAll(CHOSEN_IN_TEXT, () => found() ?? '') : body;
  return {
    form: { ...(without(fields) as object), [BODY_KEY]: shown, ...(source !== undefined && { [SOURCE_KEY]: source }) },
    isWithout,
  };
}
