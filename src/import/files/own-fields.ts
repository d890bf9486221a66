/**
 * Fields of a story with those that Broadsheet itself has exported, which say more than WordPress has a place for. An address in
 * `aliases` that follows from the old site stays.
 * @param photos paths in `content/` by their addresses on the old site
 */
export function withOwnFields(
  made: Record<string, unknown>,
  own: Record<string, unknown> | undefined,
  photos: Readonly<Record<string, string>>,
): Record<string, unknown> {
  if (!own) return made;
  const { photo, photos: gallery, aliases, ...others } = own;
  const { byline: _, updated: __, comments: ___, ...kept } = made;
  const placed = Array.isArray(gallery)
    ? gallery.flatMap((each: unknown) => {
        const entry = Object(each) as { src?: unknown };
        const src = photos[String(entry.src)];
        return src === undefined ? [] : [{ ...entry, src }];
      })
    : [];
  const former = [...new Set([...listIn(aliases), ...listIn(made['aliases'])])];
  return {
    ...kept,
    ...others,
    ...(made['photo'] !== undefined && { photo: { ...Object(made['photo']), ...Object(photo) } }),
    ...(placed.length > 1 && { photos: placed }),
    ...(former.length > 0 && { aliases: former }),
  };
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
