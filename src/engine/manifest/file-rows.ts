import { MARK_LENGTH } from './key-mark.ts';

/** What is known of a file of a site. */
export interface FileFacts {
  /** Of the key of the page, or of whatever else made it. */
  mark: string;
  /** Digest of its bytes; empty while they are not known. */
  digest: string;
  /** The stamp that saves reading them; empty when there is none. */
  stamp: string;
}

/** Facts about files in rows of bytes: outside the heap, where V8 does not look at them when it collects garbage. */
export interface FileRows {
  count(): number;
  /** @returns the number of its row */
  add(facts: FileFacts): number;
  /** @returns the number of the first row */
  addRecords(records: Uint8Array): number;
  mark(row: number): string;
  facts(row: number): FileFacts;
  set(row: number, facts: FileFacts): void;
  /** The bytes of rows, one after the other. */
  records(rows: readonly number[]): Buffer;
}

/*
 * A row: the mark, as it is, the digest of the file (8 bytes), and its stamp. The decimal digits of a stamp take half a byte each; A
 * stands for the hyphen between its numbers, and F for nothing.
 */
const DIGEST_AT = MARK_LENGTH;
const STAMP_AT = DIGEST_AT + 8;
/** Four numbers of 64 bits have 83 digits and hyphens at most. */
const STAMP_DIGITS = 84;
const [HYPHEN, NOTHING] = ['a', 'f'] as const;
const NO_DIGEST = '0'.repeat(2 * (STAMP_AT - DIGEST_AT));

/** The length of a row in bytes. */
export const ROW = STAMP_AT + STAMP_DIGITS / 2;

/** How much more room there is when there is none left. */
const GROWTH = 1.25;

/** Opens an empty list of facts. */
export function fileRows(): FileRows {
  let bytes = Buffer.alloc(ROW * 64);
  let count = 0;

  function makeRoom(rows: number): void {
    const needed = (count + rows) * ROW;
    if (needed <= bytes.length) return;
    const larger = Buffer.alloc(Math.max(needed, Math.ceil(bytes.length * GROWTH)));
    bytes.copy(larger, 0, 0, count * ROW);
    bytes = larger;
  }

  return {
    count: () => count,
    add(facts) {
      makeRoom(1);
      writeRow(bytes, count, facts);
      return count++;
    },
    addRecords(records) {
      const [first, rows] = [count, records.length / ROW];
      makeRoom(rows);
      bytes.set(records, first * ROW);
      count += rows;
      return first;
    },
    mark: (row) => readMark(bytes, row),
    facts: (row) => readRow(bytes, row),
    set: (row, facts) => writeRow(bytes, row, facts),
    records(rows) {
      const records = Buffer.alloc(rows.length * ROW);
      for (const [index, row] of rows.entries()) bytes.copy(records, index * ROW, row * ROW, (row + 1) * ROW);
      return records;
    },
  };
}

/** Reads a row of some bytes. */
export function readRow(bytes: Buffer, row: number): FileFacts {
  const at = row * ROW;
  const digest = bytes.toString('hex', at + DIGEST_AT, at + STAMP_AT);
  return {
    mark: readMark(bytes, row),
    digest: digest === NO_DIGEST ? '' : digest,
    stamp: readStamp(bytes, row),
  };
}

/** Reads the stamp in a row of some bytes. */
export function readStamp(bytes: Buffer, row: number): string {
  const digits = bytes.toString('hex', row * ROW + STAMP_AT, (row + 1) * ROW);
  const end = digits.indexOf(NOTHING);
  return (end < 0 ? digits : digits.slice(0, end)).replaceAll(HYPHEN, '-');
}

/** Writes a row into some bytes. */
export function writeRow(bytes: Buffer, row: number, { mark, digest, stamp }: FileFacts): void {
  const at = row * ROW;
  bytes.write(mark, at, MARK_LENGTH, 'latin1');
  bytes.write(digest === '' ? NO_DIGEST : digest, at + DIGEST_AT, STAMP_AT - DIGEST_AT, 'hex');
  const digits = stamp.length > STAMP_DIGITS ? '' : stamp.replaceAll('-', HYPHEN);
  bytes.write(digits.padEnd(STAMP_DIGITS, NOTHING), at + STAMP_AT, STAMP_DIGITS / 2, 'hex');
}

function readMark(bytes: Buffer, row: number): string {
  return bytes.toString('latin1', row * ROW, row * ROW + MARK_LENGTH);
}
