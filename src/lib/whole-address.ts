/** A path that an address keeps as it is written: nothing to encode, no segment that leads up, and no host. */
const PLAIN = /^\/(?!\/)[\w/.~-]*(?:#[\w-]*)?$/;

/**
 * The whole address of something on a site, or elsewhere.
 * @param address a path of the site, or an address with a host of its own
 * @param origin of the site, as `URL.origin` has it
 * @throws TypeError for what is no address
 */
export function wholeAddress(address: string, origin: string): string {
  // Every page has a dozen of them, and few are not plain.
  return PLAIN.test(address) && !address.includes('/.') ? origin + address : new URL(address, origin).href;
}
