/** Chooses pages of every kind, because checks that start other programs take too long for 100,000 pages. */
export interface PageSample {
  enter(file: string, kind: string): void;
  /** One page of each kind. */
  oneOfEach(): string[];
  /** As many pages as were asked for at most, from all kinds in turn. */
  fromAll(most: number): string[];
  /** The number of pages that were entered. */
  count: number;
}

/** Pages of one kind that are kept. */
const KEPT = 500;

/** Makes a sample, into which pages are entered in the order of their addresses. */
export function pageSample(): PageSample {
  const kinds = new Map<string, string[]>();
  return {
    count: 0,
    enter(file, kind) {
      this.count++;
      const files = kinds.get(kind) ?? [];
      kinds.set(kind, files);
      files.push(file);
      // The last ones are the newest.
      if (files.length > KEPT) files.shift();
    },
    oneOfEach: () => [...kinds.values()].flatMap((files) => files.at(-1) ?? []),
    fromAll(most) {
      const chosen: string[] = [];
      for (let round = 1; chosen.length < most && round <= KEPT; round++) {
        const files = [...kinds.values()].flatMap((some) => some.at(-round) ?? []);
        if (files.length === 0) break;
        chosen.push(...files.slice(0, most - chosen.length));
      }
      return chosen;
    },
  };
}
