/** What separates the halves of a refusal: no other line break is in it. */
const BREAK = '\n';

/**
 * The error text of a rule of the schema, as `wordIssue` reads it: why a value is refused, and what to do.
 * @param what the end of a sentence that begins with the field or the value, without full stop: "is not an id"
 * @param fix a whole sentence
 */
export function refusal(what: string, fix: string): string {
  return [what, fix].map((half) => half.replaceAll(/\s+/g, ' ')).join(BREAK);
}

/** The halves of a refusal; of another error text, the text alone. */
export function readRefusal(message: string): { what: string; fix: string | undefined } {
  const [what = '', fix] = message.split(BREAK);
  return { what, fix };
}
