/** A block that a reader with a keyboard can pass over. */
export function skipPast(label: string, uid: string, block: string): string {
  return `<a class="skip" href="#${uid}-end">${label}</a>
${block}<span id="${uid}-end" tabindex="-1"></span>
`;
}
