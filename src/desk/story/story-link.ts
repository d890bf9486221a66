/**
 * The address of a story's page at the desk, from the address of the desk.
 * @param file path from the project's root
 */
export function storyLink(file: string): string {
  return `story/?file=${encodeURIComponent(file).replaceAll('%2F', '/')}`;
}

/** The address of a story's preview at the desk, from the address of the desk. */
export function previewLink(file: string): string {
  return `preview/?file=${encodeURIComponent(file).replaceAll('%2F', '/')}`;
}
