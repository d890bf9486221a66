/** Checks that run at once. Each takes 128 MB for a moment. */
const MOST_AT_ONCE = 2;
/** Checks that wait. Each holds a connection and nothing else. */
const MOST_WAITING = 500;

interface Waiting {
  sender: string;
  start: () => void;
  drop: () => void;
}

/**
 * Puts checks of passwords in an order. Each sender has one at a time, and those who failed least come first: whoever tries
 * many passwords waits for everybody else, and nobody for them.
 */
export class LoginQueue {
  readonly #failuresOf: (sender: string) => number;
  readonly #busy = new Set<string>();
  #waiting: Waiting[] = [];

  /** @param failuresOf how often a sender was wrong lately */
  constructor(failuresOf: (sender: string) => number) {
    this.#failuresOf = failuresOf;
  }

  /**
   * Runs a check when it is the turn of its sender.
   * @returns undefined when too many wait, of whom this sender failed most
   */
  async run<T>(sender: string, check: () => Promise<T>): Promise<T | undefined> {
    const isTurn = await new Promise<boolean>((resolve) => {
      this.#waiting.push({ sender, start: () => resolve(true), drop: () => resolve(false) });
      if (this.#waiting.length > MOST_WAITING) this.#dropWorst();
      this.#next();
    });
    if (!isTurn) return undefined;
    try {
      return await check();
    } finally {
      this.#busy.delete(sender);
      this.#next();
    }
  }

  #next(): void {
    if (this.#busy.size >= MOST_AT_ONCE) return;
    const free = this.#waiting.filter(({ sender }) => !this.#busy.has(sender));
    const [first] = free.toSorted((a, b) => this.#failuresOf(a.sender) - this.#failuresOf(b.sender));
    if (!first) return;
    this.#remove(first);
    this.#busy.add(first.sender);
    first.start();
    this.#next();
  }

  /** Among those who failed as often, the one with most checks waiting is the worst, and of these the latest. */
  #dropWorst(): void {
    const counts = Map.groupBy(this.#waiting, ({ sender }) => sender);
    const badness = ({ sender }: Waiting) =>
      this.#failuresOf(sender) * MOST_WAITING + (counts.get(sender)?.length ?? 0);
    const worst = this.#waiting.reduce((a, b) => (badness(b) >= badness(a) ? b : a));
    this.#remove(worst);
    worst.drop();
  }

  #remove(gone: Waiting): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== gone);
  }
}
