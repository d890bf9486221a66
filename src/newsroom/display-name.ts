/** The name of a section or an author as readers see it; the id where there is no such file. */
export function displayName(named: ReadonlyMap<string, { name: string }>, id: string): string {
  return named.get(id)?.name ?? id;
}

/** The name of a tag as readers see it: "coast road" for `coast-road`. */
export function tagName(tag: string): string {
  return tag.replaceAll('-', ' ');
}
