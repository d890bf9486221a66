/** A part of the search index, as the page says it. */
export interface Part {
  name: string;
  year: string;
  stories: number;
  tag: string;
}

/** How many stories more are searched with each step back in time: what a part holds of them has to be fetched. */
const STEP = 10_000;

/**
 * The parts to search: the newest with the stories of some steps, or those of a year.
 * @param parts newest first
 */
export function partsWithin(parts: readonly Part[], steps: number, year: string | undefined): Part[] {
  if (year !== undefined) return parts.filter((part) => part.year === year);
  let before = 0;
  return parts.filter(({ stories }) => {
    const isWithin = before < steps * STEP;
    before += stories;
    return isWithin;
  });
}
