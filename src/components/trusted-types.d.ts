/**
 * What TypeScript does not know yet of https://www.w3.org/TR/trusted-types/. To it, what a policy makes is text. Each script makes
 * a policy of its own, because a module that two scripts share would be a file that the offline page does not keep.
 */
declare var trustedTypes:
  | { createPolicy<Rules extends Record<string, (text: string) => string>>(name: string, rules: Rules): Rules }
  | undefined;
