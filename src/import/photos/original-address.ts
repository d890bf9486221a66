/** Hosts of Jetpack's image service, whose addresses hold the address of the photo. */
const PHOTON = /^i[0-3]\.wp\.com$/;
/** A smaller copy that WordPress made: `pier-1024x683.jpg`. */
const SIZE = /-\d{2,5}x\d{2,5}(?=\.\w+$)/;
/** The copy of a large photo that WordPress shows, or one that it turned upright: `pier-scaled.jpg`. */
const SCALED = /-(?:scaled|rotated)(?=\.\w+$)/;
/** A copy that somebody cropped or turned in WordPress, with the second in which they did: `pier-e1584203921.jpg`. */
const EDITED = /-e\d{10,13}(?=\.\w+$)/;
/** The folder of a smaller copy in Ghost: `/content/images/size/w600/2020/01/pier.jpg`. */
const GHOST_SIZE = /\/content\/images\/size\/[^/]+\/(?:format\/[^/]+\/)?/;

/**
 * The address of a photo without what only says how it is delivered: the image service, the query and the fragment. One
 * photo often has several addresses in an old site.
 * @param url whole, or a path of the old site
 * @param origin the address of the old site
 * @returns undefined for what is no address of a file on the web
 */
export function plainAddress(url: string, origin?: string): string | undefined {
  const parsed = URL.parse(url.trim(), origin);
  if (!parsed) return undefined;
  if (parsed.protocol === 'file:') return parsed.href;
  if (!/^https?:$/.test(parsed.protocol)) return undefined;
  if (PHOTON.test(parsed.hostname)) {
    const whole = URL.parse(`https:/${parsed.pathname}`);
    if (whole) return plainAddress(whole.href);
  }
  return `${parsed.origin}${parsed.pathname}`;
}

/**
 * The addresses at which the original of a photo may be, the most likely ones first. The address itself is one of them,
 * for a photo whose own name looks like the name of a copy.
 * @param address one from {@link plainAddress}
 */
export function originalAddresses(address: string): string[] {
  const whole = address.replace(GHOST_SIZE, '/content/images/');
  const full = whole.replace(SIZE, '');
  const steps = [full.replace(SCALED, '').replace(EDITED, ''), full.replace(SCALED, ''), full];
  const scaled = SCALED.test(full) ? [] : [full.replace(/(?=\.\w+$)/, '-scaled')];
  // Ghost keeps the file as it was uploaded beside the one that it made smaller.
  const uploaded = /\/content\/images\//.test(full) ? [full.replace(/(?=\.\w+$)/, '_o')] : [];
  return [...new Set([...uploaded, ...steps, ...scaled, address])];
}

/** The address that a photo was uploaded with, which gives it its name. */
export function originalAddress(address: string): string {
  return originalAddresses(address).find((one) => !/_o\.\w+$/.test(one)) ?? address;
}

/** What all copies of a photo have in common, whatever the protocol and the `www.`: the name by which they are one photo. */
export function photoKey(address: string): string {
  return originalAddress(address).replace(/^https?:\/\/(?:www\.)?/, '');
}

/** Returns true for the address of a copy that is smaller than its original. */
export function isSmallCopy(address: string): boolean {
  return SIZE.test(address) || GHOST_SIZE.test(address);
}
