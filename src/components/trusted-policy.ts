/** What TypeScript does not know yet of https://www.w3.org/TR/trusted-types/. To it, what a policy makes is text. */
interface TrustedTypes {
  trustedTypes?: {
    createPolicy<Name extends string>(name: string, rules: Record<Name, (text: string) => string>): typeof rules;
  };
}

/**
 * Makes a policy for Trusted Types, once on a page. The content policy of the site names it: content-policy.ts in
 * `src/feeds/hosts/`. Browsers without Trusted Types take the text as it is.
 * @param rules functions that check or change a text, by their names in the standard: `createHTML`, `createScriptURL`
 */
export function trustedPolicy<Name extends string>(
  name: string,
  rules: Record<Name, (text: string) => string>,
): Record<Name, (text: string) => string> {
  return (globalThis as TrustedTypes).trustedTypes?.createPolicy(name, rules) ?? rules;
}
