/** A block that a reader with a keyboard can pass over. */
export function skipPast(label: string, uid: string, block: string): string {
  return `<a class="${uid}__skip skip" href="#${uid}-end">${label}</a>
${block}<span class="${uid}__end" id="${uid}-end" tabindex="-1"></span>
`;
}
