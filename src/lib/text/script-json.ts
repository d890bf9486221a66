/**
 * Encodes JSON for a `<script>` of an HTML page: with `<` written as an escape, nothing in it can end the element or
 * open a comment (HTML Standard, "Restrictions for contents of script elements").
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
