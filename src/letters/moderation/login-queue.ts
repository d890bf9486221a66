/** Checks that run at once. Each takes 128 MB for a moment. */
const MOST_AT_ONCE = 2;
/** Checks that wait. Each holds a connection and nothing else. */
const MOST_WAITING = 500;

interface Waiting {
  sender: string;
  start: () => void;
  drop: () => void;
}

/** Senders that are remembered because they were right. */
const MOST_TRUSTED = 1000;

/**
 * Puts checks of passwords in an order. Each sender has one at a time. Those who were right before come first, and then those
 * who failed least: whoever tries many passwords waits for everybody else, and nobody for them. Among senders who are equal,
 * the latest and the one who waits longest take turns, so that a crowd of strangers delays a newcomer by one or two checks.
 */
export class LoginQueue {
  readonly #failuresOf: (sender: string) => number;
  readonly #busy = new Set<string>();
  readonly #trusted = new Set<string>();
  #isLatestNext = false;
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

  /** Remembers that a sender was right. Names of senders change every day, and with them what is remembered here. */
  trust(sender: string): void {
    this.#trusted.delete(sender);
    this.#trusted.add(sender);
    const [oldest] = this.#trusted;
    if (this.#trusted.size > MOST_TRUSTED && oldest !== undefined) this.#trusted.delete(oldest);
  }

  #next(): void {
    if (this.#busy.size >= MOST_AT_ONCE) return;
    const free = this.#waiting.filter(({ sender }) => !this.#busy.has(sender));
    const least = Math.min(...free.map((waiting) => this.#badness(waiting)));
    const best = free.filter((waiting) => this.#badness(waiting) === least);
    const chosen = best.at(this.#isLatestNext ? -1 : 0);
    if (!chosen) return;
    this.#isLatestNext = !this.#isLatestNext;
    this.#remove(chosen);
    this.#busy.add(chosen.sender);
    chosen.start();
    this.#next();
  }

  #badness({ sender }: Waiting): number {
    return this.#trusted.has(sender) ? -1 : this.#failuresOf(sender);
  }

  /**
   * Among those who failed as often, the one with most checks waiting is the worst. Of equal ones it is the one in the middle, whose
   * turn would come last: a crowd of strangers cannot keep a newcomer out.
   */
  #dropWorst(): void {
    const counts = Map.groupBy(this.#waiting, ({ sender }) => sender);
    const badness = (waiting: Waiting) =>
      this.#badness(waiting) * MOST_WAITING + (counts.get(waiting.sender)?.length ?? 0);
    const most = Math.max(...this.#waiting.map(badness));
    const equal = this.#waiting.filter((waiting) => badness(waiting) === most);
    const worst = equal[Math.floor(equal.length / 2)];
    if (!worst) return;
    this.#remove(worst);
    worst.drop();
  }

  #remove(gone: Waiting): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== gone);
  }
}
