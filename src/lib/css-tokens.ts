/** The color scheme of a page. */
export type Scheme = 'light' | 'dark';

/** What no selector and no value goes beyond: the first rule for the root of the page. */
const ROOT = /:root\s*\{([^{}]*)\}/;

/**
 * A color of the site as its style sheet of tokens says it, in one scheme.
 * @param css the text of `src/styles/tokens.css`; its first `:root` rule counts
 * @param name without the hyphens in front: `paper` for `--paper`
 * @throws Error when there is no such token
 */
export function tokenColor(css: string, name: string, scheme: Scheme): string {
  const rule = ROOT.exec(css.replaceAll(/\/\*.*?\*\//gs, ''))?.[1] ?? '';
  const value = new RegExp(`(?:^|[;\\s])--${name}\\s*:([^;]*)`).exec(rule)?.[1]?.trim();
  if (value === undefined) throw new Error(`src/styles/tokens.css has no color --${name} in its first :root rule.`);
  const chosen = /^light-dark\(([^,()]*(?:\([^()]*\))?),(.*)\)$/s.exec(value);
  const color = (chosen ? (scheme === 'light' ? chosen[1] : chosen[2]) : value)?.trim() ?? value;
  const other = /^var\(\s*--([\w-]+)\s*\)$/.exec(color)?.[1];
  return other === undefined ? color : tokenColor(css, other, scheme);
}
