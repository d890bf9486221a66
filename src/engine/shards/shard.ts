import { hash } from 'node:crypto';

/** One of the equal shares of a site, which machines render at the same time. */
export interface Shard {
  /** From 1 to {@link of}. */
  number: number;
  of: number;
}

/** The most shards of a site; GitHub Actions has a limit of 256 jobs in a matrix. */
const MOST = 256;

/**
 * Reads `2/4`: the second of four shards.
 * @returns undefined for anything else
 */
export function readShard(text: string): Shard | undefined {
  const [, number = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  return number >= 1 && number <= of && of <= MOST ? { number, of } : undefined;
}

/** "2-of-4", the name of its folder. */
export function shardName({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/**
 * Returns whether a shard has the file or part with a name. The name alone decides, so that machines need not know of each other.
 */
export function isInShard({ number, of }: Shard, name: string): boolean {
  return hash('sha256', name, 'buffer').readUInt32BE() % of === number - 1;
}
