/** How many of something one sender may do in a time. */
export interface RateLimit {
  most: number;
  /** Milliseconds. */
  within: number;
}

/** Senders that are remembered at once. Beyond that the oldest are forgotten, so that memory stays bounded. */
const MOST_SENDERS = 200_000;

/** Counts what senders do, in windows of fixed length that begin with the first deed of each sender. */
export class Rate {
  readonly #limits: readonly RateLimit[];
  readonly #counts: Map<string, { since: number; count: number }>[];

  constructor(limits: readonly RateLimit[]) {
    this.#limits = limits;
    this.#counts = limits.map(() => new Map());
  }

  /** Whether a sender has used up one of the limits. */
  isUsedUp(sender: string, now: number): boolean {
    return this.#limits.some(({ most, within }, at) => {
      const window = this.#counts[at]?.get(sender);
      return window !== undefined && now - window.since < within && window.count >= most;
    });
  }

  /** How many deeds of a sender the first limit counts at the moment. */
  countOf(sender: string, now: number): number {
    const window = this.#counts[0]?.get(sender);
    return window !== undefined && now - window.since < (this.#limits[0]?.within ?? 0) ? window.count : 0;
  }

  /** Counts one deed of a sender. */
  count(sender: string, now: number): void {
    for (const [at, { within }] of this.#limits.entries()) {
      const counts = this.#counts[at];
      const window = counts?.get(sender);
      if (window && now - window.since < within) {
        window.count++;
        continue;
      }
      // Put at the end, so that the first are the oldest.
      counts?.delete(sender);
      counts?.set(sender, { since: now, count: 1 });
      if (counts && counts.size > MOST_SENDERS) counts.delete(counts.keys().next().value ?? '');
    }
  }
}
