import { hash, randomBytes } from 'node:crypto';

/** 2^28 bits: with ten million marks, one in 2,500 is taken for a repetition. */
const BITS = 28;
const MARKS = 4;

/**
 * Remembers what was there before, in 32 MB however much that is. A Bloom filter: nothing can be read back from it. What
 * is entered is hashed with a salt for each day that exists only in memory, so that no mark says who it was.
 */
export class SeenMarks {
  #bits = new Uint32Array(2 ** (BITS - 5));
  #salts = new Map<string, string>();

  /** Enters something. @returns whether it was there before, on the same day */
  add(day: string, what: string): boolean {
    const digest = hash('sha1', `${this.#saltOf(day)}\n${what}`, 'buffer');
    let wasThere = true;
    for (let mark = 0; mark < MARKS; mark++) {
      const bit = digest.readUInt32LE(mark * 4) >>> (32 - BITS);
      const [word, flag] = [bit >>> 5, 1 << (bit & 31)];
      const known = this.#bits[word] ?? 0;
      if ((known & flag) === 0) wasThere = false;
      this.#bits[word] = known | flag;
    }
    return wasThere;
  }

  #saltOf(day: string): string {
    const salt = this.#salts.get(day) ?? randomBytes(16).toString('hex');
    this.#salts.set(day, salt);
    return salt;
  }
}
