/** Separates the parts of a refusal, which contain no other line break. */
const BREAK = '\n';

/**
 * The error text of a schema rule, as `wordIssue` reads it: the reason for the refusal, and the fix.
 * @param what the end of a sentence that begins with the field or the value, without a full stop: "is not an id"
 * @param fix a whole sentence
 */
export function refusal(what: string, fix: string): string {
  return [what, fix].map((half) => half.replaceAll(/\s+/g, ' ')).join(BREAK);
}

/** The parts of a refusal; for another error text, the text alone. */
export function readRefusal(message: string): { what: string; fix: string | undefined } {
  const [what = '', fix] = message.split(BREAK);
  return { what, fix };
}
