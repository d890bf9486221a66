/**
 * The file of the story that an address of the desk opens, from the project's root.
 * @param hash the part of the address from its number sign
 * @returns an empty text for a story that has no file yet; undefined where no story is open
 */
export function openStory(hash: string): string | undefined {
  const [, address] = /^#\/collections\/articles\/([^?]+)/.exec(hash) ?? [];
  if (address === 'new') return '';
  return address?.startsWith('entries/')
    ? `content/articles/${decoded(address.slice('entries/'.length))}.md`
    : undefined;
}

/** Whether an address of the desk opens a form, with what somebody may have typed. */
export function isForm(hash: string): boolean {
  return /^#\/collections\/[^/?]+\/(?:new|entries\/)/.test(hash);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
