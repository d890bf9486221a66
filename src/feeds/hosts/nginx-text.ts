/** A text in quotation marks. In some places a dollar sign in it begins the name of a variable. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** An expression in quotation marks, within which its backslashes keep their meaning. */
export function quotedExpression(expression: string): string {
  return `"${expression.replaceAll('"', String.raw`\"`)}"`;
}

/** A text in an expression that means only itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The target of a redirect without variables: a dollar sign would begin the name of one. */
export function withoutVariables(to: string): string {
  return to.replaceAll('$', '%24');
}
