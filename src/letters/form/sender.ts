import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

const DAY = 86_400_000;

/**
 * Names for the addresses that posts come from, which hold for a day. An address itself is never kept: names are made with a
 * random key that is only in memory and is replaced each day, so that nobody can find an address by trying them all.
 */
export class Senders {
  #key = randomBytes(32);
  #day = 0;

  /**
   * The name of an address today.
   * @param now milliseconds since 1970
   */
  nameOf(address: string, now: number): string {
    const day = Math.floor(now / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#key = randomBytes(32);
    }
    return createHmac('sha256', this.#key).update(network(address)).digest('base64url').slice(0, 16);
  }
}

/** The part of an address that belongs to one connection: all of IPv4, and the /64 that a home gets in IPv6. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = before === '' ? [] : before.split(':');
  const rest = after === undefined || after === '' ? [] : after.split(':');
  const all = after === undefined ? groups : [...groups, ...Array(8 - groups.length - rest.length).fill('0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
