import { corpusStory } from './corpus-story.ts';

/**
 * The long words that the fewest stories of a corpus hold.
 * @param stories how many the corpus has
 * @param count how many words
 */
export function rareWords(stories: number, count: number): string[] {
  const holders = new Map<string, number>();
  for (let index = 0; index < stories; index++) {
    const words = new Set(
      corpusStory(index)
        .body.toLowerCase()
        .match(/(?<![\p{L}/])\p{L}{6,}(?![\p{L}/])/gu),
    );
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const rarest = [...holders].sort(([a, held], [b, others]) => held - others || (a < b ? -1 : 1));
  return rarest.slice(0, count).map(([word]) => word);
}
