/** A domain alone is meant as an address. */
export function withScheme(text: string): string {
  return /^[\w-]+(?:\.[\w-]+)+\/?$/.test(text) ? `https://${text}` : text;
}
